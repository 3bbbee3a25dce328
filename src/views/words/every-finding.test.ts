import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { trainingKey } from '@/actions/preparation/training-keys';
import { fromHex, toHex, toUtf8, type Bytes } from '@/base/bytes';
import { readElement } from '@/pki/gate/element';
import { derContext, derOctetString, derObjectIdentifier, derSequence } from '@/pki/keys/der';
import { directOperations } from '@/pki/worker/direct-operations';
import { aName, type GeneralName } from '@/pki/distinguished-name';
import { extensionOids } from '@/pki/object-identifiers';
import type { Finding, FindingName } from '@/pki/findings/finding';
import { findingRules } from '@/pki/findings/finding-rules';
import { findingsOf } from '@/pki/findings/findings-of';
import { findingsOfBundle } from '@/pki/findings/findings-of-bundle';
import { derContextPrimitive, derGeneralName, inTeletex } from '@/testing/der';
import { aKey, extension, forge, forgeList, type ForgedExtension, type Forgery } from '@/testing/forge';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import {
  distributionPoint,
  informationAccess,
  policies,
  policyWithText,
  publishedAt,
  statements,
} from '@/testing/publication';
import { findingRemedy } from './finding-remedies';
import { findingWords } from './finding-words';

/* A file for every finding, so that each is known to come from what people have and to read as a whole sentence. */

const folder = aToolFolder();
afterAll(() => folder.remove());

const host = 'hq.sb7.com';
const serverPurpose = '1.3.6.1.5.5.7.3.1';
const forCode = extension.extendedKeyUsage('1.3.6.1.5.5.7.3.3');
const day = 86_400_000;
const start = Date.UTC(2026, 5, 1);
const [rootKey, issuingKey, key] = [aKey(), aKey(), aKey()];
const rsaKey = aKey('RSA');
const issuingName = (commonName: string) =>
  aName([
    ['C', 'US'],
    ['O', 'Trust Services'],
    ['CN', commonName],
  ]);
const issuer = { subject: issuingName('Issuing CA'), key: issuingKey };

const dns = (value: string): GeneralName => ({ kind: 'dns', value });

/** Extensions by name: one of the same kind takes the place of the careful one, undefined leaves it out. */
type Extensions = Readonly<Record<string, ForgedExtension | undefined>>;

const carefulServer: Extensions = {
  authorityKeyIdentifier: extension.authorityKeyIdentifier(issuingKey),
  keyUsage: extension.keyUsage('digitalSignature'),
  extendedKeyUsage: extension.extendedKeyUsage(serverPurpose),
  alternativeNames: extension.alternativeNames([dns(host)]),
};

const ofAShop = [[{ type: '2.5.4.15', value: 'Shop' }], ...aName([['CN', host]])];

const domainValidated = '2.23.140.1.2.1';
const published = publishedAt('http://pki.sb7.com/file');

const userNotice = derSequence(derSequence(derObjectIdentifier('1.3.6.1.5.5.7.2.2'), derSequence()));

/** One as it stands. */
const raw = (oid: string, value: Bytes, critical = false): ForgedExtension => ({ oid, critical, value });

const written = (extensions: Extensions) => Object.values(extensions).filter((one) => one !== undefined);

/** What a careful authority issues to a server, but for what is said. */
function server(changed: Extensions = {}, forgery: Partial<Forgery> = {}): Bytes {
  const dates = { notBefore: start, notAfter: start + 90 * day };
  const extensions = written({
    ...carefulServer,
    ...published,
    policies: policies(domainValidated),
    ...changed,
  });
  return forge({ ...{ subject: host, key, issuer }, ...dates, extensions, ...forgery });
}

/** Of a server with these alternative names. */
function named(...names: readonly GeneralName[]): Bytes {
  return server({ alternativeNames: extension.alternativeNames(names) });
}

/** Of a server with such a subject. */
function called(...attributes: Parameters<typeof aName>[0]): Bytes {
  return server({}, { subject: aName([...attributes, ['CN', host]]) });
}

function withCommonName(commonName: string): Bytes {
  return server({}, { subject: commonName });
}

