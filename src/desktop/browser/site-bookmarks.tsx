import type { SiteManifest } from '@/views/shell/manifest';
import { schemeOf } from '@/simulation/connections/hosts';
import { useWorld } from '@/state/use-world';
import { WebLink } from '@/views/shell/links';
import { useRegistry } from '../registry';
import { JudgedPlace } from './judged-place';
import { SiteLock } from './site-lock';
import { siteStatus } from './site-status';

/** The sites of the network, each with the lock that the browser would show. */
export function SiteBookmarks() {
  const { sites } = useRegistry();
  return (
    <nav className="start-bookmarks" aria-label="Sites of this network">
      <h2>Sites of this network</h2>
      <ul>
        {sites.map((site) => (
          <Bookmark key={site.id} site={site} />
        ))}
      </ul>
      <p>Type a host name into the address bar to go anywhere else in the network.</p>
    </nav>
  );
}

function Bookmark({ site }: { readonly site: SiteManifest }) {
  const host = useWorld((world) => site.hosts(world)[0] ?? '');
  const scheme = useWorld((world) => schemeOf(world, host));
  return (
    <li>
      <JudgedPlace place={{ scheme, host, path: '' }}>
        {(connection) => (
          <WebLink name={`bookmark-${site.id}`} url={`${scheme}://${host}/`}>
            <span className="start-bookmark-lock">
              <SiteLock state={connection?.state} />
            </span>
            <span className="min-w-0">
              <span translate="no" className="browser-link block">
                {site.title}
              </span>
              <span translate="no" className="block truncate text-[#5f6368]">
                {host}
              </span>
              <span className="block text-[#5f6368]">{siteStatus(connection)}</span>
            </span>
          </WebLink>
        )}
      </JudgedPlace>
    </li>
  );
}
