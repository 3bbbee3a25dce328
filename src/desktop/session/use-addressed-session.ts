import { useEffect, useState } from 'react';
import {
  NavigationType,
  useBlocker,
  useLocation,
  useNavigate,
  useNavigationType,
  type Location,
} from 'react-router';
import { tabStorage } from '@/ui/browser-storage';
import type { HistoryMark } from './address';
import { SessionStore } from './session-store';
import { leftBehind, WindowScopes } from './window-scopes';

/** The session of this real tab, kept in step with its address in both directions. */
export function useAddressedSession(): SessionStore {
  const location = useLocation();
  const navigate = useNavigate();
  const kind = useNavigationType();
  const [store] = useState(() => new SessionStore(tabStorage, new WindowScopes(), addressIn(location)));
  useEffect(() => {
    store.connect((to, options) => void navigate(to, options));
  }, [store, navigate]);
  useEffect(() => {
    store.arrive(addressIn(location));
    // Our own steps are PUSH: only what the real browser did by itself has to be followed.
    if (kind === NavigationType.Pop) store.follow(addressIn(location), markIn(location));
  }, [store, kind, location]);
  useUnsavedGuard(store);
  return store;
}

/** The real browser's back and forward ask before they leave a page with unsaved changes, and so does closing the tab. */
function useUnsavedGuard(store: SessionStore) {
  // Asked at the very press of a link, before what it leads to is loaded.
  const blocker = useBlocker(({ nextLocation, historyAction }) => {
    const asks = historyAction === NavigationType.Pop && unsavedAt(store, nextLocation) !== undefined;
    if (!asks) store.setOut(addressIn(nextLocation));
    return asks;
  });
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const scope = unsavedAt(store, blocker.location);
    if (scope === undefined) blocker.proceed();
    else void store.mayLeave(scope).then((may) => (may ? blocker.proceed() : blocker.reset()));
  }, [store, blocker]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (store.scopes.hasUnsaved()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [store]);
}

/** A page with unsaved changes that would be left for an address. */
function unsavedAt(store: SessionStore, location: Location): string | undefined {
  const wanted = store.at(addressIn(location), markIn(location));
  return leftBehind(store.session(), wanted).find((scope) => store.scopes.hasUnsaved(scope));
}

function addressIn({ pathname, search }: Location): string {
  return pathname + search;
}

function markIn(location: Location): HistoryMark | null {
  return location.state as HistoryMark | null;
}
