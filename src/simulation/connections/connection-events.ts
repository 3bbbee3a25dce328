import { allAtOnce } from '@/base/outcome';
import { differingIds } from '../world/find-records';
import type { LabEvent } from '../world/decision';
import type { CollectionName, World } from '../world/world';
import {
  causeOf,
  changeOf,
  commonValues,
  compareStep,
  type ComparedConnection,
  type ComparedView,
} from './compare-connections';

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
  'practiceCertificates',
  'practiceLists',
  'pcs',
  'placements',
  'clusters',
  'mobilityUsers',
];

/** What of a slot can change a connection. */
const presented = ['active', 'pending', 'factory', 'kind', 'equipment'] as const;

/**
 * What a step does to the connections of the site: an event for each row and each state that something in it came to or
 * each other cause of the same state, with the cause. Of a device that was not there before, nothing has changed.
 */
export function connectionEvents(before: World, after: World, at: number): readonly LabEvent[] {
  if (isJudgedFromSame(before, after)) return [];
  const { connections, isLater } = allAtOnce(compareStep(before, after, at));
  return connections.flatMap((connection) => eventsOf(connection, isLater));
}

/** Of a slot its request and what else it keeps for itself count for nobody who connects. */
function isJudgedFromSame(before: World, after: World): boolean {
  const isSameSlot = (id: string) => {
    const [old, now] = [before.slots[id], after.slots[id]];
    return presented.every((part) => old?.[part] === now?.[part]);
  };
  return (
    judgedFrom.every((collection) => before[collection] === after[collection]) &&
    differingIds(before.slots, after.slots).every(isSameSlot)
  );
}

/** A view with a step. */
type ViewAfter = ComparedView & Required<Pick<ComparedView, 'after'>>;

function eventsOf({ row, is, views }: ComparedConnection, isLater: boolean): readonly LabEvent[] {
  if (is !== 'kept') return [];
  const all = views.filter((view): view is ViewAfter => view.after !== undefined);
  return groups(all).map((group) => eventOf(group, row, { isLater, all }));
}

/** Some of whom the same is to be said. */
interface Group {
  readonly change: 'state' | 'cause';
  readonly views: ViewAfter[];
}

function groups(all: readonly ViewAfter[]): readonly Group[] {
  const found = new Map<string, Group>();
  for (const view of all) {
    const change = changeOf(view);
    if (change === undefined) continue;
    const { state, reasons } = view.after;
    const key = [change, state, reasons[0]?.name, causeOf(view.after)].join(' ');
    const group = found.get(key) ?? { change, views: [] };
    group.views.push(view);
    found.set(key, group);
  }
  return [...found.values()];
}

const names = {
  state: ['connection-changed', 'connection-will-change'],
  cause: ['connection-cause-changed', 'connection-cause-will-change'],
} as const;

function eventOf(
  { change, views }: Group,
  { program, purpose, label }: ComparedConnection['row'],
  { isLater, all }: { readonly isLater: boolean; readonly all: readonly ViewAfter[] },
): LabEvent {
  const reasons = views.flatMap(({ after }) => after.reasons[0] ?? []);
  const who = views.length === all.length && all.length > 1 ? '' : views.map(({ name }) => name).join(', ');
  const values = { who, state: views[0]?.after.state ?? '', reason: reasons[0]?.name ?? '' };
  const name = names[change][isLater ? 1 : 0];
  return { name, values: { ...commonValues(reasons), program, purpose, host: label, ...values } };
}
