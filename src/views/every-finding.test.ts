import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { trainingKey } from '@/actions/training-keys';
import { toUtf8, type Bytes } from '@/base/bytes';
import { derContext, derObjectIdentifier, derSequence } from '@/pki/asn1/der';
import { derGeneralName } from '@/pki/asn1/general-names';
import { directOperations } from '@/pki/codec/direct-operations';
import { aName } from '@/pki/distinguished-name';
import { extensionOids } from '@/pki/extension-oids';
import type { Finding, FindingName } from '@/pki/findings/finding';
import { findingSources } from '@/pki/findings/finding-sources';
import { findingsOf } from '@/pki/findings/findings-of';
import { findingsOfBundle } from '@/pki/findings/findings-of-bundle';
import type { GeneralName } from '@/pki/general-name';
import { aKey, extension, forge, forgeList, type ForgedExtension, type Forgery } from '@/testing/forge';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { findingRemedy } from './finding-remedies';
import { findingWords } from './finding-words';

/* A file for every finding, so that each is known to come from what people have and to read as a whole sentence. */

const folder = aToolFolder();
afterAll(() => folder.remove());

const host = 'hq.sb7.com';
const serverPurpose = '1.3.6.1.5.5.7.3.1';
const day = 86_400_000;
const start = Date.UTC(2026, 5, 1);
const [rootKey, issuingKey, key] = [aKey(), aKey(), aKey()];
const issuer = { subject: 'Issuing CA', key: issuingKey };

const dns = (value: string): GeneralName => ({ kind: 'dns', value });

/** Extensions by name: one of the same kind takes the place of the careful one, undefined leaves it out. */
type Extensions = Readonly<Record<string, ForgedExtension | undefined>>;

const carefulServer: Extensions = {
  authorityKeyIdentifier: extension.authorityKeyIdentifier(issuingKey),
  keyUsage: extension.keyUsage('digitalSignature', 'keyEncipherment'),
  extendedKeyUsage: extension.extendedKeyUsage(serverPurpose),
  alternativeNames: extension.alternativeNames([dns(host)]),
};

const written = (extensions: Extensions) => Object.values(extensions).filter((one) => one !== undefined);

/** What a careful authority issues to a server, but for what is said. */
function server(changed: Extensions = {}, forgery: Partial<Forgery> = {}): Bytes {
  const dates = { notBefore: start, notAfter: start + 90 * day };
  const extensions = written({ ...carefulServer, ...changed });
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
    ...changed,
  });
  return forge({ ...issuer, issuer: { subject: 'Root', key: rootKey }, extensions, ...forgery });
}

