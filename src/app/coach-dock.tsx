import { useWorld } from '@/state/use-world';
import { LazyPart, preloadPart } from '@/desktop/window/part-failure';

const load = () => import('@/lessons/coach/coach');

/** Loads the coach while the page of a lesson is read. */
export function preloadCoach(): Promise<void> {
  return preloadPart(load);
}

/** Where the coach stands while a lesson lasts: it comes with the first lesson, not with the first page. */
export function CoachDock() {
  const isOn = useWorld(({ runs }) => runs['run'] !== undefined && runs['run'].endedAt === undefined);
  return isOn ? <LazyPart load={load} props={{}} waiting={null} /> : null;
}
