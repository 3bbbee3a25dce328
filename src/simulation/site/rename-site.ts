import { allAtOnce, type Outcome, refusal, type Steps } from '@/base/outcome';
import { pagesOf } from '@/base/plain-data';
import { isHostName } from '@/pki/names/host-name';
import type { Equipment } from '../world/equipment';
import { equipmentNamed, equipmentOfKind } from '../world/find-records';
import { decided, type Decided, type Decision, type NoFacts } from '../world/decision';
import { problemOf, type Problem } from '../world/problem';
import type { SiteNames } from '../world/run';
import { labOf, recordOf, type World } from '../world/world';
import { problemOfEquipment, problemOfVirtualName } from './equipment';

/** Make the site that of another company: names and addresses of all equipment at once. */
export interface RenameSite extends SiteNames {
  readonly type: 'rename-site';
}

/** The names that a site goes by now, in the fields of the action. */
export function presentNames(world: World): SiteNames {
  const { equipment } = world;
  const headquarters = headquartersOf(world);
  const { organization, fqdn, city, state, country } = headquarters;
  return {
    company: organization,
    domain: fqdn.split('.').slice(1).join('.'),
    ...prefixesOf(equipment, headquarters),
    city,
    state,
    country,
    hosts: {},
  };
}

/** The equipment under its new names. Names of its own that were no host names stay, as “Headquarters” does. */
export function renamedEquipment(world: World, action: SiteNames): World['equipment'] {
  return allAtOnce(renamedInSteps(world, action));
}

function* renamedInSteps(world: World, action: SiteNames): Steps<World['equipment']> {
  const rename = renaming(world, action);
  const renamed: Record<string, Equipment> = {};
  const renamePage = (ids: readonly string[]) => {
    for (const id of ids) renamed[id] = rename(id, recordOf(world, 'equipment', id));
  };
  for (const page of pagesOf(Object.keys(world.equipment), pageLength)) {
    renamePage(page);
    yield;
  }
  return renamed;
}

/** How many pieces of equipment are renamed, or looked at, in one step. */
const pageLength = 500;

/** The same of one piece of equipment after another; the very same record where nothing of it changes. */
export function renaming(
  world: Pick<World, 'equipment'>,
  action: SiteNames,
): (id: string, own: Equipment) => Equipment {
  const { insidePrefix: inside, outsidePrefix: outside } = prefixesOf(world.equipment, headquartersOf(world));
  const [insidePrefix, outsidePrefix] = [action.insidePrefix.trim(), action.outsidePrefix.trim()];
  const [organization, city, state] = [action.company.trim(), action.city.trim(), action.state.trim()];
  const [domain, country] = [action.domain.trim(), action.country.trim().toUpperCase()];
  return (id, own) => {
    const present = hostOf(own);
    const host = action.hosts[id]?.trim() ?? present;
    const renamed = {
      name: nameOf(own, present, host),
      fqdn: own.fqdn === '' ? '' : `${host}.${domain}`,
      outsideFqdn: inDomain(own.outsideFqdn, domain),
      collaborationFqdn: inDomain(own.collaborationFqdn, domain),
      ipAddress: moved(own.ipAddress, inside, insidePrefix),
      outsideIpAddress: moved(own.outsideIpAddress, outside, outsidePrefix),
      organization,
      city,
      state,
      country,
    };
    return hasAll(own, renamed) ? own : { ...own, ...renamed };
  };
}

/** What is wrong with the new names, by the rules of each piece of equipment; undefined when nothing is. */
export function problemOfNames(world: World, action: SiteNames): Problem | undefined {
  return allAtOnce(problemInSteps(world, action, renamedEquipment(world, action)));
}

/** `equipment`: under the new names. */
function* problemInSteps(
  world: World,
  action: SiteNames,
  equipment: World['equipment'],
): Steps<Problem | undefined> {
  if (action.company.trim() === '') return problemOf('name-required', 'company');
  const domain = action.domain.trim();
  if (domain === '') return problemOf('name-required', 'domain');
  if (!isHostName(domain)) return problemOf('name-not-a-host', 'domain', { value: domain });
  const renamed = { ...world, equipment, clusters: renamedClusters(world, action) };
  for (const page of pagesOf(Object.keys(world.equipment), pageLength)) {
    const problem = firstProblem(world, renamed, page);
    if (problem !== undefined) return problem;
    yield;
  }
  return undefined;
}

/** What keeps its names is not looked at again: whoever takes one of them is. */
function firstProblem(world: World, renamed: World, ids: readonly string[]): Problem | undefined {
  for (const id of ids) {
    const own = recordOf(renamed, 'equipment', id);
    const ofNames = own === world.equipment[id] ? undefined : problemOfEquipment(renamed, own, id);
    const problem = ofNames ?? problemOfVirtualName(renamed, own);
    if (problem !== undefined) return { ...problem, field: fieldOf(problem, id) };
  }
  return undefined;
}

