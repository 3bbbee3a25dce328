import { changedIds } from '../changed-ids';
import type { LabEvent } from '../decision';
import { labTime, settle, settledAt } from '../time';
import type { CollectionName, World } from '../world';
import { siteConnections, type ConnectionView, type SiteConnection } from './site-connections';

/**
 * Where a change can change a connection, besides slots. Certificates and verdicts are not among them: they count where
 * something else refers to them. Steps without such a change are spared the judging of the whole site.
 */
const judgedFrom: readonly CollectionName[] = [
  'lab',
  'equipment',
  'restarts',
  'appliances',
  'authorities',
  'revocationLists',
  'practiceLists',
  'pcs',
  'placements',
  'clusters',
  'mobilityUsers',
];

/** What of a slot can change a connection. */
const presented = ['active', 'pending', 'factory', 'kind', 'equipment'] as const;

/**
 * What a step does to the connections of the site, once all that it started is over (restarts, services that come
 * back): an event for each row and each state that something in it came to, with the cause. A step that moves the
 * clock is compared with the moment before it; any other with the same moment without it. Of a device that was not there
 * before, nothing has changed.
 */
export function connectionChanges(before: World, after: World, at: number): readonly LabEvent[] {
  if (isJudgedFromSame(before, after)) return [];
  const now = at + labTime(after, at) - labTime(before, at);
  const until = settledAt(after, now);
  const since = now === at ? until : at;
  const earlier = new Map(siteConnections(settle(before, since), since).map((row) => [row.key, row]));
  return siteConnections(settle(after, until), until).flatMap((row) =>
    changesOfRow(earlier.get(row.key), row, until > now),
  );
}

/** Of a slot its request and what else it keeps for itself count for nobody who connects. */
function isJudgedFromSame(before: World, after: World): boolean {
  const isSameSlot = (id: string) => {
    const [old, now] = [before.slots[id], after.slots[id]];
    return presented.every((part) => old?.[part] === now?.[part]);
  };
  return (
    judgedFrom.every((collection) => before[collection] === after[collection]) &&
    changedIds(before.slots, after.slots).every(isSameSlot)
  );
}

function changesOfRow(
  earlier: SiteConnection | undefined,
  { program, purpose, label, views }: SiteConnection,
  isLater: boolean,
): readonly LabEvent[] {
  if (earlier === undefined) return [];
  const states = new Map(earlier.views.map(({ name, connection }) => [name, connection.state]));
  const changed = views.filter(({ name, connection }) => states.get(name) !== connection.state);
  return groups(changed).map((group) =>
    eventOf(group, { program, purpose, host: label }, { isLater, all: views }),
  );
}

/** Those of whom the same is to be said. */
function groups(views: readonly ConnectionView[]): readonly (readonly ConnectionView[])[] {
  const found = new Map<string, readonly ConnectionView[]>();
  for (const view of views) {
    const { state, reasons } = view.connection;
    const key = `${state} ${reasons[0]?.name ?? ''}`;
    found.set(key, [...(found.get(key) ?? []), view]);
  }
  return [...found.values()];
}

function eventOf(
  group: readonly ConnectionView[],
  row: Readonly<Record<'program' | 'purpose' | 'host', string>>,
  { isLater, all }: { readonly isLater: boolean; readonly all: readonly ConnectionView[] },
): LabEvent {
  const [first] = group;
  const reason = first?.connection.reasons[0];
  const who = group.length === all.length && all.length > 1 ? '' : group.map(({ name }) => name).join(', ');
  const values = { who, state: first?.connection.state ?? '', reason: reason?.name ?? '' };
  const name = isLater ? 'connection-will-change' : 'connection-changed';
  return { name, values: { ...reason?.values, ...row, ...values } };
}
