import { beforeAll, describe, expect, test } from 'vitest';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { Outcome } from '@/base/outcome';
import { toUtf8 } from '@/base/bytes';
import { directOperations } from '@/pki/worker/direct-operations';
import { toPem } from '@/pki/pem';
import { aName } from '@/pki/distinguished-name';
import type { OrderCertificate } from '@/simulation/vendor/order';
import type { Problem } from '@/simulation/world/problem';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { aKey, forgeList } from '@/testing/forge';
import { anInstalledLab, anOrder, aRequest, must, noteTime, type TestLab } from '@/testing/lab';
import type { ReissueCertificate } from '@/simulation/vendor/vendor-reissue';
import { aForeignRequest, placeOrder } from '@/testing/vendor-orders';
import { problemWords } from './problem-words';

/* What the portals and the vendor refuse, word for word, each for something that a user can give them. */

const host = 'sb7-hq.sb7.com';
const day = 86_400_000;

let lab: TestLab;
let [root, upper, issuing, server, other, early, expired]: readonly Issued[] = [];
let curve: string;
let locked: string;
let request: GivenFile;
let pfx: GivenFile;

beforeAll(async () => {
  lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  root = await issueAuthority('Outside Root');
  upper = await issueAuthority('Upper CA', { issuedBy: root });
  issuing = await issueAuthority('Issuing CA', { issuedBy: upper });
  server = await issueServer(host, { issuedBy: issuing });
  other = await issueServer('other.sb7.com', { issuedBy: issuing });
  early = await issueServer(host, { issuedBy: root, notBefore: noteTime + day });
  expired = await issueServer(host, { issuedBy: root, notAfter: noteTime - day });
  curve = toPem('PRIVATE KEY', (await directOperations.generateKey('P-256')).keyPair.pkcs8);
  const form = { kind: 'encrypted-pkcs8', password: 'secret words' } as const;
  locked = toPem(
    'ENCRYPTED PRIVATE KEY',
    await directOperations.encodePrivateKey(given(server).key.pkcs8, form),
  );
  request = (await aForeignRequest('pbx.sb7.com')).file;
  const { certificate, key } = given(server);
  const content = { certificate: certificate.der, chain: [], pkcs8: key.pkcs8, friendlyName: host };
  pfx = { name: 'server.pfx', bytes: await directOperations.encodePfx({ ...content, password: 'secret' }) };
});

function given(issued: Issued | undefined): Issued {
  if (issued === undefined) throw new Error('everything is issued first');
  return issued;
}

const pem = (...all: readonly (Issued | undefined)[]) =>
  all.map((one) => toPem('CERTIFICATE', given(one).certificate.der)).join('');
const key = (issued: Issued | undefined) => toPem('PRIVATE KEY', given(issued).key.pkcs8);
const short = (issued: Issued | undefined) =>
  (given(issued).key.publicKey.fingerprint.slice(0, 16).match(/../g) ?? []).join(':').toUpperCase();
const file = (name: string, content: string): GivenFile => ({ name, bytes: toUtf8(content) });

type Refusal = Outcome<unknown, Problem>;
type Row = readonly [words: string | (() => string), attempt: () => Promise<Refusal>];

/** Every row is refused in exactly these words, and nothing changes. */
function refuses(rows: readonly Row[]): void {
  test.each(rows.map(([words, attempt], index) => ({ index, words, attempt })))(
    '$index: $words',
    async ({ words, attempt }) => {
      const before = lab.store.world();
      const outcome = await attempt();
      if (outcome.ok) throw new Error('it was accepted');
      expect(problemWords(outcome.problem)).toBe(typeof words === 'string' ? words : words());
      expect(lab.store.world()).toBe(before);
    },
  );
}