/** Refuses what `problemOfNames` names. Certificates keep the names that they were issued for; sign-ins go along. */
export const renameSite: Decision<RenameSite, NoFacts> = (world, action) =>
  allAtOnce(renameSiteInSteps(world, action));

/** The same in short steps: a site has thousands of names. */
export function* renameSiteInSteps(world: World, action: RenameSite): Steps<Outcome<Decided, Problem>> {
  const equipment = yield* renamedInSteps(world, action);
  const problem = yield* problemInSteps(world, action, equipment);
  if (problem !== undefined) return refusal(problem);
  const name = action.company.trim();
  const lab = { ...labOf(world), name };
  const renamed = {
    ...world,
    lab: { lab },
    equipment,
    clusters: renamedClusters(world, action),
    sessions: movedSessions(world, equipment),
  };
  return decided(renamed, 'site-renamed', { name });
}

/** Of thousands most are voice switches, which have no host name. */
function hasAll(own: Equipment, values: Partial<Equipment>): boolean {
  for (const field in values)
    if (own[field as keyof Equipment] !== values[field as keyof Equipment]) return false;
  return true;
}

function headquartersOf(world: Pick<World, 'equipment'>): Equipment {
  const [id] = equipmentOfKind(world.equipment, 'headquarters-server');
  if (id === undefined) throw new Error('a site has a headquarters server');
  return recordOf(world, 'equipment', id);
}

interface Prefixes {
  readonly insidePrefix: string;
  readonly outsidePrefix: string;
}

/** Records never change in place, and forms ask with each key. */
const prefixes = new WeakMap<World['equipment'], Prefixes>();

function prefixesOf(equipment: World['equipment'], headquarters: Equipment): Prefixes {
  const known = prefixes.get(equipment) ?? findPrefixes(equipment, headquarters);
  prefixes.set(equipment, known);
  return known;
}

function findPrefixes(equipment: World['equipment'], { ipAddress }: Equipment): Prefixes {
  const outside = Object.values(equipment).find(({ outsideIpAddress }) => outsideIpAddress !== '');
  return {
    insidePrefix: ipAddress.split('.').slice(0, 2).join('.'),
    outsidePrefix: outside?.outsideIpAddress.split('.').slice(0, 3).join('.') ?? '',
  };
}

/** The virtual names of clusters move with the domain and the network. */
function renamedClusters(world: World, action: SiteNames): World['clusters'] {
  const clusters = Object.entries(world.clusters);
  if (clusters.length === 0) return world.clusters;
  const present = prefixesOf(world.equipment, headquartersOf(world));
  return Object.fromEntries(
    clusters.map(([id, own]) => [
      id,
      {
        ...own,
        virtualFqdn: `${firstLabel(own.virtualFqdn)}.${action.domain.trim()}`,
        virtualIpAddress: moved(own.virtualIpAddress, present.insidePrefix, action.insidePrefix.trim()),
      },
    ]),
  );
}

/** The first part of its host name, or its name where it has no host name. */
export function hostOf({ fqdn, name }: Equipment): string {
  return fqdn === '' ? name : firstLabel(fqdn);
}

function firstLabel(name: string): string {
  const end = name.indexOf('.');
  return end === -1 ? name : name.slice(0, end);
}

function inDomain(name: string, domain: string): string {
  return name === '' ? '' : `${firstLabel(name)}.${domain}`;
}

/** What goes by its host name goes by the new one. */
function nameOf({ name }: Equipment, present: string, host: string): string {
  if (host === present) return name;
  const isNew = name.toLowerCase() === present.toLowerCase() && host.toLowerCase() !== present.toLowerCase();
  return isNew ? host : name;
}

function moved(address: string, from: string, to: string): string {
  if (from === '' || from === to || !address.startsWith(`${from}.`)) return address;
  return `${to}${address.slice(from.length)}`;
}

/** Which control of the form a problem of a piece of equipment is about. */
function fieldOf({ name, field }: Problem, id: string): string {
  if (name === 'country-not-iso-3166') return 'country';
  if (name === 'address-not-an-ip-address') return field === 'ipAddress' ? 'insidePrefix' : 'outsidePrefix';
  return field === 'outsideFqdn' || field === 'collaborationFqdn' ? 'domain' : `hosts.${id}`;
}

/** A user who was signed in at a host is signed in at it under its new name, and the client at its server. */
function movedSessions(world: World, equipment: World['equipment']): World['sessions'] {
  const toNew = (host: string) => {
    for (const field of ['fqdn', 'ipAddress'] as const) {
      const [id = ''] = equipmentNamed(world.equipment, field, host);
      const moved = equipment[id]?.[field];
      if (moved !== undefined) return moved.toLowerCase();
    }
    return host;
  };
  return Object.fromEntries(
    Object.entries(world.sessions).map(([host, session]) => [
      toNew(host),
      { ...session, server: toNew(session.server) },
    ]),
  );
}
