import { useEffect, useState } from 'react';
import { fileAt } from '@/simulation/vendor/published-files';
import type { Connection } from '@/simulation/connections/connection';
import type { World } from '@/simulation/world/world';
import { isSentOnToHttps } from '@/simulation/connections/hosts';
import { useWorld } from '@/state/use-world';
import type { SiteManifest } from '@/views/shell/manifest';
import { placeOf, type BrowserTab } from '../session/browser-tab';
import { siteAt, useRegistry } from '../registry';
import { isSamePlace, startPlace, textOfPlace, type Place } from '@/views/shell/place';
import { withHttps, withStep, withTabAt } from '../session/session';
import { useSessionStore } from '../session/session-store';
import { acceptSite, useIsAccepted } from './chrome-58/accepted-sites';
import { Interstitial } from './chrome-58/interstitial';
import { NotReachedPage } from './not-reached-page';
import { PublishedPage } from './published-page';
import { SitePage } from './site-page';
import { StartPage } from './start-page';
import { useBrowserConnection, useBrowserLook } from './judged-place';

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