/** What a careful root issues to an authority, but for what is said. */
function authority(changed: Extensions = {}, forgery: Partial<Forgery> = {}): Bytes {
  const extensions = written({
    authorityKeyIdentifier: extension.authorityKeyIdentifier(rootKey),
    subjectKeyIdentifier: extension.subjectKeyIdentifier(issuingKey),
    basicConstraints: extension.basicConstraints(true),
    keyUsage: extension.keyUsage('keyCertSign', 'cRLSign'),
    ...published,
    policies: policies('2.5.29.32.0'),
    ...changed,
  });
  return forge({ ...issuer, issuer: { subject: issuingName('Root'), key: rootKey }, extensions, ...forgery });
}

function root(changed: Extensions = {}): Bytes {
  const marks = { subjectKeyIdentifier: extension.subjectKeyIdentifier(rootKey) };
  const self = { subject: issuingName('Root'), key: rootKey };
  return authority({ ...marks, authorityKeyIdentifier: undefined, ...changed }, { ...self, issuer: self });
}

/** A request as OpenSSL makes it. */
function request(...how: readonly string[]): Bytes {
  const made = ['-newkey', 'rsa:2048', '-nodes', '-keyout', 'own.key', '-subj', `/CN=${host}`, ...how];
  folder.run('openssl', 'req', '-new', ...made, '-outform', 'DER', '-out', 'own.csr');
  return folder.read('own.csr');
}

/** One letter of the name changed after it was signed. */
function edited(der: Bytes): Bytes {
  const place = Buffer.from(der).indexOf(host);
  return der.with(place, der[place] === 0x68 ? 0x69 : 0x68);
}

/** The same octets elsewhere in a certificate: what is signed is of no matter to whoever only looks at it. */
function patched(der: Bytes, from: string, to: string): Bytes {
  return fromHex(toHex(der).replaceAll(from, to));
}

const ofRsa = (changed: Extensions = {}) =>
  server(changed, { key: rsaKey, issuer: { ...issuer, key: rsaKey } });

/** The RSA modulus made even. */
function evenModulus(): Bytes {
  return fromHex(toHex(ofRsa()).replace(/(?<=.)[\da-f](?=0203010001)/, '0'));
}

/** With the old subjectUniqueID behind the key. */
function withUniqueIdentifier(der: Bytes): Bytes {
  const read = readElement(der);
  if (!read.ok) throw new Error(read.problem);
  const [signedPart, ...rest] = read.value.element.children;
  const fields = (signedPart?.children ?? []).map(({ bytes }) => bytes.slice());
  const extensions = fields.pop() ?? new Uint8Array();
  const identifier = derContextPrimitive(2, Uint8Array.of(0, 1));
  return derSequence(
    derSequence(...fields, identifier, extensions),
    ...rest.map(({ bytes }) => bytes.slice()),
  );
}

const otherKey = (kind: 'short' | 'unusual' | 'odd'): KeyObject =>
  kind !== 'unusual'
    ? generateKeyPairSync('rsa', { modulusLength: kind === 'odd' ? 2050 : 1024 }).privateKey
    : generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey;

async function publicTrainingKey(): Promise<KeyObject> {
  const wanted = { seed: 'seed', count: 1, purpose: 'purpose', shape: 2048 };
  const pkcs8 = (await trainingKey(wanted, directOperations))?.pkcs8 ?? [];
  return createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
}

const asFile = (privateKey: KeyObject) =>
  toUtf8(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());

const unknownExtension: ForgedExtension = {
  ...{ oid: '1.3.6.1.4.1.99999.1', critical: true },
  value: derObjectIdentifier('1.3.6.1.4.1.99999.2'),
};

const list = { issuer, thisUpdate: start };

/** Said of requests alone, by OpenSSL. */
const ofRequests: readonly FindingName[] = ['signature-bad', 'signature-unsupported'];

/** Rules of the web profile that a finding of a better name tells. */
type ToldElsewhere = 'serial-not-positive' | 'digest-not-permitted';

type Files = readonly Bytes[];

