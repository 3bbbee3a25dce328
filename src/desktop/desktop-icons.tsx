import { Link } from '@/ui/link';
import { programAddress } from '@/views/shell/place';
import { useRegistry } from './registry';
import { withProgram } from './session/session';
import { useSession, useSessionStore } from './session/session-store';

/** The icons on the bare desktop. */
export function DesktopIcons() {
  const programs = [...useRegistry().programs].sort((left, right) => left.order - right.order);
  const { addresses } = useSession();
  const store = useSessionStore();
  return (
    <ul className="pc-icons" aria-label="Desktop">
      {programs.map(({ id, title, icon: Icon }) => (
        <li key={id}>
          <Link
            name={`desktop-${id}`}
            address={programAddress(id, addresses[id])}
            onFollow={() => void store.change((session) => withProgram(session, id))}
          >
            <Icon size={34} />
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
