import type { ProgramManifest } from '@/views/shell/manifest';
import { useRegistry } from '../registry';
import { withMinimised, withProgram, type Session } from '../session/session';
import { useSession, useSessionStore } from '../session/session-store';
import { useLabTime } from '@/state/use-world';

/** The PC's programs; pressing the one in front minimises it. */
export function Taskbar() {
  const programs = [...useRegistry().programs].sort((left, right) => left.order - right.order);
  return (
    <div className="pc-taskbar flex h-40 flex-none bg-taskbar pl-4 font-ui text-12 leading-normal text-white">
      <nav
        id="taskbar"
        className="flex min-w-0 grow overflow-x-auto"
        aria-label="Programs of the PC"
        tabIndex={-1}
      >
        {programs.map((program) => (
          <TaskbarButton key={program.id} program={program} />
        ))}
      </nav>
      <TaskbarClock />
    </div>
  );
}

function TaskbarButton({ program: { id, title, icon: Icon } }: { readonly program: ProgramManifest }) {
  const store = useSessionStore();
  const session = useSession();
  return (
    <button
      type="button"
      name={`program-${id}`}
      className="inline-flex max-w-190 min-w-48 items-center gap-8 border-b-2 border-transparent px-14 text-white hover:bg-taskbar-hover focus-visible:outline-white data-[state=front]:border-b-taskbar-open data-[state=front]:bg-taskbar-front data-[state=open]:border-b-taskbar-open max-lg:flex-col max-lg:justify-center max-lg:gap-1 max-lg:px-9 max-lg:text-10 max-lg:leading-[1.1] max-wide:px-14"
      data-state={stateOf(session, id)}
      aria-label={title}
      aria-current={session.front === id ? 'true' : undefined}
      onClick={() => void store.change((present) => pressed(present, id))}
    >
      <Icon size={18} className="shrink-0" />
      <span className="truncate max-wide:hidden">{title}</span>
    </button>
  );
}

function stateOf({ front, open }: Session, id: string): 'front' | 'open' | 'closed' {
  if (front === id) return 'front';
  return open.includes(id) ? 'open' : 'closed';
}

function pressed(session: Session, id: string): Session {
  return session.front === id ? withMinimised(session, id) : withProgram(session, id);
}

const time = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });

const date = new Intl.DateTimeFormat('en-US', { month: 'numeric', day: 'numeric', year: 'numeric' });

/** The clock of the PC, which shows lab time; the frame says it in full. */
function TaskbarClock() {
  const at = useLabTime();
  return (
    <time
      className="grid flex-none content-center px-14 text-center text-11 leading-[1.3] [font-variant-numeric:tabular-nums] max-[420px]:hidden"
      dateTime={new Date(at).toISOString()}
    >
      <span>{time.format(at)}</span>
      <span>{date.format(at)}</span>
    </time>
  );
}
