import type { Certificate } from '@/pki/certificate';
import { nameToText } from '@/pki/distinguished-name';
import { validityAt, type ValidityState } from '@/pki/path/validity';
import { keyOf, namedOf } from '@/simulation/preflight/compare';
import { namesOf } from '@/simulation/preflight/compared-names';
import type { ComparedThing } from '@/simulation/preflight/compared-things';
import { extensionName, purposeWords } from '@/views/certificate/certificate-details/extension-words';
import { itemWords, keyWords } from '@/views/words/item-words';
import { dateInWords, hexPairs } from '@/views/words/value-words';

/** One line of the table: what each thing says of it, each value by itself; nothing where it says nothing. */
export interface ComparedRow {
  readonly label: string;
  readonly cells: readonly (readonly string[])[];
  /** Whether those that say something of it say different things. */
  readonly differs: boolean;
  /** Set in a fixed pitch. */
  readonly isHexadecimal: boolean;
}

const kinds: Readonly<Record<ComparedThing['kind'], string>> = {
  certificate: 'Certificate',
  request: 'Certificate request',
  'private-key': 'Private key',
  'revocation-list': 'Revocation list',
  nothing: 'Nothing to compare',
};

const states: Readonly<Record<ValidityState, string>> = {
  valid: 'valid',
  expired: 'has ended',
  'not-yet-valid': 'not yet valid',
};

type Reader = (thing: ComparedThing, at: number) => readonly string[];

/** What is read of a certificate alone. */
const ofCertificate =
  (read: (certificate: Certificate, at: number) => readonly string[]): Reader =>
  (thing, at) =>
    thing.kind === 'certificate' ? read(thing.certificate, at) : [];

const readers: readonly (readonly [label: string, read: Reader, isHexadecimal?: true])[] = [
  ['What it is', whatItIs],
  ['Subject', (thing) => [namedOf(thing)].flatMap((named) => (named ? [nameToText(named.subject)] : []))],
  ['Names', (thing) => [namedOf(thing)].flatMap((named) => (named ? namesOf(named) : []))],
  ['Issuer', issuerOf],
  ['Serial number', ofCertificate(({ serialNumber }) => [hexPairs(serialNumber)]), true],
  ['Valid from', ofCertificate(({ notBefore }) => [dateInWords(notBefore)])],
  ['Valid to', ofCertificate(({ notAfter }) => [dateInWords(notAfter)])],
  ['Now', ofCertificate((certificate, at) => [states[validityAt(certificate, at)]])],
  ['Key', (thing) => [keyOf(thing)].flatMap((key) => (key ? [keyWords(key)] : []))],
  [
    'Key, SHA-256',
    (thing) => [keyOf(thing)].flatMap((key) => (key ? [hexPairs(key.fingerprint.slice(0, 32))] : [])),
    true,
  ],
  ['Private key', (thing) => (thing.kind === 'certificate' && thing.hasKey ? ['came with it'] : [])],
  ['Signature', signatureOf],
  ['Purposes', purposesOf],
  ['Extensions', ofCertificate(({ extensions }) => extensions.map(({ oid }) => extensionName(oid)))],
  ['Authorities with it', authoritiesOf],
  ['SHA-256', ofCertificate(({ fingerprint }) => [hexPairs(fingerprint.slice(0, 32))]), true],
];

/** The lines that at least one of the things has something for; `at` in milliseconds since 1970. */
export function comparedRows(things: readonly ComparedThing[], at: number): readonly ComparedRow[] {
  return readers.flatMap(([label, read, isHexadecimal = false]) => {
    const cells = things.map((thing) => read(thing, at));
    const said = cells.filter((values) => values.length > 0);
    const differs = new Set(said.map((values) => values.join('\n').toLowerCase())).size > 1;
    return said.length === 0 ? [] : [{ label, cells, differs, isHexadecimal }];
  });
}

function whatItIs(thing: ComparedThing): readonly string[] {
  return thing.kind === 'nothing' ? thing.items.map(itemWords) : [kinds[thing.kind]];
}

function issuerOf(thing: ComparedThing): readonly string[] {
  if (thing.kind === 'certificate') return [nameToText(thing.certificate.issuer)];
  return thing.kind === 'revocation-list' ? [nameToText(thing.list.issuer)] : [];
}

function signatureOf(thing: ComparedThing): readonly string[] {
  const named = namedOf(thing);
  if (named === undefined) return [];
  const { name } = named.signatureAlgorithm;
  return thing.kind === 'request' && thing.request.signature === 'bad' ? [name, 'does not fit'] : [name];
}

function purposesOf(thing: ComparedThing): readonly string[] {
  if (thing.kind === 'certificate') return (thing.certificate.extendedKeyUsage ?? []).map(purposeWords);
  if (thing.kind !== 'request') return [];
  return (thing.request.requestedExtensions.extendedKeyUsage ?? []).map(purposeWords);
}

function authoritiesOf(thing: ComparedThing): readonly string[] {
  return thing.kind === 'certificate' ? thing.issuers.map(({ subject }) => nameToText(subject)) : [];
}
