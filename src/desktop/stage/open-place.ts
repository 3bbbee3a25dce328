import { schemeOf } from '@/simulation/connections/hosts';
import type { World } from '@/simulation/world/world';
import type { PageEntry, SiteManifest } from '@/views/shell/manifest';
import { placeFromText, type Place } from '@/views/shell/place';
import type { Opening, Where } from '@/views/stage/stage';
import { siteAt, type Registry } from '../registry';
import { placeOf, visited, type BrowserTab } from '../session/browser-tab';
import { frontTabOf, withFrontTab, withPlace, withProgram, withTab, type Session } from '../session/session';

type PageWhere = Extract<Where, { readonly kind: 'page' }>;

/** A page with its site, found by their names. */
export interface NamedPage {
  readonly site: SiteManifest;
  readonly page: PageEntry;
}

/** The page that is meant. Throws when there is none: then a name was not checked by the compiler. */
export function namedPage({ sites }: Registry, where: PageWhere): NamedPage {
  const site = sites.find(({ id }) => id === where.site);
  const page =
    where.page === undefined
      ? site?.pages.find(({ address }) => address === site.startAddress)
      : site?.named[where.page];
  if (site === undefined || page === undefined) throw new Error(`no page ${where.site}/${where.page ?? ''}`);
  return { site, page };
}

/** Where the browser shows a page: at the device's own name, else at the first host of the site. */
export function placeOfPage(registry: Registry, world: World, where: PageWhere): Place {
  const { site, page } = namedPage(registry, where);
  const host = hostOfDevice(world, where) ?? site.hosts(world)[0] ?? '';
  const path = [page.address, where.rest ?? ''].filter((part) => part !== '').join('/');
  return { ...placeFromText(host, (name) => schemeOf(world, name)), path };
}

function hostOfDevice({ equipment }: World, { device }: PageWhere): string | undefined {
  const own = equipment[device ?? ''];
  if (own === undefined) return undefined;
  return [own.fqdn, own.ipAddress].find((host) => host !== '');
}

/** The session with a place in front. */
export function opened(
  session: Session,
  where: Where,
  how: Opening,
  { registry, world }: { readonly registry: Registry; readonly world: World },
): Session {
  if (where.kind === 'program') return withProgram(session, where.program, where.address);
  const place = placeOfPage(registry, world, where);
  if (how === 'new-tab') return withPlace(session, place, 'new-tab');
  const tab = tabOfSite(session, registry, world, place.host);
  if (tab !== undefined) return withTab(withFrontTab(session, tab.id), visited(tab, withHostOf(tab, place)));
  return withPlace(session, place, placeOf(frontTabOf(session)).host === '' ? 'same-tab' : 'new-tab');
}

/** The tab that shows a site at a host, the one in front first. */
export function tabOfSite(
  session: Session,
  registry: Registry,
  world: World,
  host: string,
): BrowserTab | undefined {
  const site = siteAt(registry, world, host);
  const device = deviceAt(world, host);
  const shows = (tab: BrowserTab) => {
    const own = placeOf(tab).host;
    return siteAt(registry, world, own) === site && deviceAt(world, own) === device;
  };
  return [frontTabOf(session), ...session.tabs].find((tab) => placeOf(tab).host !== '' && shows(tab));
}

/** A tab goes on under the name by which it came to the device. */
function withHostOf(tab: BrowserTab, place: Place): Place {
  const { scheme, host } = placeOf(tab);
  return { ...place, scheme, host };
}

/** Id of the device that a host name or address belongs to. */
export function deviceAt({ equipment }: World, host: string): string | undefined {
  const wanted = host.toLowerCase();
  return Object.keys(equipment).find((id) =>
    [equipment[id]?.fqdn.toLowerCase(), equipment[id]?.ipAddress].includes(wanted),
  );
}
