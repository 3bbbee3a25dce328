/*
 * What is foretold, in short lines: those of whom the same is to be said stand together, the worst first, and at the end
 * those for whom all stays as it is.
 */
import type { Connection, ConnectionState } from '@/simulation/connections/connection';
import {
  isChanged,
  type ComparedConnection,
  type ComparedView,
} from '@/simulation/connections/compare-connections';
import type { Foresight } from '@/simulation/foresight/foresee';
import type { Cause } from './help-for';
import { namesOfViews, programOf } from './whom';
import { stateWords } from './state-words';

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
}

/** The lines of a forecast: of all whose state changes, and of those at the devices in question whose state does not. */
export function foresightLines({ connections, devices }: Foresight): readonly ForesightLine[] {
  const concerned = connections.flatMap(({ row, is, views }) =>
    is === 'new' && !devices.includes(row.device)
      ? []
      : views
          .filter((view) => isChanged(view) || isConcerned(row, devices))
          .map((view): Concerned => ({ row, all: views, view })),
  );
  const lines = [...grouped(concerned)].map(([key, group]) => lineOf(key, group));
  return lines.sort((left, right) => rank[left.tone] - rank[right.tone]);
}

function isConcerned({ device }: ComparedConnection['row'], devices: readonly string[]): boolean {
  return devices.includes(device);
}

const rank: Readonly<Record<ForesightLine['tone'], number>> = { bad: 0, doubtful: 1, good: 2, same: 3 };

function grouped(concerned: readonly Concerned[]): ReadonlyMap<string, readonly Concerned[]> {
  const groups = new Map<string, Concerned[]>();
  for (const each of concerned) {
    const { row, view } = each;
    const reason = view.after?.reasons[0]?.name ?? '';
    const key = [row.id, toneOf(view), view.after?.state ?? 'gone', reason].join(' ');
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

const tones: Readonly<Record<ConnectionState, ForesightLine['tone']>> = {
  secure: 'good',
  broken: 'bad',
  plain: 'bad',
  'not-reached': 'bad',
  restarting: 'doubtful',
  'not-checked': 'doubtful',
};

function toneOf(view: ComparedView): ForesightLine['tone'] {
  if (!isChanged(view)) return 'same';
  return view.after === undefined ? 'bad' : tones[view.after.state];
}

function lineOf(key: string, group: readonly Concerned[]): ForesightLine {
  const [first] = group;
  if (first === undefined) throw new Error('a group has members');
  const { row, view } = first;
  const count = group.reduce((sum, own) => sum + own.view.count, 0);
  const who = `${programOf(row)}${namesOfViews(group)}`;
  const tone = toneOf(view);
  const said = stateWords(row, view.after, { count, isSame: tone === 'same' });
  const words = tone === 'same' ? `as before (${said})` : said;
  const cause = causeOf(row, view.after);
  return { key, tone, who, words, ...(cause === undefined ? {} : { cause }) };
}

function causeOf({ device }: Concerned['row'], connection: Connection | undefined): Cause | undefined {
  const reason = connection?.reasons[0];
  if (connection === undefined || reason === undefined || connection.state === 'secure') return undefined;
  const isOfPc = (reason.values['audience'] ?? 'pcs') === 'pcs';
  return { name: reason.name, device, isOfPc, ...(connection.slot && { slot: connection.slot }) };
}
