/*
 * What a step does to the connections of a site: the one comparison from which the events of the journal, the plans
 * before *Save*, the warnings and the restart prompts come.
 */
import type { Steps } from '@/base/outcome';
import type { Connection, ConnectionReason, ConnectionReasonName } from './connection';
import {
  rowsByKey,
  siteConnectionsInSteps,
  type ConnectionView,
  type SiteConnection,
} from './site-connections';
import { labTime, settle, settledAt } from '../clock/time';
import type { World } from '../world/world';

/** What some devices that are alike say of a connection without and with a step. */
export interface ComparedView {
  /** Who says it: the PC's name, or what the devices are called. */
  readonly name: string;
  /** How many devices say it. */
  readonly count: number;
  /** Absent: nobody connected so far. */
  readonly before?: Connection;
  /** Absent: nobody will connect any more. */
  readonly after?: Connection;
}

/** The values that several reasons have alike. */
export function commonValues(reasons: readonly ConnectionReason[]): ConnectionReason['values'] {
  const [first, ...others] = [...new Set(reasons)];
  const common = Object.entries(first?.values ?? {}).filter(([key, value]) =>
    others.every(({ values }) => values[key] === value),
  );
  return Object.fromEntries(common);
}

/** One row of the site at one device without and with a step. */
export interface ComparedConnection {
  /** The row as it is with the step; as it was where it goes. */
  readonly row: Omit<SiteConnection, 'views' | 'state'>;
  /** The row itself is new, or goes. */
  readonly is: 'kept' | 'new' | 'gone';
  readonly views: readonly ComparedView[];
}

/** A step's connections, and the lab time in milliseconds at which all is over that it started. */
export interface ComparedStep {
  readonly connections: readonly ComparedConnection[];
  readonly at: number;
  /** That is later than the step itself: something restarts first. */
  readonly isLater: boolean;
}

/**
 * Compares the site without and with a step at a lab time in milliseconds, once all that it started is over (restarts,
 * services that come back). A step that moves the clock is compared with the moment before it; any other with the same
 * moment without it.
 */
export function* compareStep(before: World, after: World, at: number): Steps<ComparedStep> {
  const now = at + labTime(after, at) - labTime(before, at);
  const until = settledAt(after, now);
  const since = now === at ? until : at;
  const unchanged = settle(before, since);
  const earlier = yield* siteConnectionsInSteps(unchanged, since);
  const like = { world: unchanged, at: since, rows: earlier };
  const later = yield* siteConnectionsInSteps(settle(after, until), until, like);
  const connections = yield* compareConnections(earlier, later);
  return { connections, at: until, isLater: until > now };
}

/** Pairs the rows of two sites, and in each row who connects. */
function* compareConnections(
  before: readonly SiteConnection[],
  after: readonly SiteConnection[],
): Steps<readonly ComparedConnection[]> {
  const earlier = rowsByKey(before);
  const later = rowsByKey(after);
  const compared: ComparedConnection[] = [];
  for (const row of after) {
    compared.push(compareRow(earlier.get(row.key), row));
    if (row.views.length >= manyViews) yield;
  }
  const gone = before.filter(({ key }) => !later.has(key)).map((row) => compareRow(row, undefined));
  return [...compared, ...gone];
}

/** With so many in a row, the next row is another step. */
const manyViews = 100;

/** Whether something else is to be said of somebody. */
export function isChanged(view: ComparedView): boolean {
  return changeOf(view) !== undefined;
}

/**
 * What a step changes for somebody: the state (he begins to connect or no longer does, too), or of what stays other than
 * secure the cause. Nothing where undefined.
 */
export function changeOf({ before, after }: ComparedView): 'state' | 'cause' | undefined {
  if (before === after) return undefined;
  if (before?.state !== after?.state) return 'state';
  return before !== undefined && after !== undefined && causeOf(before) !== causeOf(after)
    ? 'cause'
    : undefined;
}

/**
 * Of connections in the same state the same text where it has the same cause: that of the first reason, at the same
 * certificate.
 */
export function causeOf({ state, reasons: [reason] }: Connection): string {
  if (state === 'secure' || reason === undefined) return '';
  const { name, values } = reason;
  // Whether the lab knows that the issuer above is a root makes no other end of the chain.
  if (name === 'issuer-missing') return `end ${values['issuer'] ?? ''}`;
  if (name === 'root-not-trusted') return `end ${values['certificate'] ?? ''}`;
  return [name, ...(toldApartBy[name] ?? ['certificate']).map((value) => values[value] ?? '')].join('\n');
}

/** By which values one cause of a name is another; by the certificate where left out, and never by that of who connects. */
const toldApartBy: Readonly<Partial<Record<ConnectionReasonName, readonly string[]>>> = {
  'self-signed-not-trusted': [],
  'name-does-not-match': ['names'],
  'alternative-name-missing': [],
  'client-refused': ['problem'],
  'phone-refused': [],
  'router-without-authority': [],
  'client-of-replaced-authority': [],
  'server-of-replaced-authority': [],
};

function compareRow(
  before: SiteConnection | undefined,
  after: SiteConnection | undefined,
): ComparedConnection {
  const row = after ?? before;
  if (row === undefined) throw new Error('a row is there before or after');
  const is = before === undefined ? 'new' : after === undefined ? 'gone' : 'kept';
  return { row, is, views: compareViews(before?.views ?? [], after?.views ?? []) };
}

function compareViews(
  before: readonly ConnectionView[],
  after: readonly ConnectionView[],
): readonly ComparedView[] {
  // As a rule the same connect in the same order, thousands of them.
  if (before.length === after.length && after.every(({ name }, place) => name === before[place]?.name))
    return after.map((view, place) => compareView(view, before[place]));
  const earlier = new Map(before.map((view) => [view.name, view]));
  const later = new Set(after.map(({ name }) => name));
  return [
    ...after.map((view) => compareView(view, earlier.get(view.name))),
    ...before
      .filter(({ name }) => !later.has(name))
      .map(({ name, count, connection }) => ({ name, count, before: connection })),
  ];
}

function compareView(
  { name, count, connection: after }: ConnectionView,
  was: ConnectionView | undefined,
): ComparedView {
  return was === undefined ? { name, count, after } : { name, count, before: was.connection, after };
}
