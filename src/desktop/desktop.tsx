import { LiveRegion } from '@/ui/live-region';
import { DesktopIcons } from './desktop-icons';
import { FrontTitle } from './front-title';
import { LockWatch } from './lock-watch';
import { useRegistry } from './registry';
import { SessionContext, useSession } from './session/session-store';
import { useAddressedSession } from './session/use-addressed-session';
import { Taskbar } from './taskbar/taskbar';
import { ProgramWindow } from './window/program-window';

/** The trainee's PC: the windows of the open programs above the desktop, and the taskbar. */
export function Desktop() {
  const store = useAddressedSession();
  return (
    <SessionContext value={store}>
      <FrontTitle />
      {/* A region of its own: what an action led to is said at the same moment. */}
      <LiveRegion>
        <LockWatch />
      </LiveRegion>
      <Stage />
      <Taskbar />
    </SessionContext>
  );
}

/** Windows once opened stay mounted behind the one in front. */
function Stage() {
  const { open, front } = useSession();
  const { programs } = useRegistry();
  return (
    <main id="stage" className="pc-desktop" tabIndex={-1} aria-label="The PC">
      {front === '' && <DesktopIcons />}
      {open
        .flatMap((id) => programs.find((program) => program.id === id) ?? [])
        .map((program) => (
          <ProgramWindow key={program.id} program={program} isFront={program.id === front} />
        ))}
    </main>
  );
}
