import { createPublicKey, type KeyObject } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { GivenFile } from '@/actions/preparation/preparation';
import { toUtf8, type Bytes } from '@/base/bytes';
import { aName } from '@/pki/distinguished-name';
import { derObjectIdentifier, derSequence } from '@/pki/keys/der';
import { signatureOids } from '@/pki/keys/signature-algorithms';
import { otherExtensionOids } from '@/pki/object-identifiers';
import type { Protection } from '@/pki/operations';
import type { UnreadableReason } from '@/pki/item';
import { directOperations } from '@/pki/worker/direct-operations';
import { limits } from '@/pki/gate/limits';
import type { PreflightFindingName } from '@/simulation/preflight/preflight-finding';
import { aKey, extension, forge, forgeList } from '@/testing/forge';
import { preflightFindingName } from '@/simulation/preflight/preflight-finding';
import { judgeFiles, listOfRoots, type JudgedAs } from '@/testing/judged-files';
import { aLabOfOtherKeys, anOrder, aRequest, fileOf, must, noteTime, type TestLab } from '@/testing/lab';
import { aProfile, aRootIn, issueIn } from '@/testing/practice-ca';
import { aForeignRequest, delivered, orderOf, placeOrder } from '@/testing/vendor-orders';
import { readyKey } from '@/testing/ready-keys';
import { preflightWords } from './preflight-words';
import type { Order } from '@/simulation/world/vendor-records';

/* Files for everything that the pre-flight says itself, in a lab that has a request, an order and a practice CA. */

const host = 'sb7-hq.sb7.com';
const day = 86_400_000;
const dates = { notBefore: noteTime - day, notAfter: noteTime + 90 * day };
const [rootKey, issuingKey, key, importedKey] = [aKey(), aKey(), aKey(), aKey()];
const issuer = { subject: 'Outside Issuing CA', key: issuingKey };
const outsideRoot = { subject: 'Outside Root', key: rootKey };

let lab: TestLab;
/** The vendor's for the request that the headquarters server has now, and for one that it has replaced. */
let [current, replaced]: readonly (Order | undefined)[] = [];

beforeAll(async () => {
  lab = await aLabOfOtherKeys();
  must(await lab.perform(aRequest()));
  replaced = await placeOrder(lab, await fileOf(lab, 'file-1'));
  must(await lab.perform(aRequest({ newKey: true, accepted: ['request-key-replaced'] })));
  const [latest = ''] = Object.keys(lab.store.world().files).toReversed();
  current = await placeOrder(lab, await fileOf(lab, latest));
});

const file = (name: string, bytes: Bytes): GivenFile => ({ name, bytes });

const server = (name = host, own: KeyObject = key) => {
  const names = extension.alternativeNames([{ kind: 'dns', value: name }]);
  const extensions = [extension.extendedKeyUsage('1.3.6.1.5.5.7.3.1'), names];
  return file(`${name}.cer`, forge({ subject: name, key: own, issuer, extensions, ...dates }));
};

const marks = [extension.basicConstraints(true), extension.keyUsage('keyCertSign', 'cRLSign')];
const issuing = (own = issuingKey) =>
  file('issuing.cer', forge({ ...issuer, key: own, issuer: outsideRoot, extensions: marks, ...dates }));
const root = () => file('root.cer', forge({ ...outsideRoot, extensions: marks, ...dates }));
const past = { notBefore: noteTime - 2 * day, notAfter: noteTime - day };
const crossSigned = () =>
  file(
    'cross.cer',
    forge({ ...outsideRoot, issuer: { subject: 'Older Root', key: aKey() }, extensions: marks, ...past }),
  );
const twin = () => file('old.cer', forge({ subject: host, key, issuer, ...past }));
const aList = () =>
  file('list.crl', forgeList({ issuer, thisUpdate: noteTime - day, nextUpdate: noteTime + day }));

