import { useEffect, useMemo, useState } from 'react';
import type { Connection } from '@/simulation/connections/connection';
import { isSentOnToHttps } from '@/simulation/connections/hosts';
import { fileAt } from '@/simulation/vendor/published-files';
import type { World } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import type { SiteManifest } from '@/views/shell/manifest';
import { type Site, SiteContext } from '@/views/shell/pc';
import { isSamePlace, type Place, startPlace, textOfPlace } from '@/views/shell/place';
import { visibleText } from '@/views/words/value-words';
import { pageAt, siteAt, useRegistry } from '../registry';
import { type BrowserTab, placeOf } from '../session/browser-tab';
import { withHttps, withStep, withTabAt } from '../session/session';
import { useSessionStore } from '../session/session-store';
import { LazyPart } from '../window/part-failure';
import { acceptSite, useIsAccepted } from './chrome-58/accepted-sites';
import { Interstitial } from './chrome-58/interstitial';
import { useBrowserConnection, useBrowserLook } from './judged-place';
import { NotReachedPage } from './not-reached-page';
import { PublishedPage } from './published-page';
import { StartPage } from './start-page';

interface PlacePageProps {
  readonly tab: BrowserTab;
}

/** The start page, a site's page, or why there is none. */
export function PlacePage({ tab }: PlacePageProps) {
  const registry = useRegistry();
  const place = placeOf(tab);
  const connection = useBrowserConnection(place);
  const { wasLoaded, isShown } = useShown(place.host);
  const site = useWorld((world) => siteAt(registry, world, place.host));
  const isFile = useWorld((world) => isPublished(world, place, connection, site));
  const isHttps = useWorld((world) => isSentOnToHttps(world, place.host));
  const isSentOn = connection?.state === 'plain' && isHttps;
  useSendOn(tab, isSentOn);
  if (connection === undefined) return <StartPage />;
  // A page that is open stays until it is left; a visit shows what it is sent on to.
  if (isSentOn && !wasLoaded) return null;
  if (isFile) return <PublishedPage place={place} />;
  if (!isShown(connection, site) || site === undefined)
    return <NotReachedPage place={place} connection={connection} />;
  return (
    <GuardedPage key={place.host.toLowerCase()} tab={tab} place={place} connection={connection}>
      <SitePage key={site.id} tabId={tab.id} place={place} site={site} />
    </GuardedPage>
  );
}

/** Goes on to https where the site sends its visitors there. */
function useSendOn({ id }: BrowserTab, isSentOn: boolean) {
  const store = useSessionStore();
  useEffect(() => {
    if (isSentOn) store.sendOn((session) => withHttps(session, id));
  }, [store, id, isSentOn]);
}

/** Whether the place is one for files: a host that has nothing else, or one file of a site over http. */
function isPublished(
  world: World,
  place: Place,
  connection: Connection | undefined,
  site: SiteManifest | undefined,
): boolean {
  if (connection?.state !== 'plain') return false;
  return (
    (site === undefined && connection.slot === undefined) || fileAt(world, textOfPlace(place)) !== undefined
  );
}

/** Whether there is a page: from a host that answers, or one that was loaded before its device restarted. */
function useShown(host: string) {
  const [loadedFrom, setLoadedFrom] = useState<string>();
  const wasLoaded = loadedFrom === host;
  const isShown = ({ state }: Connection, site: SiteManifest | undefined) => {
    if (state === 'not-reached') return false;
    if (state === 'restarting') return site?.keepsPages === true && wasLoaded;
    if (!wasLoaded) setLoadedFrom(host);
    return true;
  };
  return { wasLoaded, isShown };
}

interface GuardedPageProps extends PlacePageProps {
  readonly place: Place;
  readonly connection: Connection;
  readonly children: React.ReactNode;
}

/**
 * Chrome shows its error page before a site that it refuses. A page that was shown already stays, so that nothing
 * typed in it is lost when its certificate is refused later: its chip tells, and *Reload* asks.
 */
function GuardedPage({ tab, place, connection, children }: GuardedPageProps) {
  const [look] = useBrowserLook();
  const isAccepted = useIsAccepted(place.host, connection);
  const isRefused = look === 'chrome-58' && connection.state === 'broken' && !isAccepted;
  const [wasShown, setWasShown] = useState(!isRefused);
  if (!isRefused && !wasShown) setWasShown(true);
  const store = useSessionStore();
  if (!isRefused || wasShown) return children;
  const previous = tab.visits[tab.position - 1];
  const back = () =>
    void store.change((session) =>
      previous === undefined || isSamePlace(previous, place)
        ? withTabAt(session, tab.id, startPlace)
        : withStep(session, tab.id, -1),
    );
  return (
    <Interstitial
      tabId={tab.id}
      host={place.host}
      connection={connection}
      onBack={back}
      onProceed={() => acceptSite(place.host, connection)}
    />
  );
}

interface SitePageProps {
  readonly tabId: string;
  readonly place: Place;
  readonly site: SiteManifest;
}

/** A page of a site inside the site's frame. */
function SitePage({ tabId, place, site }: SitePageProps) {
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
        void store.goOn((session) =>
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
