import { useRegistry } from './registry';
import { withProgram } from './session/session';
import { useSessionStore } from './session/session-store';

/** The icons on the bare desktop. */
export function DesktopIcons() {
  const programs = [...useRegistry().programs].sort((left, right) => left.order - right.order);
  const store = useSessionStore();
  return (
    <ul className="pc-icons" aria-label="Desktop">
      {programs.map(({ id, title, icon: Icon }) => (
        <li key={id}>
          <button
            type="button"
            name={`desktop-${id}`}
            onClick={() => void store.change((session) => withProgram(session, id))}
          >
            <Icon size={34} />
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}
