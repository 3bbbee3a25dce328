import { useWorld } from '@/state/use-world';
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
  if (connection === undefined) return <StartPage />;
  const site = siteAt(registry, world, place.host);
  const isAnswering = connection.state !== 'not-reached' && connection.state !== 'restarting';
  if (!isAnswering || site === undefined) return <NotReachedPage place={place} connection={connection} />;
  return <SitePage key={site.id} tabId={tabId} place={place} site={site} />;
}
