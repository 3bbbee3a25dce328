import { useState } from 'react';
import type { Connection } from '@/simulation/connections/connection';
import { useWorld } from '@/state/use-world';
import type { SiteManifest } from '@/views/manifest';
import { siteAt, useRegistry } from '../registry';
import type { Place } from '../session/place';
import { NotReachedPage } from './not-reached-page';
import { SitePage } from './site-page';
import { StartPage } from './start-page';
import { useBrowserConnection } from './use-browser-connection';

interface PlacePageProps {
  readonly tabId: string;
  readonly place: Place;
}

/** The start page, a site's page, or why there is none. */
export function PlacePage({ tabId, place }: PlacePageProps) {
  const registry = useRegistry();
  const world = useWorld((present) => present);
  const connection = useBrowserConnection(place);
  const isShown = useShown(place.host);
  if (connection === undefined) return <StartPage />;
  const site = siteAt(registry, world, place.host);
  if (!isShown(connection, site) || site === undefined)
    return <NotReachedPage place={place} connection={connection} />;
  return <SitePage key={site.id} tabId={tabId} place={place} site={site} />;
}

/** Whether there is a page: from a host that answers, or one that was loaded before its device restarted. */
function useShown(host: string) {
  const [loadedFrom, setLoadedFrom] = useState<string>();
  return (connection: Connection | undefined, site: SiteManifest | undefined) => {
    if (connection === undefined || connection.state === 'not-reached') return false;
    if (connection.state === 'restarting') return site?.keepsPages === true && loadedFrom === host;
    if (loadedFrom !== host) setLoadedFrom(host);
    return true;
  };
}
