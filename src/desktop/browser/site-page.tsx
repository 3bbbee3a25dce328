import { useMemo } from 'react';
import type { SiteManifest } from '@/views/shell/manifest';
import { SiteContext, type Site } from '@/views/shell/pc';
import { pageAt } from '../registry';
import type { Place } from '@/views/shell/place';
import { withTabAt } from '../session/session';
import { useSessionStore } from '../session/session-store';
import { LazyPart } from '../window/part-failure';
import { visibleText } from '@/views/words/value-words';

interface SitePageProps {
  readonly tabId: string;
  readonly place: Place;
  readonly site: SiteManifest;
}

/** A page of a site inside the site's frame. */
export function SitePage({ tabId, place, site }: SitePageProps) {
  const { page, address, rest } = pageAt(site, place.path);
  const context = useSite(tabId, place, address, rest);
  const waiting = <p className="p-16">Waiting for {visibleText(place.host)}…</p>;
  const content =
    page === undefined ? (
      <MissingPage />
    ) : (
      <LazyPart key={address} load={page.load} props={{}} waiting={waiting} />
    );
  return (
    <SiteContext value={context}>
      <LazyPart load={site.frame} props={{ page, children: content }} waiting={waiting} />
    </SiteContext>
  );
}

function useSite(tabId: string, { scheme, host }: Place, address: string, rest: readonly string[]): Site {
  const store = useSessionStore();
  const path = rest.join('/');
  return useMemo(
    () => ({
      scheme,
      host,
      address,
      rest: path === '' ? [] : path.split('/'),
      navigate: (to) =>
        void store.change((session) =>
          withTabAt(session, tabId, { scheme, host, path: to.replace(/^\/+|\/+$/g, '') }),
        ),
    }),
    [store, tabId, scheme, host, address, path],
  );
}

function MissingPage() {
  return (
    <div className="p-24">
      <h1 className="mb-8 text-18/28 font-semibold">Page not found</h1>
      <p>
        This site has no page at the address in the address bar. Check its spelling, or go to the site’s start
        page.
      </p>
    </div>
  );
}
