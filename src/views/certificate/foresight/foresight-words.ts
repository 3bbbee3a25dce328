/*
 * How connections will be, and why, in few words, for a line that is about one or about many. The causes of several devices may
 * differ in what they name: then the line says what they have in common.
 */
import { commonValues } from '@/simulation/connections/compare-connections';
import type {
  Connection,
  ConnectionReason,
  ConnectionReasonName,
  ConnectionState,
} from '@/simulation/connections/connection';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { connectionKey, connectionWords } from '../../words/connection-words';
import { fillSentence } from '../../words/fill-sentence';

/** For one, for several, and for several of whom each is to be told another name, certificate or date. */
type CauseWords = readonly [one: string, several: string, various?: string];

const same = (words: string, various?: string): CauseWords =>
  various === undefined ? [words, words] : [words, words, various];

/** The causes that are told in short; all others in the words that the site map has for them. */
const causes: Readonly<Partial<Record<ConnectionReasonName, CauseWords>>> = {
  'root-not-trusted': [
    'the chain ends at {certificate}, which it does not trust',
    'the chain ends at {certificate}, which they do not trust',
  ],
  'self-signed-not-trusted': [
    'it does not trust the self-signed certificate',
    'they do not trust the self-signed certificate',
  ],
  'issuer-missing': same('the certificate of the issuer, {issuer}, is missing'),
  'name-does-not-match': same(
    'the certificate is for {names|other names}, not for {host|the name that is used}',
    'the certificates are for other names than those that are used',
  ),
  'alternative-name-missing': same(
    'the certificate has no alternative name for {host}',
    'the certificates have no alternative names for those that are used',
  ),
  expired: same(
    'the certificate {certificate} expired on {notAfter:date}',
    'their certificates have expired',
  ),
  'not-yet-valid': same(
    'the certificate {certificate} is valid only from {notBefore:date} on',
    'their certificates are not valid yet',
  ),
  revoked: same('the certificate {certificate} has been revoked', 'their certificates have been revoked'),
  distrusted: same('the certificate {certificate} is in Untrusted Certificates there'),
  'signature-bad': same('the signature of the certificate {certificate} does not fit the key of {issuer}'),
  'issuer-is-not-an-authority': same('{certificate} was signed by {issuer}, which is not an authority'),
  'issuer-may-not-sign-certificates': same(
    '{certificate} was signed by {issuer}, whose key may not sign certificates',
  ),
  'path-too-long': same('there are more authorities below {certificate} than it allows'),
  'name-not-permitted': same(
    'an authority of the chain may not sign for {host|this name}',
    'an authority of the chain may not sign for the names that are used',
  ),
  'purpose-not-allowed': same(
    'the certificate {certificate} may not be used by a server',
    'the certificates may not be used by servers',
  ),
  'verdict-missing': same('a signature has not been checked yet'),
  'no-certificate': same('there is no certificate'),
  'https-disabled': same('HTTPS is disabled'),
  'portal-without-certificate': same('there is no certificate'),
  'asked-for-http': same(''),
  'name-not-set': same('there is no name for it'),
  'host-unknown': same('nobody answers at {host}', 'nobody answers at the names that are used'),
  'client-not-provisioned': ['it is not provisioned', 'they are not provisioned'],
  'client-of-replaced-authority': [
    'its certificate is by an authority that was replaced; provision it again',
    'their certificates are by an authority that was replaced; provision them again',
  ],
  'client-refused': [
    'the router refuses its certificate{problem}',
    'the router refuses their certificates{problem}',
  ],
  'phone-refused': [
    'the gateway refuses its factory certificate',
    'the gateway refuses their factory certificates',
  ],
  'server-of-replaced-authority': same('the router’s certificate is by an authority that was replaced'),
  'router-without-authority': same('the router has no authority'),
  'services-restarting': same(''),
};

/** Why a router refuses the certificates of clients, where that is told. */
const refusals: Readonly<Partial<Record<string, readonly [one: string, several: string]>>> = {
  expired: [', which has expired', ', which have expired'],
  'not-yet-valid': [', which is not valid yet', ', which are not valid yet'],
};

/** Reasons with the same key can be told in one line. */
export function causeKey(reason: ConnectionReason): string {
  const { name, values } = reason;
  const words = causes[name];
  if (words === undefined) return connectionKey(reason);
  return words[2] === undefined ? `${name} ${filled(words[1], values, 1)}` : name;
}

/** One cause of all, told of one (0) or of several (1); empty where the state says it. */
function causeWords(reasons: readonly ConnectionReason[], number: 0 | 1): string {
  const [first] = reasons;
  if (first === undefined) return '';
  const words = causes[first.name];
  if (words === undefined) return connectionWords({ ...first, values: commonValues(reasons) });
  const only = filled(words[number], first.values, number);
  const [, , various = only] = words;
  // They may be thousands, of whom most have the same to be said.
  const isSaidOfAll =
    various === only || reasons.every(({ values }) => filled(words[number], values, number) === only);
  return isSaidOfAll ? only : various;
}

function filled(words: string, values: ConnectionReason['values'], number: 0 | 1): string {
  if (!words.includes('{')) return words;
  const { problem = '' } = values;
  return fillSentence(words.replace('{problem}', refusals[problem]?.[number] ?? ''), values);
}

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
    ? alike('not connected')
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

const alike = (words: string) => [words, words] as const;

const common = {
  restarting: alike('interrupted while the services restart'),
  'not-checked': alike('not known'),
} as const;

const outcomes: Readonly<Record<Kind, Outcomes>> = {
  browser: {
    ...common,
    secure: alike('https, secure'),
    broken: ['shows an error', 'show an error'],
    plain: alike('http, not encrypted'),
    'not-reached': alike('not reached'),
  },
  client: {
    ...common,
    secure: alike('https, green lock'),
    broken: alike('https without a trusted certificate'),
    plain: ['falls back to http', 'fall back to http'],
    'not-reached': alike('not connected'),
  },
  phone: {
    ...common,
    secure: alike('in service'),
    broken: alike('out of service'),
    plain: alike('out of service'),
    'not-reached': alike('out of service'),
  },
  mobile: {
    ...common,
    secure: alike('connected'),
    broken: alike('not connected'),
    plain: alike('not connected'),
    'not-reached': ['stops', 'stop'],
  },
};
