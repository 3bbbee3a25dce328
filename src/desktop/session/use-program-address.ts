import { useCallback } from 'react';
import { withProgram } from './session';
import { useSession, useSessionStore } from './session-store';

/** The rest of a program's address, and the way to another one: `#/pc/<program>/<rest>`. */
export function useProgramAddress(program: string): readonly [string, (address: string) => void] {
  const { addresses } = useSession();
  const store = useSessionStore();
  const go = useCallback(
    (address: string) => void store.change((session) => withProgram(session, program, address)),
    [store, program],
  );
  return [addresses[program] ?? '', go];
}
