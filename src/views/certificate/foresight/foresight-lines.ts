/*
 * What is foretold, in short lines: those of whom the same is to be said stand together, the worst first, and at the end
 * those for whom all stays as it is.
 */
import { allAtOnce, type Steps } from '@/base/outcome';
import type { Connection, ConnectionState } from '@/simulation/connections/connection';
import {
  changeOf,
  type ComparedConnection,
  type ComparedView,
} from '@/simulation/connections/compare-connections';
import type { Foresight } from '@/simulation/foresight/foresee';
import { causeKey, stateWords } from './foresight-words';
import type { Cause } from './help-for';
import type { SiteConnection } from '@/simulation/connections/site-connections';

/** One line of a forecast. */
export interface ForesightLine {
  readonly key: string;
  readonly tone: 'bad' | 'doubtful' | 'good' | 'same';
  /** Who, as the beginning of a line. */
  readonly who: string;
  /** What becomes of it. */
  readonly words: string;
  /** The cause, where it is something to be put right. */
  readonly cause?: Cause;
}

/** Somebody at a device, with a step. */
interface Concerned {
  readonly row: ComparedConnection['row'];
  readonly all: readonly ComparedView[];
  readonly view: ComparedView;
  /** What becomes another for him. */
  readonly change: ReturnType<typeof changeOf>;
}

/** A forecast is drawn again and again, and may be about thousands. */
const known = new WeakMap<Foresight, readonly ForesightLine[]>();

/** The lines of a forecast: of all for whom something changes, and of those at the devices in question for whom nothing does. */
export function foresightLines(foresight: Foresight): readonly ForesightLine[] {
  return allAtOnce(foresightLinesInSteps(foresight));
}

/** The same in short steps, however many connect: whoever asks again is answered at once. */
export function* foresightLinesInSteps(foresight: Foresight): Steps<readonly ForesightLine[]> {
  const lines = known.get(foresight) ?? (yield* linesOf(foresight));
  known.set(foresight, lines);
  return lines;
}

function* linesOf(foresight: Foresight): Steps<readonly ForesightLine[]> {
  const lines: ForesightLine[] = [];
  for (const group of yield* groupsOf(foresight)) {
    lines.push(lineOf(group));
    if (group.members.length >= manyViews) yield;
  }
  return lines.sort((left, right) => rank[left.tone] - rank[right.tone]);
}

/** Those of whom the same is to be said, row by row. */
function* groupsOf({ connections, devices }: Foresight): Steps<readonly Group[]> {
  const [groups, changed] = [new Map<ComparedConnection['row']['id'], Group[]>(), new Set(devices)];
  for (const { row, is, views } of connections) {
    const isConcerned = changed.has(row.device);
    if (is === 'new' && !isConcerned) continue;
    const own = groups.get(row.id) ?? [];
    groups.set(row.id, own);
    for (const view of views) {
      const change = changeOf(view);
      if (isConcerned || change !== undefined) addTo(own, { row, all: views, view, change });
    }
    if (views.length >= manyViews) yield;
  }
  return [...groups.values()].flat();
}

/** With so many to be counted, the next are another step. */
const manyViews = 100;

const rank: Readonly<Record<ForesightLine['tone'], number>> = { bad: 0, doubtful: 1, good: 2, same: 3 };

/** Those of whom the same is to be said. */
interface Group {
  readonly change: Concerned['change'];
  readonly state: string;
  readonly cause: string;
  readonly members: [Concerned, ...Concerned[]];
}

function addTo(groups: Group[], each: Concerned): void {
  const { view, change } = each;
  const { state = 'gone' } = view.after ?? {};
  const cause = keyOf(view.after);
  const group = groups.find((own) => own.change === change && own.state === state && own.cause === cause);
  if (group) group.members.push(each);
  else groups.push({ change, state, cause, members: [each] });
}

/** By what those are told apart who are in the same state; thousands may be asked about. */
function keyOf(connection: Connection | undefined): string {
  const reason = connection?.reasons[0];
  return connection === undefined || reason === undefined || connection.state === 'secure'
    ? ''
    : causeKey(reason);
}

