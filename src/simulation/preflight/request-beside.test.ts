import { beforeAll, expect, test } from 'vitest';
import type { GivenFile } from '@/actions/preparation/preparation';
import { toUtf8 } from '@/base/bytes';
import { aName, type GeneralName } from '@/pki/distinguished-name';
import { toPem } from '@/pki/pem';
import type { PublicRoots } from '@/pki/path/trust-anchor';
import { directOperations } from '@/pki/worker/direct-operations';
import type { KeyPair } from '@/pki/public-key';
import { issue, issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { judgeFiles, listOfRoots } from '@/testing/judged-files';
import { anInstalledLab, type TestLab } from '@/testing/lab';
import { preflightFindingName } from './preflight-finding';

/* A request beside a certificate: what does not go together is a sentence of its own, and never "This will work". */

const host = 'hq.example.com';
let lab: TestLab;
let root: Issued;
let server: Issued;
let stranger: Issued;
let listed: PublicRoots;

const dns = (...names: readonly string[]): readonly GeneralName[] =>
  names.map((value) => ({ kind: 'dns', value }));
const fileOf = (name: string, label: 'CERTIFICATE' | 'CERTIFICATE REQUEST', der: Uint8Array): GivenFile => ({
  name,
  bytes: toUtf8(toPem(label, Uint8Array.from(der))),
});

beforeAll(async () => {
  lab = await anInstalledLab();
  root = await issueAuthority('Root');
  server = await issueServer(host, {
    issuedBy: root,
    subjectAlternativeNames: dns(host, 'conf.example.com'),
  });
  stranger = await issue('stranger');
  listed = await listOfRoots(fileOf('root.crt', 'CERTIFICATE', root.certificate.der));
});

async function aRequest(names: readonly string[], { key }: { readonly key: KeyPair } = server) {
  const wanted = { subject: aName([['CN', host]]), subjectAlternativeNames: dns(...names) };
  return (await directOperations.createRequest(wanted, key)).der;
}

/** With another letter in a name: the signature holds no more. */
async function changed() {
  const der = Uint8Array.from(await aRequest([host, 'conf.example.com']));
  const at = String.fromCharCode(...der).lastIndexOf('conf.example.com');
  der[at] = 'x'.charCodeAt(0);
  return der;
}

async function judged(request: Uint8Array | undefined) {
  const files = [
    fileOf('hq.crt', 'CERTIFICATE', server.certificate.der),
    fileOf('root.crt', 'CERTIFICATE', root.certificate.der),
    ...(request === undefined ? [] : [fileOf('hq.csr', 'CERTIFICATE REQUEST', request)]),
  ];
  const target = 'elsewhere/service-appliance';
  const { verdict, findings, parts } = await judgeFiles(lab, files, {
    target,
    reached: host,
    publicRoots: listed,
  });
  const said = findings.map(preflightFindingName).filter((name) => name.startsWith('request-'));
  const isGreen = parts.every(({ state }) => state === 'green');
  return { said, verdict, isGreen };
}

test('the request that it answers says nothing against it', async () => {
  const good = await judged(await aRequest([host, 'conf.example.com']));
  expect(good).toEqual({ said: [], verdict: 'ready', isGreen: true });
});

test.each<readonly [string, () => Promise<Uint8Array>, readonly string[]]>([
  ['another key', () => aRequest([host, 'conf.example.com'], stranger), ['request-of-another-key']],
  ['a name is lost', () => aRequest([host, 'conf.example.com', 'new.example.com']), ['request-names-lost']],
  ['a name was added', () => aRequest([host]), ['request-names-added']],
  ['another name', () => aRequest([host, 'new.example.com']), ['request-names-lost', 'request-names-added']],
  [
    'changed since it was made',
    changed,
    ['request-signature-bad', 'request-names-lost', 'request-names-added'],
  ],
])('%s: its own sentence, and not all is well', async (_what, request, names) => {
  const { said, verdict, isGreen } = await judged(await request());
  expect(said).toEqual(names);
  expect(verdict).not.toBe('ready');
  expect(isGreen).toBe(false);
});