function keyFile(own: KeyObject, passphrase?: string): GivenFile {
  const shape = { type: 'pkcs8', format: 'pem' } as const;
  const how = passphrase === undefined ? shape : { ...shape, cipher: 'aes-256-cbc', passphrase };
  return file('server.key', toUtf8(own.export(how).toString()));
}

async function ofVendor(order: Order | undefined): Promise<GivenFile> {
  if (order === undefined) throw new Error('an order was placed');
  return delivered(lab, order, 'certificate');
}

/** The certificate of the installation. */
function ofDefaultKey(slot = 'headquarters-https'): GivenFile {
  const { slots, certificates } = lab.store.world();
  const own = certificates[slots[slot]?.factory?.certificate ?? ''];
  if (own === undefined) throw new Error('it has one from its installation');
  return file('default.cer', own.der);
}

/** What the second server has been given, with its key. */
async function ofImported(): Promise<GivenFile> {
  const own = server(host, importedKey);
  const files = [own, keyFile(importedKey)];
  const accepted = ['chain-incomplete', 'name-does-not-match'] as const;
  must(await lab.perform({ type: 'install-certificate', slot: 'server-https', accepted }, { files }));
  lab.wait(10_000);
  return own;
}

async function orderWithKey(): Promise<Order> {
  const who = {
    commonName: host,
    organization: 'ShoreTel',
    city: 'Sunnyvale',
    state: 'California',
    country: 'US',
  };
  const [event] = must(await lab.perform(anOrder({ keyMadeBy: 'vendor', ...who })));
  return orderOf(lab, event?.values['number'] ?? '');
}

async function ofPracticeCa(): Promise<GivenFile> {
  const item = await issueIn(lab, aProfile('https-server', { commonName: host }), {
    issuer: await aRootIn(lab),
  });
  const action = {
    type: 'export-practice-items',
    list: 'certificates',
    items: [item],
    format: 'pem',
  } as const;
  const [event] = must(await lab.perform({ ...action, fileName: 'practice.pem', accepted: [] }));
  return fileOf(lab, event?.values['file'] ?? '');
}

async function foreignWithRequest(): Promise<readonly GivenFile[]> {
  const { file: request } = await aForeignRequest(host);
  return [await ofVendor(await placeOrder(lab, request)), request];
}

/** A request of the server's key, whose last octet may be changed. */
async function request(name: string, change = 0): Promise<GivenFile> {
  const [item] = await directOperations.readFiles([keyFile(key).bytes], []);
  if (item?.kind !== 'private-key') throw new Error('a key is a key');
  const names = [{ kind: 'dns', value: name } as const];
  const wish = { subject: aName([['CN', name]]), subjectAlternativeNames: names };
  const { der } = await directOperations.createRequest(wish, item.keyPair);
  const changed = der.map((octet, at) => (at === der.length - 1 ? octet ^ change : octet));
  return file(`${name}.csr`, Uint8Array.from(changed));
}

/** Certificate and key under AES, unless another protection is named. */
async function pfx(protection: Protection = 'AES-256-SHA256'): Promise<GivenFile> {
  const [item] = await directOperations.readFiles([keyFile(key).bytes], []);
  if (item?.kind !== 'private-key') throw new Error('a key is a key');
  const contents = { certificate: server().bytes, chain: [], pkcs8: item.keyPair.pkcs8, friendlyName: '' };
  return file('all.pfx', await directOperations.encodePfx({ ...contents, password: 'secret', protection }));
}

const withPss = () =>
  file(
    'pss.cer',
    forge({
      subject: host,
      key,
      issuer,
      algorithm: derSequence(derObjectIdentifier(signatureOids.rsaPss)),
      ...dates,
    }),
  );

const forClients = () => {
  const both = extension.extendedKeyUsage('1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2');
  return file('both.cer', forge({ subject: host, key, issuer, extensions: [both], ...dates }));
};