describe('the Certificate tab of Director', () => {
  const install = (files: readonly GivenFile[], password = '') =>
    lab.perform(
      { type: 'install-certificate', slot: 'headquarters-https', accepted: [] },
      { files, secrets: { password } },
    );

  refuses([
    [
      'notes.txt could not be read. No certificate, request or key was found in it. It looks like text.',
      () => install([file('notes.txt', 'Dear customer')]),
    ],
    [
      'server.pfx is protected by a password. Enter the password that the vendor gave with it.',
      () => install([pfx]),
    ],
    [
      'The password does not open server.pfx. Check capital and small letters and blanks at the ends, then try again.',
      () => install([pfx], 'a guess'),
    ],
    [
      'There is no certificate among the files. Add the certificate that the vendor issued for this server.',
      () => install([file('server.key', key(server))]),
    ],
    [
      () => {
        const own = lab.store.world().slots['headquarters-https']?.request?.key.slice(0, 16) ?? '';
        const slotKey = (own.match(/../g) ?? []).join(':').toUpperCase();
        return `No certificate among the files fits a private key of this server. The certificate for ${host} belongs to key ${short(server)}…; this server has key ${slotKey}…. Give the certificate that was issued for the latest request of this server, or the private key that belongs to it.`;
      },
      () => install([file('server.pem', pem(server, issuing))]),
    ],
    [
      'The certificate for sb7-hq.sb7.com expired on Aug 31, 2017, 12:00:00 PM UTC. Order a new one.',
      () => install([file('server.pem', pem(expired) + key(expired))]),
    ],
    [
      'The certificate for sb7-hq.sb7.com is valid only from Sep 2, 2017, 12:00:00 PM UTC on. Wait until then, or order another one.',
      () => install([file('server.pem', pem(early) + key(early))]),
    ],
  ]);
});

describe('Import at Edge Gateway and Mobility Router', () => {
  const paste = (text: string) =>
    lab.perform({ type: 'import-pasted', slot: 'rast', accepted: [] }, { files: [file('pasted', text)] });
  const lineOf = (text: string) => text.split('\n').length;
  const whole = () => pem(server) + key(server) + pem(issuing, upper, root);

  refuses([
    [
      'There is nothing to import. Paste the certificate, its RSA private key and the chain, in that order, each with its BEGIN and END lines.',
      () => paste(' \n'),
    ],
    [
      'There is a private key, but no certificate. Paste the certificate first, then this key, then the chain.',
      () => paste(key(server)),
    ],
    [
      'Line 1: the private key stands before the certificate. Paste the certificate first, then the key, then the chain.',
      () => paste(key(server) + pem(server)),
    ],
    [
      () =>
        `Line ${String(lineOf(pem(server, issuing)))}: the private key stands after the chain. It has to follow the first certificate at once; move it there.`,
      () => paste(pem(server, issuing) + key(server)),
    ],
    [
      () =>
        `Line ${String(lineOf(pem(server) + key(server)))}: there is a second private key. Leave only the one that belongs to the certificate.`,
      () => paste(pem(server) + key(server) + key(other)),
    ],
    [
      () =>
        `Line ${String(lineOf(pem(issuing) + key(server)))}: the private key above belongs to the certificate that stands here, for ${host}. Paste that certificate first, then the key, then the chain.`,
      () => paste(pem(issuing) + key(server) + pem(server)),
    ],
    [
      () =>
        `Line ${String(lineOf(pem(server) + key(server)))}: Upper CA did not issue ${host}; its issuer is Issuing CA. Put the chain in order: each certificate is followed by that of its issuer.`,
      () => paste(pem(server) + key(server) + pem(upper, issuing)),
    ],
    [
      'Line 1: the line END CERTIFICATE is missing. Copy the text again with its BEGIN and its END line.',
      () => paste(whole().replace('-----END CERTIFICATE-----', '')),
    ],
    [
      () =>
        `Line ${String(lineOf(pem(server) + key(server)))}: a revocation list does not belong here. Paste the certificate that was issued, its RSA private key and the chain.`,
      () => {
        const dates = { thisUpdate: noteTime - day, nextUpdate: noteTime + day };
        const list = forgeList({ issuer: { subject: aName([['CN', 'Issuing CA']]), key: aKey() }, ...dates });
        return paste(pem(server) + key(server) + toPem('X509 CRL', list));
      },
    ],
    [
      'Nothing was imported. Line 1: No certificate, request or key was found in it. It looks like text.',
      () => paste('Nothing of use'),
    ],
    [
      `The RSA private key for ${host} is missing, and no request is stored here whose key could be used. Paste the key after the certificate.`,
      () => paste(pem(server, issuing)),
    ],
    [
      () =>
        `The pasted private key does not belong to the certificate for ${host}: the certificate has key ${short(server)}…, this one is ${short(other)}…. Paste the key that was made with the request for this certificate.`,
      () => paste(pem(server) + key(other) + pem(issuing)),
    ],
    [
      () =>
        `Line ${String(lineOf(pem(server)))}: the private key is encrypted. Decrypt it first, for example with “openssl rsa -in key.pem -out plain.pem”, and paste the result.`,
      () => paste(pem(server) + locked + pem(issuing)),
    ],
    [
      () =>
        `Line ${String(lineOf(pem(server)))}: the private key is of the kind EC, and only RSA keys can be imported here. Make an RSA key and a new request, and have the certificate issued for that.`,
      () => paste(pem(server) + curve + pem(issuing)),
    ],
    [
      'The certificate for sb7-hq.sb7.com expired on Aug 31, 2017, 12:00:00 PM UTC. Order a new one.',
      () => paste(pem(expired) + key(expired) + pem(root)),
    ],
  ]);
});

