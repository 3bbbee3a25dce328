import type { PageEntry, SiteManifest } from '@/views/shell/manifest';
import type { Place } from '@/views/shell/place';
import { useWorld } from '@/state/use-world';
import { pageAt, siteAt, useRegistry } from '../registry';

/** What a tab is called: the page and its site, or the host where there is none. */
export function usePageTitle({ host, path }: Place): string {
  const registry = useRegistry();
  const site = useWorld((world) => siteAt(registry, world, host));
  const isSignedIn = useWorld(({ sessions }) => sessions[host] !== undefined);
  if (host === '') return 'New Tab';
  if (site === undefined) return host;
  const shown = shownTitle(site, pageAt(site, path).page, isSignedIn);
  return shown === undefined || shown === site.title ? site.title : `${shown} – ${site.title}`;
}

function shownTitle({ signIn }: SiteManifest, page: PageEntry | undefined, isSignedIn: boolean) {
  const asksFirst = signIn !== undefined && !isSignedIn && page?.menuPath.length !== 0;
  return asksFirst ? signIn : page?.title;
}
