import { browserProgram, isSamePlace } from '@/views/shell/place';
import { placeIn, withFrontTab, withProgram, type Session } from './session';

/** A browser tab or a program's window: what can hold unsaved changes and be asked about them. */
export interface WindowScope {
  /** Resolves with whether the changes may be lost. */
  readonly askToLeave: () => Promise<boolean>;
}

/** The scopes that are on the screen, and which of them hold unsaved changes. */
export class WindowScopes {
  readonly #scopes = new Map<string, WindowScope>();
  readonly #unsaved = new Set<string>();

  /** Returns the way to take it out again. */
  add(id: string, scope: WindowScope): () => void {
    this.#scopes.set(id, scope);
    return () => {
      this.#scopes.delete(id);
      this.#unsaved.delete(id);
    };
  }

  setUnsaved(id: string, unsaved: boolean): void {
    if (unsaved) this.#unsaved.add(id);
    else this.#unsaved.delete(id);
  }

  hasUnsaved(id?: string): boolean {
    return id === undefined ? this.#unsaved.size > 0 : this.#unsaved.has(id);
  }

  /** Whether a scope may be left: at once when nothing is unsaved, else as the user says once it is `shown`. */
  async mayLeave(id: string, show: () => void): Promise<boolean> {
    const scope = this.#scopes.get(id);
    if (scope === undefined || !this.hasUnsaved(id)) return true;
    show();
    if (!(await scope.askToLeave())) return false;
    this.setUnsaved(id, false);
    return true;
  }

  /** The session with a scope in front, so that a question about it is seen. */
  shown(session: Session, id: string): Session {
    return placeIn(session, id) === undefined ? withProgram(session, id) : withFrontTab(session, id);
  }
}

/** The scopes whose page a change of the session closes or leaves. Switching leaves nothing. */
export function leftBehind(before: Session, after: Session): readonly string[] {
  const programs = before.open.filter(
    (program) => program !== browserProgram && !after.open.includes(program),
  );
  const tabs = before.tabs.filter(({ id }) => {
    const [from, to] = [placeIn(before, id), placeIn(after, id)];
    return from !== undefined && (to === undefined || !isSamePlace(from, to));
  });
  return [...programs, ...tabs.map(({ id }) => id)];
}