describe('the certificate authority of the Mobility Router', () => {
  const paste = (text: string) =>
    lab.perform(
      { type: 'import-authority', router: 'sb7-mr1', accepted: ['authority-imported'] },
      { files: [file('pasted', text)] },
    );
  const missing =
    'There is no certificate authority that could sign. Generate or import the certificate authority first, and restart.';
  const subject = { commonName: 'sb7-mr1.sb7.com', organization: 'ShoreTel', organizationalUnit: '' };
  const place = { city: 'Sunnyvale', state: 'California', country: 'US' };

  refuses([
    [missing, () => lab.perform({ type: 'provision-clients', router: 'sb7-mr1', users: ['sarah.lopez'] })],
    [
      missing,
      () =>
        lab.perform({
          ...{ type: 'generate-certificate', slot: 'mobility-local', keyLength: 2048, accepted: [] },
          ...{ ...subject, ...place, alternativeNames: [] },
        }),
    ],
    [
      'There is no certificate in the text. Paste it with its BEGIN CERTIFICATE and END CERTIFICATE lines.',
      () => paste(key(root)),
    ],
    [
      `The certificate ${host} does not belong to a certificate authority, so it cannot sign others. Paste the certificate of a CA (basic constraints CA:TRUE).`,
      () => paste(pem(server) + key(server)),
    ],
    [
      'The private key is missing. Paste it below the certificate Outside Root, with its BEGIN and END lines.',
      () => paste(pem(root)),
    ],
    [
      () =>
        `The private key does not match the certificate Outside Root: the certificate is for the key ${short(root)}…, the key given is ${short(server)}…. Paste the two that belong together.`,
      () => paste(pem(root) + key(server)),
    ],
    [
      'The private key is encrypted. The Mobility Router has no place for its password: remove it first, with openssl rsa -in encrypted.key -out plain.key, and paste the plain key.',
      () => paste(pem(root) + locked),
    ],
    [
      'The private key is of the kind EC. The Mobility Router takes RSA keys only. Use a certificate for an RSA key.',
      async () => {
        const { keyPair } = await directOperations.generateKey('P-256');
        const curved = await issueAuthority('Curved Root', { key: keyPair });
        return paste(pem(curved) + key(curved));
      },
    ],
    [
      'The certificate of the authority Old Root expired on Aug 31, 2017, 12:00:00 PM UTC: nothing can be signed with it any more. Use an authority that is still valid, or make a new one.',
      async () => {
        const old = await issueAuthority('Old Root', { notAfter: noteTime - day });
        return paste(pem(old) + key(old));
      },
    ],
  ]);
});

