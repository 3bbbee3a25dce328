import { useSite } from '@/views/pc';
import { appliancePages } from './pages';

/** The menu on the left. */
export function ApplianceMenu({ current }: { readonly current: string }) {
  const { navigate } = useSite();
  return (
    <nav className="appliance-menu" aria-label="Conference Administration">
      <ul>
        {appliancePages.map(({ title, address }) => (
          <li key={address}>
            <button
              type="button"
              role="link"
              name={`menu-${address}`}
              aria-current={address === current ? 'page' : undefined}
              onClick={() => navigate(address)}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
