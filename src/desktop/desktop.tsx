import { useEffect, useState } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigationType } from 'react-router';
import type { HistoryMark } from './session/address';
import { SessionContext, SessionStore, useSession } from './session/session-store';
import { WindowScopes } from './session/window-scopes';
import { ProgramWindow } from './window/program-window';
import { Taskbar } from './taskbar/taskbar';
import { useRegistry } from './registry';

/** The trainee's PC: the windows of the open programs above the desktop, and the taskbar. */
export function Desktop() {
  const store = useAddressedSession();
  return (
    <SessionContext value={store}>
      <Stage />
      <Taskbar />
    </SessionContext>
  );
}

/** Windows once opened stay mounted behind the one in front; after a reload each is drawn when it first comes to the front. */
function Stage() {
  const { open, front } = useSession();
  const { programs } = useRegistry();
  return (
    <main id="stage" className="pc-desktop" tabIndex={-1} aria-label="The PC">
      {open
        .flatMap((id) => programs.find((program) => program.id === id) ?? [])
        .map((program) => (
          <ProgramWindow key={program.id} program={program} isFront={program.id === front} />
        ))}
    </main>
  );
}

function useAddressedSession(): SessionStore {
  const location = useLocation();
  const address = location.pathname + location.search;
  const mark = location.state as HistoryMark | null;
  const navigate = useNavigate();
  const kind = useNavigationType();
  const [store] = useState(() => new SessionStore(sessionStorage, new WindowScopes(), address));
  useEffect(() => {
    store.connect((to, options) => void navigate(to, options));
  }, [store, navigate]);
  useEffect(() => {
    // Our own steps are PUSH: only what the real browser did by itself has to be followed.
    if (kind === NavigationType.Pop) store.follow(address, mark);
  }, [store, kind, address, mark]);
  return store;
}
