import type { SiteManifest } from '@/views/manifest';
import { pageAt } from '../registry';
import type { Place } from '@/views/place';

/** What a tab is called: the page and its site, or the host where there is none. */
export function pageTitle(site: SiteManifest | undefined, { host, path }: Place): string {
  if (host === '') return 'New Tab';
  if (site === undefined) return host;
  const { page } = pageAt(site, path);
  return page === undefined || page.title === site.title ? site.title : `${page.title} – ${site.title}`;
}
