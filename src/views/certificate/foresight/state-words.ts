import type { Connection, ConnectionReasonName, ConnectionState } from '@/simulation/connections/connection';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { connectionWords } from '../../words/connection-words';
import { fillSentence } from '../../words/fill-sentence';

type Row = Pick<SiteConnection, 'from' | 'program'>;

/** What is said of a connection in a line of its own, for one or for several of whom it is true. */
export function stateWords(
  row: Row,
  connection: Connection | undefined,
  { count, isSame }: { readonly count: number; readonly isSame: boolean },
): string {
  if (connection === undefined) return count === 1 ? 'no longer connects' : 'no longer connect';
  const [kind, { state }] = [kindOf(row), connection];
  // Only what has worked so far stops.
  const isStill = isSame && kind === 'mobile' && state === 'not-reached';
  const outcome = isStill ? 'not connected' : outcomes[kind][state][count === 1 ? 0 : 1];
  const cause = connection.state === 'secure' ? '' : causeWords(connection, count);
  return cause === '' ? outcome : `${outcome}: ${cause}`;
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

/** The causes that are told in short; all others in the words that the site map has for them. */
const causes: Readonly<Partial<Record<ConnectionReasonName, readonly [one: string, several: string]>>> = {
  'root-not-trusted': [
    'the chain ends at {certificate}, which it does not trust',
    'the chain ends at {certificate}, which they do not trust',
  ],
  'self-signed-not-trusted': [
    'the certificate is self-signed, and it was not given it',
    'the certificate is self-signed, and they were not given it',
  ],
  'issuer-missing': same('the certificate of the issuer, {issuer}, is missing'),
  'name-does-not-match': same('the certificate is for {names|other names}, not for {host}'),
  'alternative-name-missing': same('the certificate has no alternative name for {host}'),
  expired: same('the certificate {certificate} expired on {notAfter:date}'),
  'not-yet-valid': same('the certificate {certificate} is valid only from {notBefore:date} on'),
  'no-certificate': same('there is no certificate'),
  'https-disabled': same('HTTPS is disabled'),
  'portal-without-certificate': same('there is no certificate'),
  'asked-for-http': same(''),
  'name-not-set': same('there is no name for it'),
  'host-unknown': same('nobody answers at {host}'),
  'client-not-provisioned': ['it is not provisioned', 'they are not provisioned'],
  'client-of-replaced-authority': [
    'its certificate is by an authority that was replaced; provision it again',
    'their certificates are by an authority that was replaced; provision them again',
  ],
  'server-of-replaced-authority': same('the router’s certificate is by an authority that was replaced'),
  'router-without-authority': same('the router has no authority'),
  'services-restarting': same(''),
};

function causeWords({ reasons: [reason] }: Connection, count: number): string {
  if (reason === undefined) return '';
  const short = causes[reason.name]?.[count === 1 ? 0 : 1];
  return short === undefined ? connectionWords(reason) : fillSentence(short, reason.values);
}
