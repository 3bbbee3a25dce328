import { useRef } from 'react';
import { UNSAFE_PortalProvider } from 'react-aria/PortalProvider';
import { useRevision } from '@/state/use-world';
import { FaultBoundary } from '@/ui/fault-boundary';
import { LiveRegion } from '@/ui/live-region';
import { DesktopIcons } from './desktop-icons';
import { FrontTitle } from './front-title';
import { LockWatch } from './lock-watch';
import { useRegistry } from './registry';
import { useSession } from './session/session-store';
import { Taskbar } from './taskbar/taskbar';
import { ProgramWindow } from './window/program-window';

interface DesktopProps {
  /** A PC that is not shown keeps everything that is open and typed in it. */
  readonly isShown: boolean;
}

/** The trainee's PC: the windows of the open programs above the desktop, and the taskbar. */
export function Desktop({ isShown }: DesktopProps) {
  const overlay = useRef<HTMLDivElement>(null);
  return (
    <div className="pc" hidden={!isShown}>
      <UNSAFE_PortalProvider getContainer={() => overlay.current}>
        {isShown && <Watches />}
        <Stage />
        <Taskbar />
      </UNSAFE_PortalProvider>
      {/* Lists and balloons lie above all windows, and are part of the PC: they look like it and go with it. */}
      <div ref={overlay} className="pc-overlay" />
    </div>
  );
}

/** The page and the client say themselves that their locks cannot be judged. */
const nothing = () => null;

/** What follows the PC while it is in sight. */
function Watches() {
  return (
    <>
      <FrontTitle />
      {/* A region of its own: what an action led to is said at the same moment. */}
      <LiveRegion>
        <FaultBoundary turn={useRevision()} instead={nothing}>
          <LockWatch />
        </FaultBoundary>
      </LiveRegion>
    </>
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
