import { withProgram } from './session';
import { useSession, useSessionStore } from './session-store';

/** The rest of a program's address, and the way to another one: `#/pc/<program>/<rest>`. */
export function useProgramAddress(program: string): readonly [string, (address: string) => void] {
  const { addresses } = useSession();
  const store = useSessionStore();
  const go = (address: string) => void store.change((session) => withProgram(session, program, address));
  return [addresses[program] ?? '', go];
}
