import type { Connection, ConnectionState } from '@/simulation/connections/connection';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { causeWords } from './cause-words';

type Row = Pick<SiteConnection, 'from' | 'program'>;

/** Of whom something is said in one line, and whether it is so already. */
interface Said {
  /** How many. */
  readonly count: number;
  /** What is another than before: the state, or only the cause; undefined where nothing is. */
  readonly change: 'state' | 'cause' | undefined;
}

/**
 * What is said in a line of its own, for one or for several of whom it is true. `connections`: theirs, in the same state;
 * none where nobody connects any more.
 */
export function stateWords(row: Row, connections: readonly Connection[], { count, change }: Said): string {
  const [first] = connections;
  if (first === undefined) return count === 1 ? 'no longer connects' : 'no longer connect';
  const number = count === 1 ? 0 : 1;
  const outcome = outcomeOf(kindOf(row), first.state, change !== 'state')[number];
  const reasons = connections.flatMap(({ reasons: [reason] }) => reason ?? []);
  const cause = first.state === 'secure' ? '' : causeWords(reasons, number);
  if (change === 'cause') return joined(`as before: ${outcome}`, ', now because ', cause);
  const said = joined(outcome, ': ', cause);
  return change === undefined ? `as before (${said})` : said;
}

function joined(outcome: string, between: string, cause: string): string {
  return cause === '' ? outcome : `${outcome}${between}${cause}`;
}

/** Only what has worked so far stops. */
function outcomeOf(kind: Kind, state: ConnectionState, isStill: boolean): Outcomes[ConnectionState] {
  return isStill && kind === 'mobile' && state === 'not-reached'
    ? same('not connected')
    : outcomes[kind][state];
}

type Kind = 'browser' | 'client' | 'phone' | 'mobile';

function kindOf({ from, program }: Row): Kind {
  if (from === 'phones' || from === 'phones-outside') return 'phone';
  if (from === 'mobility-inside' || from === 'mobility-outside') return 'mobile';
  return program.endsWith('rowser') ? 'browser' : 'client';
}

/** For one, and for several. */
type Outcomes = Readonly<Record<ConnectionState, readonly [one: string, several: string]>>;

const same = (words: string) => [words, words] as const;

const common = {
  restarting: same('interrupted while the services restart'),
  'not-checked': same('not known'),
} as const;

const outcomes: Readonly<Record<Kind, Outcomes>> = {
  browser: {
    ...common,
    secure: same('https, secure'),
    broken: ['shows an error', 'show an error'],
    plain: same('http, not encrypted'),
    'not-reached': same('not reached'),
  },
  client: {
    ...common,
    secure: same('https, green lock'),
    broken: same('https that nothing proves'),
    plain: ['falls back to http', 'fall back to http'],
    'not-reached': same('not connected'),
  },
  phone: {
    ...common,
    secure: same('in service'),
    broken: same('out of service'),
    plain: same('out of service'),
    'not-reached': same('out of service'),
  },
  mobile: {
    ...common,
    secure: same('connected'),
    broken: same('not connected'),
    plain: same('not connected'),
    'not-reached': ['stops', 'stop'],
  },
};
