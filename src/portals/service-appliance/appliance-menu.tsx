import { SiteLink } from '@/views/shell/links';
import { appliancePages } from './pages';

/** The menu on the left. */
export function ApplianceMenu({ current }: { readonly current: string }) {
  return (
    <nav className="appliance-menu" aria-label="Conference Administration">
      <ul>
        {appliancePages.map(({ title, address }) => (
          <li key={address}>
            <SiteLink
              name={`menu-${address}`}
              aria-current={address === current ? 'page' : undefined}
              to={address}
            >
              {title}
            </SiteLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
