import { useWorld } from '@/state/use-world';

/** Whether a lesson is being done. */
export function useIsOn(id: string): boolean {
  return useWorld(({ runs }) => runs['run']?.lesson === id && runs['run'].endedAt === undefined);
}
