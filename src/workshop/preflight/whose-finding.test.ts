import { beforeAll, expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import { issue, issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { judgeFiles } from '@/testing/judged-files';
import { anInstalledLab, noteTime, type TestLab } from '@/testing/lab';
import { preflightWords } from './preflight-words';

/* Every finding names the certificate that it speaks of, and what to do is that certificate's. */

const day = 86_400_000;
const ended = { notBefore: noteTime - 100 * day, notAfter: noteTime - day };
let lab: TestLab;
let root: Issued;
let issuer: Issued;
let oldIssuer: Issued;

beforeAll(async () => {
  lab = await anInstalledLab();
  root = await issueAuthority('Root');
  issuer = await issueAuthority('Issuer', { issuedBy: root });
  oldIssuer = await issueAuthority('Issuer', { issuedBy: root, key: issuer.key, ...ended });
});

async function saidOf(...given: readonly Issued[]) {
  const files = given.map(({ certificate }, index) => ({
    name: `${String(index)}.crt`,
    bytes: toUtf8(toPem('CERTIFICATE', certificate.der)),
  }));
  const { findings } = await judgeFiles(lab, files, {
    target: 'elsewhere/headquarters-server',
    reached: 'hq.example.com',
  });
  return findings.map((finding) => ({ kind: finding.kind, ...preflightWords(finding, []) }));
}

/** What is said in a sentence that begins, or holds, so. */
const about = (said: Awaited<ReturnType<typeof saidOf>>, text: string) =>
  said.filter((one) => one.text.includes(text));

test('an expired server is told by its name, and is to be renewed', async () => {
  const server = await issueServer('hq.example.com', { issuedBy: issuer, ...ended });
  const said = await saidOf(server, issuer, root);
  expect(about(said, 'hq.example.com: It expired on')).toMatchObject([{ remedy: 'Renew it.' }]);
});

test('an expired issuer is told by its own name, and nobody is told to renew it', async () => {
  const server = await issueServer('hq.example.com', { issuedBy: issuer });
  const said = await saidOf(server, oldIssuer, root);
  expect(about(said, 'The issuer Issuer: It expired on')).toHaveLength(1);
  expect(said.map(({ remedy }) => remedy)).not.toContain('Renew it.');
});

test('an expired issuer beside a good one is left out, and the server’s certificate is good', async () => {
  const server = await issueServer('hq.example.com', { issuedBy: issuer });
  const said = await saidOf(server, oldIssuer, issuer, root);
  expect(about(said, 'does not need it')).toMatchObject([
    { remedy: 'Leave it out. What is written below is without it.' },
  ]);
  expect(about(said, 'expired')).toEqual([]);
});

test('the name that was looked for stands in what is said of it', async () => {
  const server = await issueServer('other.example.com', { issuedBy: issuer });
  const said = await saidOf(server, issuer, root);
  expect(said.map(({ text }) => text)).toContain(
    'other.example.com: The certificate is not for hq.example.com.',
  );
});

test('what is said of a certificate by itself begins with its name', async () => {
  const server = await issue('hq.example.com', { issuedBy: issuer, digest: 'SHA-256' });
  const own = (await saidOf(server, issuer, root)).filter(({ kind }) => kind === 'check' || kind === 'item');
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter(({ text }) => !/hq\.example\.com|Issuer|Root/.test(text))).toEqual([]);
});
