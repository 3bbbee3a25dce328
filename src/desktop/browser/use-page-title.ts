import type { Connection } from '@/simulation/connections/connection';
import type { PageEntry, SiteManifest } from '@/views/shell/manifest';
import { textOfPlace } from '@/views/shell/place';
import { useWorld } from '@/state/use-world';
import { placeOf, type BrowserTab } from '../session/browser-tab';
import { useIsRefused } from './chrome-58/refused-tabs';
import { pageAt, siteAt, useRegistry } from '../registry';

/**
 * What a tab is called: the page and its site; the host where it has files alone; where nobody answers, what Chrome put
 * over its error page (its address and these words; of Chrome 58 to 60 assumed), and so before a site that it refuses.
 */
export function usePageTitle(tab: BrowserTab, connection: Connection | undefined): string {
  const place = placeOf(tab);
  const { host, path } = place;
  const isRefused = useIsRefused(tab.id);
  const registry = useRegistry();
  const site = useWorld((world) => siteAt(registry, world, host));
  const isSignedIn = useWorld(({ sessions }) => sessions[host] !== undefined);
  if (host === '') return 'New Tab';
  if (isRefused) return 'Privacy error';
  if (isUnanswered(connection, site)) return `${textOfPlace(place)} is not available`;
  if (site === undefined) return host;
  const shown = shownTitle(site, pageAt(site, path).page, isSignedIn);
  return shown === undefined || shown === site.title ? site.title : `${shown} – ${site.title}`;
}

/** A page that was loaded before the restart of its device keeps its title. */
function isUnanswered(connection: Connection | undefined, site: SiteManifest | undefined): boolean {
  if (connection?.state === 'restarting') return site?.keepsPages !== true;
  return connection?.state === 'not-reached';
}

function shownTitle({ signIn }: SiteManifest, page: PageEntry | undefined, isSignedIn: boolean) {
  const asksFirst = signIn !== undefined && !isSignedIn && page?.menuPath.length !== 0;
  return asksFirst ? signIn : page?.title;
}