const tones: Readonly<Record<ConnectionState, ForesightLine['tone']>> = {
  secure: 'good',
  broken: 'bad',
  plain: 'bad',
  'not-reached': 'bad',
  restarting: 'doubtful',
  'not-checked': 'doubtful',
};

/** What has failed already and will fail by another cause is no new harm, and not as it was. */
function toneOf({ view: { after }, change }: Concerned): ForesightLine['tone'] {
  if (change === undefined) return 'same';
  if (change === 'cause') return 'doubtful';
  return after === undefined ? 'bad' : tones[after.state];
}

function lineOf({ change, state, cause: shared, members: group }: Group): ForesightLine {
  const [first] = group;
  const { row, view } = first;
  const count = group.reduce((sum, own) => sum + own.view.count, 0);
  const who = `${programOf(row)}${namesOfViews(group)}`;
  const key = [row.id, change, state, shared].join(' ');
  const after = [...new Set(group.flatMap((own) => own.view.after ?? []))];
  const words = stateWords(row, after, { count, change });
  const cause = causeOf(row, view.after);
  return { key, tone: toneOf(first), who, words, ...(cause === undefined ? {} : { cause }) };
}

function causeOf({ device }: Concerned['row'], connection: Connection | undefined): Cause | undefined {
  const reason = connection?.reasons[0];
  if (connection === undefined || reason === undefined || connection.state === 'secure') return undefined;
  const isOfPc = (reason.values['audience'] ?? 'pcs') === 'pcs';
  return { name: reason.name, device, isOfPc, ...(connection.slot && { slot: connection.slot }) };
}

/** The program, and what it is for where that says more. */
function programOf({ from, program, purpose }: Pick<SiteConnection, 'from' | 'program' | 'purpose'>): string {
  return isOfPcs({ from }) && program !== purpose ? `${program} (${purpose})` : program;
}

interface Member {
  readonly row: Pick<SiteConnection, 'label' | 'from' | 'program'>;
  /** All who connect in the row. */
  readonly all: readonly ComparedView[];
  readonly view: ComparedView;
}

/** How many are named before the rest is counted. */
const mostNamed = 2;

/** Whose it is, as the middle of a line: on which PCs, of which users, at how many devices. */
function namesOfViews(group: readonly Member[]): string {
  const devices = new Set(group.map(({ row }) => row.label)).size;
  return `${peopleOf(group)}${devices > 1 ? ` at ${String(devices)} devices` : ''}`;
}

function peopleOf(group: readonly Member[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const views = [...new Map(group.map(({ view }) => [view.name, view])).values()];
  const count = views.reduce((sum, view) => sum + view.count, 0);
  const isAll = views.length === first.all.length && count > 1;
  if (isOfPcs(first.row)) return isAll ? ` on all ${String(count)} PCs` : ` on ${listed(views)}`;
  if (views.length === 1 && views[0]?.name === first.row.program) return '';
  if (isAll && count > mostNamed) return ` (all ${String(count)})`;
  return namedBehind(first.row, listed(views));
}

/** Phones are named, clients have users. */
function namedBehind({ from }: Member['row'], names: string): string {
  return from === 'phones-outside' ? ` (${names})` : ` of ${names}`;
}

function isOfPcs({ from }: Pick<SiteConnection, 'from'>): boolean {
  return from === 'pcs' || from === 'clients-outside';
}

/** `Second PC and 25 others`. */
function listed(views: readonly ComparedView[]): string {
  const names = views.filter(({ count }) => count === 1).map(({ name }) => name);
  const named = names.slice(0, mostNamed);
  const all = views.reduce((sum, { count }) => sum + count, 0);
  const rest = all - named.length;
  if (named.length === 0) return `${String(all)} PCs`;
  if (rest > 0) return `${named.join(', ')} and ${String(rest)} ${rest === 1 ? 'other' : 'others'}`;
  return named.join(' and ');
}