const samples: Readonly<Record<Exclude<FindingName, ToldElsewhere>, () => Files | Promise<Files>>> = {
  'signature-bad': () => [edited(request())],
  'signature-unsupported': () => [request('-sha224')],
  'key-too-short': () => [server({}, { key: otherKey('short') })],
  'key-kind-unusual': () => [server({}, { key: otherKey('unusual') })],
  'key-exponent-unsafe': () => [patched(ofRsa(), '0203010001', '0203010000')],
  'key-easily-factored': () => [evenModulus()],
  'key-not-permitted': () => [server({}, { key: otherKey('odd') })],
  'algorithm-parameters-wrong': () => [patched(ofRsa(), '01010b0500', '01010b0400')],
  'digest-too-weak': () => [server({}, { digest: 'sha1' })],
  'training-key': async () => [server({}, { key: await publicTrainingKey() })],
  'state-abbreviated': () => [called(['C', 'US'], ['ST', 'CA'])],
  'country-invalid': () => [called(['C', 'UK'])],
  'common-name-missing': () => [server({}, { subject: aName([['O', 'ShoreTel']]) })],
  'common-name-not-a-host': () => [withCommonName('IM Appliance')],
  'common-name-is-email': () => [withCommonName('admin@sb7.com')],
  'common-name-is-web-address': () => [withCommonName('https://hq.sb7.com/')],
  'common-name-not-in-alternative-names': () => [named(dns('www.sb7.com'))],
  'subject-part-missing': () => [server({ policies: policies('2.23.140.1.2.2') })],
  'subject-part-forbidden': () => [called(['OU', 'Telephony'])],
  'subject-out-of-order': () => [called(['O', 'ShoreTel'], ['C', 'US'])],
  'text-garbled': () => [called(['O', 'Research &amp; Telephony'])],
  'attribute-too-long': () => [called(['O', 'ShoreTel '.repeat(8).trim()])],
  'attribute-meaningless': () => [called(['OU', '-'])],
  'extended-subject-wrong': () => [server({ policies: policies('2.23.140.1.1') }, { subject: ofAShop })],
  'hidden-characters': () => [called(['O', 'Shore\u200bTel'])],
  'mixed-scripts': () => [called(['O', 'Sh\u043ereTel'])],
  'name-is-internal': () => [named(dns(host), dns('sb7-hq'))],
  'name-is-reserved-address': () => [named(dns(host), { kind: 'ip', value: '10.7.0.10' })],
  'name-of-an-address': () => [named(dns(host), dns('10.7.0.10.in-addr.arpa'))],
  'name-not-a-host': () => [named(dns(host), dns('sb7_hq.sb7.com'))],
  'name-is-public-suffix': () => [named(dns(host), dns('co.uk'))],
  'name-label-reserved': () => [named(dns(host), dns('ab--cd.sb7.com'))],
  'name-form-wrong': () => [named(dns(host), { kind: 'email', value: 'admin' })],
  'name-of-other-kind': () => [named(dns(host), { kind: 'email', value: 'admin@sb7.com' })],
  'wildcard-misplaced': () => [named(dns(host), dns('w*.sb7.com'))],
  'wildcard-too-wide': () => [named(dns(host), dns('*.co.uk'))],
  'wildcard-forbidden': () => [
    server({
      policies: policies('2.23.140.1.1'),
      alternativeNames: extension.alternativeNames([dns('*.sb7.com')]),
    }),
  ],
  'no-alternative-names': () => [server({ alternativeNames: undefined })],
  'validity-longer-than-browsers-accept': () => [server({}, { notAfter: start + 900 * day })],
  'dates-reversed': () => [server({}, { notAfter: start - day })],
  'serial-number-too-short': () => [server({}, { serialNumber: '05' })],
  'purposes-missing': () => [server({ extendedKeyUsage: undefined })],
  'purpose-repeated': () => [
    server({ extendedKeyUsage: extension.extendedKeyUsage(serverPurpose, serverPurpose) }),
  ],
  'key-usage-not-critical': () => [
    server({ keyUsage: raw(extensionOids.keyUsage, extension.keyUsage('digitalSignature').value) }),
  ],
  'key-usage-missing': () => [server({ keyUsage: undefined })],
  'key-usage-not-for-servers': () => [server({ keyUsage: extension.keyUsage('nonRepudiation') })],
  'key-usage-unfit-for-key': () => [
    server({ keyUsage: extension.keyUsage('digitalSignature', 'keyEncipherment') }),
  ],
  'key-usage-unfit-for-purpose': () => [
    server({ keyUsage: extension.keyUsage('keyAgreement'), extendedKeyUsage: forCode }),
  ],
  'mail-rule-broken': () => [server({ policies: policies('2.23.140.1.5.1.3') })],
  'code-rule-broken': () => [server({ policies: policies('2.23.140.1.4.1') })],
  'list-signing-missing': () => [authority({ keyUsage: extension.keyUsage('keyCertSign') })],
  'authority-usage-missing': () => [authority({ keyUsage: undefined })],
  'extension-not-critical': () => [
    server({ constraints: extension.basicConstraints(false, undefined, false) }),
  ],
  'extension-form-wrong': () => [server({ features: raw('1.3.6.1.5.5.7.1.24', derSequence()) })],
  'extension-of-authorities': () => [
    server({ inhibit: raw(extensionOids.inhibitAnyPolicy, Uint8Array.of(2, 1, 0), true) }),
  ],
  'revocation-told-and-not': () => [server({ waiver: raw('2.5.29.56', Uint8Array.of(5, 0)) })],
  'unique-identifier-present': () => [withUniqueIdentifier(server())],
  'policies-missing': () => [server({ policies: undefined })],
  'policy-is-any': () => [server({ policies: policies('2.5.29.32.0') })],
  'policies-contradict': () => [server({ policies: policies(domainValidated, '2.23.140.1.2.2') })],
  'authority-certificate-named': () => [
    server({
      authorityKeyIdentifier: raw(
        extensionOids.authorityKeyIdentifier,
        derSequence(
          derContextPrimitive(0, Uint8Array.of(1)),
          derContext(1, derGeneralName({ kind: 'directory', value: issuingName('Root') })),
          derContextPrimitive(2, Uint8Array.of(1)),
        ),
      ),
    }),
  ],
  'policy-qualifier-forbidden': () => [
    server({
      policies: raw(
        extensionOids.certificatePolicies,
        derSequence(derSequence(derObjectIdentifier(domainValidated), userNotice)),
      ),
    }),
  ],
  'policy-text-wrong': () => [server({ policies: policyWithText(domainValidated, 'Telephony'.repeat(23)) })],
  'statement-malformed': () => [
    server({ statements: statements(derSequence(derObjectIdentifier('0.4.0.1862.1.1'), derSequence())) }),
  ],
  'statement-missing': () => [
    server({ statements: statements(derSequence(derObjectIdentifier('0.4.0.1862.1.4'))) }),
  ],
  'policy-mapping-of-any': () => [
    authority({
      mappings: raw(
        extensionOids.policyMappings,
        derSequence(derSequence(derObjectIdentifier('2.5.29.32.0'), derObjectIdentifier(domainValidated))),
        true,
      ),
    }),
  ],
  'timestamps-empty': () => [
    server({ timestamps: raw('1.3.6.1.4.1.11129.2.4.2', derOctetString(Uint8Array.of(0, 0))) }),
  ],
  'information-access-surplus': () => [
    server({
      informationAccess: informationAccess(
        { kind: 'uri', value: 'http://pki.sb7.com/' },
        '1.3.6.1.5.5.7.48.3',
      ),
    }),
  ],
  'information-access-missing': () => [server({ informationAccess: undefined })],
  'revocation-address-missing': () => [server({ distributionPoint: undefined })],
  'address-not-http': () => [server(publishedAt('ldap://pki.sb7.com/file'))],
  'authority-marked-as-server': () => [
    authority({
      extendedKeyUsage: extension.extendedKeyUsage(serverPurpose),
      alternativeNames: extension.alternativeNames([dns(host)]),
    }),
  ],
  'unknown-critical-extension': () => [server({ unknownExtension })],
  'self-signed': () => [forge({ subject: host, key })],
  'authority-certificate': () => [authority()],
  'text-form-old': () => [inTeletex(server({}, { subject: 'Compañía' }), 'Compañía')],
  'structure-broken': () => [server({ again: extension.keyUsage('digitalSignature') })],
  'list-without-end': () => [forgeList(list)],
  unreadable: () => [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  'not-checked': () => [server()],
  'key-does-not-match': () => [server(), authority(), asFile(aKey())],
  'order-wrong': () => [authority(), server()],
  'intermediate-missing': () => [server()],
  'root-included': () => [server(), authority(), root()],
  'certificate-of-another-chain': () => [
    server(),
    authority(),
    forge({ subject: 'www.example.com', key: aKey() }),
  ],
  'certificate-repeated': () => [server(), authority()].flatMap((one) => [one, one]),
  'on-revocation-list': () => [
    server(),
    authority(),
    forgeList({ ...list, nextUpdate: start + day, revoked: ['5a'.repeat(12)] }),
  ],
  'version-not-3': () => [server({}, { version: 1, extensions: [] })],
  'authority-key-identifier-missing': () => [server({ authorityKeyIdentifier: undefined })],
  'authority-key-identifier-not-own': () => [
    root({ authorityKeyIdentifier: { ...extension.authorityKeyIdentifier(rootKey), value: derSequence() } }),
  ],
  'subject-key-identifier-missing': () => [authority({ subjectKeyIdentifier: undefined })],
  'extension-must-not-be-critical': () => [
    server({ authorityKeyIdentifier: extension.authorityKeyIdentifier(issuingKey, true) }),
  ],
  'extension-must-be-critical': () => [
    authority({ basicConstraints: extension.basicConstraints(true, undefined, false) }),
  ],
  'alternative-names-wrongly-critical': () => [
    server({ alternativeNames: extension.alternativeNames([dns(host)], true) }),
  ],
  'constraints-on-a-server': () => [server({ constraints: extension.nameConstraints([dns('sb7.com')], []) })],
  'constraint-malformed': () => [
    authority({ constraints: extension.nameConstraints([dns('.sb7.com')], []) }),
  ],
  'authority-marks-disagree': () => [
    server({ keyUsage: extension.keyUsage('digitalSignature', 'keyCertSign') }),
  ],
  'purpose-forbidden': () => [
    server({ extendedKeyUsage: extension.extendedKeyUsage(serverPurpose, '1.3.6.1.5.5.7.3.3') }),
  ],
  'any-purpose': () => [server({ extendedKeyUsage: extension.extendedKeyUsage('2.5.29.37.0') })],
  'purposes-on-a-root': () => [root({ extendedKeyUsage: extension.extendedKeyUsage(serverPurpose) })],
  'common-name-malformed': () => [withCommonName('10.007.0.10')],
  'common-name-not-alternative': () => [withCommonName(host.toUpperCase())],
  'distribution-point-malformed': () => [
    server({ distributionPoint: distributionPoint(dns('crl.sb7.com')) }),
  ],
};

async function findingsIn(files: Files): Promise<readonly Finding[]> {
  const items = await directOperations.readFiles(files, []);
  return [...items.flatMap((item) => findingsOf(item)), ...findingsOfBundle(items)];
}

const rows = Object.entries(samples) as readonly (readonly [FindingName, (typeof samples)['unreadable']])[];

test.each(rows.filter(([name]) => hasTool('openssl') || !ofRequests.includes(name)))(
  '%s',
  async (name, files) => {
    const finding = (await findingsIn(await files())).find((one) => one.name === name);
    if (finding === undefined) throw new Error('it was not found');
    expect(findingWords(finding)).toMatch(/^(?:[^{}…]|\w…)+\.$/);
    expect(findingRemedy(finding)).toMatch(/^(?:[^{}…]+\.)?$/);
    expect(findingRules[name].source).not.toBe('');
  },
);

test('of what a careful authority issues nothing is said but that revocation was not looked at', async () => {
  const findings = await findingsIn([server(), authority(), asFile(key)]);
  const names = findings.map(({ severity, name }) => `${severity} ${name}`);
  expect(names).toEqual(['grey not-checked', 'information authority-certificate', 'grey not-checked']);
});