const ofWindowsCa = () => {
  const template = {
    oid: otherExtensionOids.template,
    critical: false,
    value: derSequence(derObjectIdentifier('1.3.6.1.4.1.311.21.8.1')),
  };
  return file('certnew.cer', forge({ subject: host, key, issuer, extensions: [template], ...dates }));
};

/** Of 5,120 bits, of which nobody has the other half. */
function longKey(): KeyObject {
  const n = Buffer.alloc(640, 0xc5).toString('base64url');
  return createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' });
}

type Files = readonly GivenFile[] | Promise<readonly GivenFile[]>;
type Sample = readonly [files: () => Files, as?: JudgedAs];

const router = { target: 'elsewhere/mobility-router' };

const samples: Readonly<Record<PreflightFindingName, Sample>> = {
  'only-requests': [async () => [await fileOf(lab, 'file-1')]],
  'only-keys': [() => [keyFile(key)]],
  'no-certificate': [() => [aList()]],
  'only-authorities': [() => [issuing()]],
  'key-of-no-certificate': [() => [server(), keyFile(aKey())]],
  'key-in-file': [() => [server(), keyFile(key)]],
  'key-requested-there': [async () => [await ofVendor(current)]],
  'key-installed-there': [() => [ofDefaultKey()]],
  'key-imported-there': [async () => [await ofImported()], { target: 'server-https' }],
  'key-unused-there': [() => [ofDefaultKey('turn')], { target: 'turn' }],
  'key-assumed-there': [() => [server()], router],
  'key-of-request': [foreignWithRequest, router],
  'key-replaced': [async () => [await ofVendor(replaced)]],
  'key-in-other-slot': [async () => [await ofVendor(current)], { target: 'reverse-proxy' }],
  'key-in-practice-ca': [async () => [await ofPracticeCa()]],
  'key-at-vendor': [async () => [await ofVendor(await orderWithKey())]],
  'key-not-known': [() => [server(), keyFile(aKey())], router],
  'key-perhaps-closed': [() => [server(), keyFile(key, 'secret')], router],
  'key-missing': [() => [server()]],
  'key-not-rsa': [() => [server(), keyFile(key)], router],
  'key-was-encrypted': [() => [server(), keyFile(key, 'secret')], { ...router, passwords: ['secret'] }],
  'intermediate-missing': [() => [server()]],
  'intermediate-added': [async () => [await ofVendor(current)]],
  'root-not-among-files': [() => [server(), issuing()]],
  'public-root-not-here': [() => [server(), issuing(), root()], { publicRoots: await listOfRoots(root()) }],
  'root-not-trusted-here': [() => [server(), issuing(), root()]],
  'name-not-outside': [() => [server()], { ...router, outside: 'mobility.example.com' }],
  'wildcard-one-label': [() => [server('*.sb7.com')], { reached: 'a.b.sb7.com' }],
  'several-fit': [() => [server(), server('www.sb7.com', aKey())]],
  'older-left-out': [() => [server(), twin(), keyFile(key)]],
  'issuer-left-out': [() => [server(), issuing(), keyFile(key), crossSigned()]],
  'issuer-of-another-key': [() => [server(), issuing(aKey()), keyFile(key)]],
  'request-of-another-key': [async () => [server(), keyFile(key), (await aForeignRequest(host)).file]],
  'request-names-lost': [async () => [server(), keyFile(key), await request('www.sb7.com')], router],
  'request-names-added': [async () => [server(), keyFile(key), await request('www.sb7.com')], router],
  'request-signature-bad': [async () => [server(), keyFile(key), await request(host, 1)]],
  'pfx-too-new-for-old-windows': [async () => [await pfx()], { passwords: ['secret'] }],
  'signature-pss': [() => [withPss()], router],
  'not-for-clients': [() => [server()], router],
  'key-longer-than-usual': [() => [server(host, longKey())], router],
  'issued-by-windows-ca': [() => [ofWindowsCa()], router],
  'host-taken-apart': [() => [server()], { reached: `https://${host}:8443/director` }],
  'host-missing': [() => [server()], { reached: '' }],
};