describe('an order at the vendor', () => {
  const order = (values: Partial<OrderCertificate> = {}, files = [request]) =>
    lab.perform(anOrder(values), { files });
  const orderFor = async (...made: Parameters<typeof aForeignRequest>) =>
    order({}, [(await aForeignRequest(...made)).file]);
  const requestFor = async (
    shape: Parameters<typeof directOperations.generateKey>[0],
    name = 'pbx.sb7.com',
  ) => {
    const { keyPair } = await directOperations.generateKey(shape);
    const { der } = await directOperations.createRequest(
      { subject: aName([['CN', name]]), subjectAlternativeNames: [] },
      keyPair,
    );
    return { name: 'own.csr', bytes: der };
  };
  const edited = ({ name, bytes }: GivenFile): GivenFile => {
    const place = Buffer.from(bytes).indexOf('pbx');
    return { name, bytes: bytes.with(place, 0x71) };
  };

  refuses([
    [
      'There is no certificate request in what was given. Paste or drop the CSR file.',
      () => order({}, [file('server.pem', pem(server))]),
    ],
    [
      'The signature of the request does not fit its own key: the request was changed or damaged after it was made. Generate it again.',
      async () => order({}, [edited(await requestFor(2048))]),
    ],
    [
      'The key of the request has 1024 bits. Public authorities sign RSA keys of 2048 bits and more. Generate a request with a longer key.',
      async () => order({}, [await requestFor(1024)]),
    ],
    [
      'The request is for a key of the kind EC P-521. This vendor issues certificates for RSA keys only. Generate a request with an RSA key.',
      async () => order({}, [await requestFor('P-521')]),
    ],
    [
      'The request names no organization. This certificate says who owns the site, so organization and country have to be in it.',
      async () => order({}, [await requestFor(2048)]),
    ],
    [
      'A public authority may not certify 10.7.0.10: private addresses and internal names belong to nobody in public. Leave them out, or use a name of a domain that you own.',
      () => orderFor('10.7.0.10'),
    ],
    [
      '“*.sb7.com” is a wildcard. Order the Wildcard product for it, or request a single host name.',
      () => orderFor('*.sb7.com'),
    ],
    [
      '“pbx.sb7.com” is not a wildcard. The Wildcard product needs a common name such as *.sb7.com; for one host order Single Name.',
      () => order({ product: 'wildcard' }),
    ],
    [
      '“*.com” is not a permitted wildcard. The star must be the whole first part, before a domain of at least two parts: *.sb7.com.',
      async () => order({ product: 'wildcard' }, [(await aForeignRequest('*.com')).file]),
    ],
    [
      '*.sb7.com stands for many hosts, and a multi-domain certificate lists each one. Leave it out, or order the Wildcard product for it.',
      () => order({ product: 'multi-domain', names: ['*.sb7.com'] }),
    ],
    [
      'These are more names than fit into one certificate: 100 at most. Divide them among several certificates.',
      () => {
        const names = Array.from({ length: 120 }, (_, index) => `h${String(index)}.sb7.com`);
        return order({ product: 'multi-domain', names });
      },
    ],
    [
      'The vendor does not know yet that other-company.com is yours. Prove it first: with a DNS record, a file on its web server, or by e-mail.',
      () => order({ product: 'multi-domain', names: ['phones.other-company.com'] }),
    ],
    [
      'Neither city nor state is named. A certificate for an organization says where it is: name at least one of them.',
      () => {
        const who = { commonName: host, organization: 'ShoreTel', country: 'US' };
        return order({ keyMadeBy: 'vendor', ...who }, []);
      },
    ],
  ]);
});

/** What a refusal says; throws where there is none. */
async function saidOf(attempt: Promise<Refusal>): Promise<string> {
  const outcome = await attempt;
  if (outcome.ok) throw new Error('it was accepted');
  return problemWords(outcome.problem);
}

test('the proof of a domain at the vendor', async () => {
  const proof = { domain: 'company.com' } as const;
  const check = () => saidOf(lab.perform({ type: 'check-domain-proof', ...proof }));
  const publish = (value: string) => lab.perform({ type: 'publish-domain-proof', ...proof, value });
  must(await lab.perform({ type: 'start-domain-proof', ...proof, method: 'dns' }));
  expect(await saidOf(publish(' '))).toBe('Nothing was entered. Copy the value that the vendor shows.');
  expect(await check()).toBe('Nothing was found for company.com. Publish the value first, then check again.');
  must(await publish('something else'));
  expect(await check()).toBe(
    'Nothing is visible for company.com yet: such changes take some minutes. Check again from Sep 1, 2017, 12:10:00 PM UTC on, or move the lab clock forward.',
  );
  lab.wait(600_000);
  expect(await check()).toBe(
    'For company.com something else was found: “something else”. Publish exactly the value that the vendor shows.',
  );
});

test('a further certificate of an order', async () => {
  const { number, certificates } = await placeOrder(lab, request);
  const [own] = certificates;
  if (own === undefined) throw new Error('an order has a certificate');
  const of = { order: number, certificate: own.certificate };
  const reissue = (values: Pick<ReissueCertificate, 'kind' | 'key'>) =>
    saidOf(lab.perform({ type: 'reissue-certificate', ...of, ...values }, { files: [request] }));
  const [pairs] = [own.key.slice(0, 16).match(/../g) ?? []];
  const shown = `${pairs.join(':').toUpperCase()}…`;
  expect(await reissue({ kind: 'duplicate', key: 'request' })).toBe(
    `The key ${shown} of this request has a certificate of this order already. A duplicate is for another key: make the request on the other server, or re-issue the certificate.`,
  );
  must(await lab.perform({ type: 'revoke-certificate', ...of, reason: 'keyCompromise' }));
  expect(await reissue({ kind: 're-issue', key: 'same' })).toBe(
    `A certificate of the key ${shown} was revoked because others may have that key. Make a new key.`,
  );
  must(await lab.perform({ type: 'advance-clock', by: 1200 * day }));
  expect(await reissue({ kind: 're-issue', key: 'vendor' })).toMatch(
    /^Order HS-\d+ ended on .+ UTC\. Renew it instead: place a new order\.$/,
  );
});
