import { createContext, use } from 'react';
import { fromEscapes } from '@/base/percent-escapes';
import { schemeOf } from '@/simulation/connections/hosts';
import type { World } from '@/simulation/world/world';
import type { PageEntry, ProgramManifest, SiteManifest } from '@/views/shell/manifest';

/** Everything that the PC can show: handed in by `app`, because programs and sites do not know each other. */
export interface Registry {
  readonly programs: readonly ProgramManifest[];
  readonly sites: readonly SiteManifest[];
}

/** Provided by `app`. */
export const RegistryContext = createContext<Registry>({ programs: [], sites: [] });

/** All programs and sites. */
export function useRegistry(): Registry {
  return use(RegistryContext);
}

/** The site that answers at a host name in a world; case does not count. */
export function siteAt({ sites }: Registry, world: World, host: string): SiteManifest | undefined {
  return sites.find((site) => site.hosts(world).some((own) => own.toLowerCase() === host.toLowerCase()));
}

/** The address of a page of a site, as the address bar takes it. Throws when there is no such page. */
export function siteAddress(
  { sites }: Registry,
  world: World,
  wanted: { readonly site: string; readonly address: string },
): string {
  const site = sites.find(({ id }) => id === wanted.site);
  const page = site?.pages.find(({ address }) => address === wanted.address);
  if (site === undefined || page === undefined) throw new Error(`no page ${wanted.site}/${wanted.address}`);
  const host = site.hosts(world)[0] ?? '';
  return `${schemeOf(world, host)}://${host}/${page.address}`;
}

/** A page of a site with the part of the path that lies behind its own address. */
export interface FoundPage {
  readonly page: PageEntry | undefined;
  readonly address: string;
  readonly rest: readonly string[];
}

/**
 * The page whose address the path is or begins with; the longest one counts. An empty path is the start page's. A path
 * with a broken escape leads nowhere, and so does a part that every object has as a field: records are looked up by it.
 */
export function pageAt({ pages, startAddress }: SiteManifest, path: string): FoundPage {
  const wanted = path === '' ? startAddress : path;
  const page = pages
    .filter(({ address }) => wanted === address || wanted.startsWith(`${address}/`))
    .sort((left, right) => right.address.length - left.address.length)[0];
  const parts = wanted.slice(page?.address.length).split('/').map(readPart);
  const rest = parts.filter((part) => part !== undefined);
  if (page === undefined || rest.length < parts.length) return { page: undefined, address: wanted, rest: [] };
  return { page, address: page.address, rest: rest.filter((part) => part !== '') };
}

function readPart(part: string): string | undefined {
  const text = fromEscapes(part);
  return text === undefined || text in Object.prototype ? undefined : text;
}