const nested = (depth: number): Bytes =>
  Array.from({ length: depth }).reduce<Bytes>((inner) => derSequence(inner), derSequence());
const isOpen = keyFile(readyKey(2048), 'secret');
const block = (label: string, end = label) => `-----BEGIN ${label}-----\nAAAA\n-----END ${end}-----\n`;
const text = (content: string): Sample => [() => [file('mail.txt', toUtf8(content))]];
const bytes = (content: Bytes): Sample => [() => [file('mail.bin', content)]];

/** But for what the tests of PKCS#12 write into a file, and a fault of the lab's own. */
const unreadable: Readonly<
  Record<Exclude<UnreadableReason, 'too-many-iterations' | 'password-letters' | 'reader-failed'>, Sample>
> = {
  empty: bytes(new Uint8Array()),
  'too-large': bytes(new Uint8Array(limits.fileSize + 1)),
  'nothing-recognised': text('Dear customer'),
  'password-missing': [() => [isOpen]],
  'password-wrong': [() => [isOpen], { passwords: ['wrong'] }],
  'cipher-unsupported': text(
    '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: CAMELLIA-256-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----',
  ),
  damaged: [() => [file('cut.cer', server().bytes.slice(0, -9))]],
  'marker-missing': text('-----BEGIN CERTIFICATE-----\nAAAA\n'),
  'labels-differ': text(block('CERTIFICATE', 'X509 CRL')),
  'too-many-parts': text(block('CERTIFICATE').repeat(limits.parts + 1)),
  'structure-too-deep': bytes(nested(limits.depth + 1)),
  'kind-unsupported': text(block('PGP PUBLIC KEY BLOCK')),
};

/* The good twins of what the other side refuses. */
test.each<readonly [PreflightFindingName, () => Files, JudgedAs]>([
  ['pfx-too-new-for-old-windows', async () => [await pfx('TripleDES-SHA1')], { passwords: ['secret'] }],
  ['pfx-too-new-for-old-windows', async () => [await pfx()], { ...router, passwords: ['secret'] }],
  ['pfx-too-new-for-old-windows', () => [server(), keyFile(key)], {}],
  ['signature-pss', () => [server()], router],
  ['not-for-clients', () => [forClients()], router],
  ['not-for-clients', () => [server()], {}],
  ['key-longer-than-usual', () => [server()], router],
  ['issued-by-windows-ca', () => [server()], {}],
])('%s is not said without a reason', async (name, files, as) => {
  const { findings, certificate } = await judgeFiles(lab, await files(), as);
  expect(certificate).toBeDefined();
  expect(findings.map(preflightFindingName)).not.toContain(name);
});

test('an intermediate that has expired is not told to be missing', async () => {
  const expired = file('old.cer', forge({ ...issuer, issuer: outsideRoot, extensions: marks, ...past }));
  const { findings, verdict } = await judgeFiles(lab, [server(), keyFile(key), expired]);
  const names = findings.map(preflightFindingName);
  expect([names.includes('expired'), verdict]).toEqual([true, 'will-not-work']);
  expect(names).not.toContain('intermediate-missing');
});

test.each([...Object.entries(samples), ...Object.entries(unreadable)])(
  '%s',
  async (name, [files, as = {}]) => {
    const given = await files();
    const { findings } = await judgeFiles(lab, given, as);
    const finding = findings.find((one) => preflightFindingName(one) === name);
    if (finding === undefined) throw new Error(`only ${findings.map(preflightFindingName).join(', ')}`);
    const names = given.map((one) => one.name);
    const words = preflightWords(finding, names);
    expect(words.text).toMatch(/^(?:[^{}…]|\w…)+\.$/);
    expect(words.remedy).toMatch(/^(?:(?:[^{}…]|\w…)+\.)?$/);
  },
);
