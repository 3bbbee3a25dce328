import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import { addressOf, followed, type HistoryMark, isOfThePc, markOf } from './address';
import { DraftStore } from './draft-store';
import { savedSession } from './saved-session';
import { addressIn, type Session, withAddress } from './session';
import { leftBehind, type WindowScopes } from './window-scopes';

const storageKey = 'connect-certificate-lab.session';

/** Goes to an address in the real browser. */
type Navigate = (address: string, options: Readonly<{ state: HistoryMark; replace?: boolean }>) => void;

type Change = (session: Session) => Session;

interface Replacing {
  readonly replace?: boolean;
}

/** The session of this real tab: changed by the user, kept over reloads, mirrored in the address. */
export class SessionStore {
  readonly scopes: WindowScopes;
  readonly drafts: DraftStore;
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly #listeners = new Set<() => void>();
  readonly #leaveListeners = new Set<() => void>();
  #navigate: Navigate = () => undefined;
  #session: Session;
  /** Whether the real browser shows a page of the lab around the PC. */
  #isAway: boolean;
  /** Whether it is on its way to one. */
  #isLeaving = false;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>, scopes: WindowScopes, address: string) {
    this.#storage = storage;
    this.scopes = scopes;
    this.drafts = new DraftStore(storage);
    this.#isAway = !isOfThePc(address);
    this.#session = followed(savedSession(storage.getItem(storageKey)), address);
    this.#save();
  }

  readonly session = (): Session => this.#session;

  /** Whether a page of the lab is shown in the place of the PC, or about to be. */
  readonly isAway = (): boolean => this.#isAway || this.#isLeaving;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  /** Calls back at once when somebody sets out from the PC for a page of the lab. Returns the way to stop it. */
  readonly onLeave = (listener: () => void): (() => void) => {
    this.#leaveListeners.add(listener);
    return () => this.#leaveListeners.delete(listener);
  };

  /** Says how to change the real address. */
  connect(navigate: Navigate): void {
    this.#navigate = navigate;
  }

  /** Changes the session as somebody wants to see it; asks first when a page with unsaved changes would be left. */
  readonly change = async (change: Change): Promise<void> => {
    if (await this.#mayChange(change)) this.#go(change(this.#session));
  };

  /**
   * Changes the session as a page or a program goes on by itself, perhaps long after the press that led to it.
   * Whoever is on a page of the lab by then, or on the way to one, is led back only to be asked, as `change` asks.
   */
  readonly goOn = async (change: Change): Promise<void> => {
    if (await this.#mayChange(change)) this.#step(change(this.#session));
  };

  /** Changes the session where a site sends its visitor on: the address that led there is not gone back to. */
  readonly sendOn = (change: Change): void => {
    this.#step(change(this.#session), { replace: true });
  };

  async #mayChange(change: Change): Promise<boolean> {
    for (const scope of leftBehind(this.#session, change(this.#session))) {
      if (!(await this.mayLeave(scope))) return false;
    }
    return true;
  }

  /** Whether a scope may be left; brings it to the front if it has to ask. */
  async mayLeave(scope: string): Promise<boolean> {
    return this.scopes.mayLeave(scope, () => this.#go(this.scopes.shown(this.#session, scope)));
  }

  /** What the session would be at an address of the real browser. */
  at(address: string, mark?: HistoryMark | null): Session {
    return followed(this.#session, address, mark);
  }

  /** The PC as it is, from a page of the lab around it. */
  readonly show = (): void => {
    this.#go(this.#session);
  };

  /** The real browser sets out for an address; what is shown there may have to be loaded first. */
  setOut(address: string): void {
    this.#isLeaving = !isOfThePc(address);
    if (this.#isLeaving) for (const listener of this.#leaveListeners) listener();
  }

  /** The real browser is at an address now. */
  arrive(address: string): void {
    this.#isAway = !isOfThePc(address);
    this.#isLeaving = false;
  }

  /** The real browser went to an address by itself: back, forward, or typed there. */
  follow(address: string, mark?: HistoryMark | null): void {
    this.#set(this.at(address, mark));
  }

  #step(session: Session, how: Replacing = {}): void {
    if (this.isAway()) this.#set(session);
    else this.#go(session, how);
  }

  #go(session: Session, how: Replacing = {}): void {
    const before = addressOf(this.#session);
    this.#set(session);
    const after = addressOf(session);
    if (after !== before || this.#isAway) this.#navigate(after, { ...how, state: markOf(session) });
  }

  #set(session: Session): void {
    if (session === this.#session) return;
    for (const scope of leftBehind(this.#session, session)) this.drafts.forget(scope);
    this.#session = session;
    this.#save();
    for (const listener of this.#listeners) listener();
  }

  #save(): void {
    try {
      this.#storage.setItem(storageKey, JSON.stringify(this.#session));
    } catch {
      // No room: what is open then lasts until the tab is reloaded.
    }
  }
}

/** Provided by `app`, which has pages around the PC. */
export const SessionContext = createContext<SessionStore | undefined>(undefined);

/** The session's store. */
export function useSessionStore(): SessionStore {
  const store = use(SessionContext);
  if (store === undefined) throw new Error('useSessionStore outside the desktop');
  return store;
}

/** What is open; drawn again when it changes. */
export function useSession(): Session {
  const store = useSessionStore();
  return useSyncExternalStore(store.subscribe, store.session);
}

/** The rest of a program's address, and the way to another one, wherever its window stands: `#/pc/<program>/<rest>`. */
export function useProgramAddress(program: string): readonly [string, (address: string) => void] {
  const session = useSession();
  const store = useSessionStore();
  const go = useCallback(
    (address: string) => void store.goOn((before) => withAddress(before, program, address)),
    [store, program],
  );
  return [addressIn(session, program), go];
}