function root(changed: Extensions = {}): Bytes {
  const marks = { subjectKeyIdentifier: extension.subjectKeyIdentifier(rootKey) };
  const self = { subject: 'Root', key: rootKey };
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

const otherKey = (kind: 'short' | 'unusual'): KeyObject =>
  kind === 'short'
    ? generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
    : generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey;

async function publicTrainingKey(): Promise<KeyObject> {
  const { pkcs8 } = await trainingKey('seed', 1, 'purpose', directOperations);
  return createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
}

const asFile = (privateKey: KeyObject) =>
  toUtf8(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());

const distributionPoint = (name: GeneralName): ForgedExtension => ({
  ...{ oid: extensionOids.revocationListDistributionPoints, critical: false },
  value: derSequence(derSequence(derContext(0, derContext(0, derGeneralName(name))))),
});

const unknownExtension: ForgedExtension = {
  ...{ oid: '1.3.6.1.4.1.99999.1', critical: true },
  value: derObjectIdentifier('1.3.6.1.4.1.99999.2'),
};

const list = { issuer, thisUpdate: start };

/** Said of requests alone, by OpenSSL. */
const ofRequests: readonly FindingName[] = ['signature-bad', 'signature-unsupported'];

/** Rules of the web profile that a finding of a better name tells. */
type ToldElsewhere =
  'serial-not-positive' | 'key-not-permitted' | 'digest-not-permitted' | 'common-name-not-alternative';

type Files = readonly Bytes[];

const samples: Readonly<Record<Exclude<FindingName, ToldElsewhere>, () => Files | Promise<Files>>> = {
  'signature-bad': () => [edited(request())],
  'signature-unsupported': () => [request('-sha224')],
  'key-too-short': () => [server({}, { key: otherKey('short') })],
  'key-kind-unusual': () => [server({}, { key: otherKey('unusual') })],
  'digest-too-weak': () => [server({}, { digest: 'sha1' })],
  'training-key': async () => [server({}, { key: await publicTrainingKey() })],
  'state-abbreviated': () => [called(['C', 'US'], ['ST', 'CA'])],
  'country-invalid': () => [called(['C', 'UK'])],
  'common-name-missing': () => [server({}, { subject: aName([['O', 'ShoreTel']]) })],
  'common-name-not-a-host': () => [withCommonName('IM Appliance')],
  'common-name-is-email': () => [withCommonName('admin@sb7.com')],
  'common-name-is-web-address': () => [withCommonName('https://hq.sb7.com/')],
  'common-name-not-in-alternative-names': () => [named(dns('www.sb7.com'))],
  'attribute-too-long': () => [called(['O', 'ShoreTel '.repeat(8).trim()])],
  'attribute-meaningless': () => [called(['OU', '-'])],
  'hidden-characters': () => [called(['O', 'Shore\u200bTel'])],
  'mixed-scripts': () => [called(['O', 'Sh\u043ereTel'])],
  'name-is-internal': () => [named(dns(host), dns('sb7-hq'))],
  'name-is-reserved-address': () => [named(dns(host), { kind: 'ip', value: '10.7.0.10' })],
  'name-not-a-host': () => [named(dns(host), dns('sb7_hq.sb7.com'))],
  'name-of-other-kind': () => [named(dns(host), { kind: 'email', value: 'admin@sb7.com' })],
  'wildcard-misplaced': () => [named(dns(host), dns('w*.sb7.com'))],
  'wildcard-too-wide': () => [named(dns(host), dns('*.co.uk'))],
  'no-alternative-names': () => [server({ alternativeNames: undefined })],
  'validity-longer-than-browsers-accept': () => [server({}, { notAfter: start + 900 * day })],
  'dates-reversed': () => [server({}, { notAfter: start - day })],
  'serial-number-too-short': () => [server({}, { serialNumber: '05' })],
  'purposes-missing': () => [server({ extendedKeyUsage: undefined })],
  'purpose-not-for-servers': () => [
    server({ extendedKeyUsage: extension.extendedKeyUsage('1.3.6.1.5.5.7.3.2') }),
  ],
  'key-usage-missing': () => [server({ keyUsage: undefined })],
  'key-usage-not-for-servers': () => [server({ keyUsage: extension.keyUsage('nonRepudiation') })],
  'authority-marked-as-server': () => [
    authority({
      extendedKeyUsage: extension.extendedKeyUsage(serverPurpose),
      alternativeNames: extension.alternativeNames([dns(host)]),
    }),
  ],
  'unknown-critical-extension': () => [server({ unknownExtension })],
  'self-signed': () => [forge({ subject: host, key })],
  'authority-certificate': () => [authority()],
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
    root({ authorityKeyIdentifier: extension.authorityKeyIdentifier(aKey()) }),
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
  'distribution-point-malformed': () => [
    server({ distributionPoint: distributionPoint(dns('crl.sb7.com')) }),
  ],
};

async function findingsIn(files: Files): Promise<readonly Finding[]> {
  const items = await directOperations.readFiles(files, []);
  return [...items.flatMap(findingsOf), ...findingsOfBundle(items)];
}

const rows = Object.entries(samples) as readonly (readonly [FindingName, (typeof samples)['unreadable']])[];

test.each(rows.filter(([name]) => hasTool('openssl') || !ofRequests.includes(name)))(
  '%s',
  async (name, files) => {
    const finding = (await findingsIn(await files())).find((one) => one.name === name);
    if (finding === undefined) throw new Error('it was not found');
    expect(findingWords(finding)).toMatch(/^(?:[^{}…]|\w…)+\.$/);
    expect(findingRemedy(finding)).toMatch(/^(?:[^{}…]+\.)?$/);
    expect(findingSources[name]).not.toBe('');
  },
);

test('of what a careful authority issues nothing is said but that revocation was not looked at', async () => {
  const findings = await findingsIn([server(), authority(), asFile(key)]);
  const names = findings.map(({ severity, name }) => `${severity} ${name}`);
  expect(names).toEqual(['grey not-checked', 'information authority-certificate', 'grey not-checked']);
});
