import { createPrivateKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWritePreflight, type PreflightWish } from '@/actions/write-preflight';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { Bytes } from '@/base/bytes';
import { directOperations } from '@/pki/worker/direct-operations';
import { forgeList } from '@/testing/forge';
import { preflightFindingName } from './preflight-finding';
import { judgeFiles, type JudgedAs } from '@/testing/judged-files';
import { aLabOfOtherKeys, anOrder, aRequest, fileOf, must, noteTime, type TestLab } from '@/testing/lab';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { VendorMail } from '@/testing/vendor-mail';
import { planInstallation } from '../slots/installation-plan';
import type { PreflightReport } from './preflight-report';
import { preflightTargets } from './preflight-target';

/* What vendors send, made by OpenSSL and keytool: each set with its verdict and with what is said first. */

const folder = aToolFolder();
const host = 'sb7-hq.sb7.com';
let mail: VendorMail;
let lab: TestLab;

beforeAll(async () => {
  lab = await aLabWithARequest();
  if (!hasTool('openssl')) return;
  mail = new VendorMail(folder);
  await trustRoot(lab);
  const request = await fileOf(lab, 'file-1');
  mail.certify('hq', request.bytes, { names: [host] });
  mail.certify('hq-wildcard', request.bytes, { names: ['*.sb7.com'] });
  mail.certify('hq-other-name', request.bytes, { names: ['www.sb7.com'] });
  mail.certify('hq-no-names', request.bytes, { names: [] });
  mail.certify('hq-expired', request.bytes, {
    names: [host],
    from: '20150801000000Z',
    to: '20170801000000Z',
  });
  mail.certify('hq-early', request.bytes, { names: [host], from: '20180101000000Z' });
  mail.certify('hq-sha1', request.bytes, { names: [host], digest: 'sha1' });
  mail.certify('hq-from-root', request.bytes, { names: [host], issuer: 'root' });
  mail.request('own', host);
  mail.certify('own', 'own', { names: [host] });
  mail.request('stranger', host);
  mail.certify('stranger', 'stranger', { names: [host] });
  mail.request('curve', host, ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']);
  mail.certify('curve', 'curve', { names: [host] });
  mail.request('short', host, ['-newkey', 'rsa:1024']);
  mail.certify('short', 'short', { names: [host] });
  mail.pfx('own', 'own', ['intermediate'], 'secret');
  mail.pfx('own-legacy', 'own', ['intermediate', 'root'], 'secret', '-legacy');
  if (hasTool('keytool')) {
    mail.keyStore('own.p12', 'own', 'secret', 'PKCS12');
    mail.keyStore('own.jks', 'own', 'secret', 'JKS');
  }
  mail.pkcs7('hq', ['intermediate', 'hq', 'root']);
  mail.pkcs7('hq-pem', ['hq', 'intermediate'], 'PEM');
  mail.openssl('x509', '-in', 'hq.pem', '-outform', 'DER', '-out', 'hq.cer');
  mail.openssl('rsa', '-in', 'own.key', '-aes256', '-passout', 'pass:secret', '-out', 'own-locked.key');
});

afterAll(() => folder.remove());

/** Its keys are fresh: a training key is a warning of its own. */
async function aLabWithARequest(): Promise<TestLab> {
  const fresh = await aLabOfOtherKeys();
  must(await fresh.perform(aRequest()));
  return fresh;
}

/** Every PC of the lab is given the root, as by group policy. */
async function trustRoot(own: TestLab): Promise<void> {
  const root = mail.file('root.pem');
  must(
    await own.perform(
      { type: 'import-certificates', pc: 'trainee', store: 'trusted-root' },
      { files: [root] },
    ),
  );
  const [certificate = ''] = Object.keys(own.store.world().certificates).slice(-1);
  must(await own.perform({ type: 'deploy-root', certificate }));
}

interface Judgement {
  readonly report: PreflightReport;
  /** Names of what was found, gravest first. */
  readonly said: readonly string[];
}

async function judge(files: readonly GivenFile[], as: JudgedAs = {}): Promise<Judgement> {
  const report = await judgeFiles(lab, files, as);
  return { report, said: report.findings.map(preflightFindingName) };
}

type Verdict = PreflightReport['verdict'];
type Set = readonly [
  what: string,
  files: () => readonly GivenFile[],
  verdict: Verdict,
  says: string,
  passwords?: readonly string[],
];

const pem = (...names: readonly string[]) => names.map((name) => mail.file(`${name}.pem`));

/** What keytool writes: a PFX like any other, and the older form that nothing here takes. */
const ofJava: readonly Set[] = [
  ['a key store of Java', () => [mail.file('own.p12')], 'ready', 'key-in-file', ['secret']],
  ['a key store of Java, shut', () => [mail.file('own.p12')], 'incomplete', 'password-missing'],
  ['an old key store of Java', () => [mail.file('own.jks')], 'will-not-work', 'kind-unsupported'],
];

/** For the headquarters server, which made the request. */
const forHeadquarters: readonly Set[] = [
  ['certificate and intermediate', () => pem('hq', 'intermediate'), 'ready', 'key-requested-there'],
  ['everything, the root too', () => pem('hq', 'intermediate', 'root'), 'ready', 'root-included'],
  ['reversed', () => pem('root', 'intermediate', 'hq'), 'ready', 'order-wrong'],
  ['one text', () => [mail.joined('mail.txt', 'hq.pem', 'intermediate.pem')], 'ready', 'key-requested-there'],
  ['P7B in any order', () => [mail.file('hq.p7b')], 'ready', 'root-included'],
  ['P7B in PEM', () => [mail.file('hq-pem.p7b')], 'ready', 'key-requested-there'],
  [
    'DER with a wrong ending',
    () => [VendorMail.renamed(mail.file('hq.cer'), 'hq.txt'), ...pem('intermediate')],
    'ready',
    'key-requested-there',
  ],
  ['no intermediate', () => pem('hq'), 'with-consequences', 'intermediate-missing'],
  [
    'the wrong intermediate',
    () => pem('hq', 'other-intermediate'),
    'with-consequences',
    'intermediate-missing',
  ],
  ['signed by a root', () => pem('hq-from-root', 'root'), 'ready', 'key-requested-there'],
  ['a wildcard', () => pem('hq-wildcard', 'intermediate'), 'ready', 'key-requested-there'],
  ['another name', () => pem('hq-other-name', 'intermediate'), 'with-consequences', 'name-does-not-match'],
  [
    'no alternative names',
    () => pem('hq-no-names', 'intermediate'),
    'with-consequences',
    'no-alternative-names',
  ],
  ['SHA-1', () => pem('hq-sha1', 'intermediate'), 'with-consequences', 'digest-too-weak'],
  ['expired', () => pem('hq-expired', 'intermediate'), 'will-not-work', 'expired'],
  ['not yet valid', () => pem('hq-early', 'intermediate'), 'will-not-work', 'not-yet-valid'],
  ['another key', () => pem('stranger', 'intermediate'), 'will-not-work', 'key-missing'],
  [
    'a key that fits nothing',
    () => [...pem('hq', 'intermediate'), mail.file('stranger.key')],
    'with-consequences',
    'key-of-no-certificate',
  ],
  ['key along', () => [...pem('own', 'intermediate'), mail.file('own.key')], 'ready', 'key-in-file'],
  [
    'a locked key, opened',
    () => [...pem('own', 'intermediate'), mail.file('own-locked.key')],
    'ready',
    'key-in-file',
    ['secret'],
  ],
  [
    'a locked key, shut',
    () => [...pem('own', 'intermediate'), mail.file('own-locked.key')],
    'will-not-work',
    'password-missing',
  ],
  ['PFX with its password', () => [mail.file('own.pfx')], 'ready', 'key-in-file', ['secret']],
  ['PFX of old Windows', () => [mail.file('own-legacy.pfx')], 'ready', 'key-in-file', ['wrong', 'secret']],
  ...(hasTool('keytool') ? ofJava : []),
  ['PFX without its password', () => [mail.file('own.pfx')], 'incomplete', 'password-missing'],
  ['PFX with a wrong password', () => [mail.file('own.pfx')], 'incomplete', 'password-wrong', ['wrong']],
  [
    'a short key',
    () => [...pem('short', 'intermediate'), mail.file('short.key')],
    'with-consequences',
    'key-too-short',
  ],
  ['the intermediate alone', () => pem('intermediate'), 'incomplete', 'only-authorities'],
  ['a request', () => [mail.file('own.csr')], 'incomplete', 'only-requests'],
  [
    'a picture',
    () => [{ name: 'logo.png', bytes: Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]) }],
    'will-not-work',
    'nothing-recognised',
  ],
  [
    'a certificate cut off',
    () => [{ name: 'hq.pem', bytes: mail.file('hq.pem').bytes.slice(0, 900) }],
    'will-not-work',
    'marker-missing',
  ],
];

describe.skipIf(!hasTool('openssl'))('sets for the headquarters server', () => {
  test.each(forHeadquarters.map(([what, ...rest]) => ({ what, rest })))('$what', async ({ rest }) => {
    const [files, verdict, says, passwords = []] = rest;
    const { report, said } = await judge(files(), { passwords });
    expect(said).toContain(says);
    expect(report.verdict).toBe(verdict);
  });

  test('what is refused by the pre-flight and what Director refuses are the same', async () => {
    for (const [what, files, verdict, , passwords = []] of forHeadquarters) {
      if (passwords.length > 1) continue;
      const preview = await lab.preview(
        { type: 'install-certificate', slot: 'headquarters-https', accepted: [] },
        { files: files(), secrets: { password: passwords[0] ?? '' } },
      );
      const plan = preview.ok
        ? planInstallation(lab.store.world(), 'headquarters-https', preview.value, noteTime)
        : undefined;
      const isRefused = plan === undefined || plan.problem !== undefined;
      expect([what, isRefused]).toEqual([what, verdict === 'will-not-work' || verdict === 'incomplete']);
    }
  });
});

describe.skipIf(!hasTool('openssl'))('for other places', () => {
  test('a device of a real site: the request tells that the key fits', async () => {
    const target = 'elsewhere/mobility-router';
    const without = await judge(pem('own', 'intermediate'), { target });
    expect(without.said).toContain('key-assumed-there');
    const strange = await judge([...pem('own', 'intermediate'), mail.file('stranger.csr')], { target });
    expect([strange.report.verdict, strange.said.includes('key-not-known')]).toEqual(['incomplete', true]);
    const withRequest = await judge([...pem('own', 'intermediate'), mail.file('own.csr')], { target });
    expect(withRequest.said).toContain('key-of-request');
    expect(withRequest.report.verdict).not.toBe('incomplete');
  });

  test('a gateway takes RSA keys alone', async () => {
    const files = [...pem('curve', 'intermediate'), mail.file('curve.key')];
    const { report, said } = await judge(files, { target: 'elsewhere/edge-gateway' });
    expect([report.verdict, said.includes('key-not-rsa')]).toEqual(['will-not-work', true]);
  });

  test('a certificate for the request of another device says where its key is', async () => {
    const { report } = await judge(pem('hq', 'intermediate'), {
      target: 'reverse-proxy',
      reached: 'eg.sb7.com',
    });
    const finding = report.findings.find(
      (one) => one.kind === 'preflight' && one.name === 'key-in-other-slot',
    );
    expect(finding).toMatchObject({
      severity: 'error',
      values: { slot: 'Headquarters' },
    });
  });

  test('what a trusted vendor issues for the request is ready, without a warning', async () => {
    const own = await aLabWithARequest();
    must(await own.perform(anOrder(), { files: [await fileOf(own, 'file-1')] }));
    const { certificates, orders } = own.store.world();
    const [order] = Object.values(orders);
    const [issued] = order?.certificates ?? [];
    const ders = [issued?.certificate ?? '', ...(issued?.chain ?? [])].map(
      (one) => certificates[one]?.der ?? new Uint8Array(),
    );
    lab = own;
    const { report } = await judge(
      ders.slice(0, 2).map((bytes, index) => ({ name: `${String(index)}.cer`, bytes })),
    );
    expect(report.findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual(
      [],
    );
    expect(report.verdict).toBe('ready');
  });

  test('a list that does not say until when it is valid is told, and does not count', async () => {
    const key = createPrivateKey(mail.text('intermediate.key'));
    const [issuer] = await directOperations.readFiles([mail.file('intermediate.pem').bytes], []);
    const [leaf] = await directOperations.readFiles([mail.file('own.pem').bytes], []);
    if (issuer?.kind !== 'certificate' || leaf?.kind !== 'certificate') throw new Error('certificates');
    const { subject } = issuer.certificate;
    const list = { issuer: { subject, key }, revoked: [leaf.certificate.serialNumber] };
    const dates = { thisUpdate: noteTime - 1000, nextUpdate: noteTime + 86_400_000 };
    const judged = async (bytes: Bytes) =>
      judge([...pem('own', 'intermediate', 'root'), mail.file('own.key'), { name: 'list.crl', bytes }]);
    const endless = await judged(forgeList({ ...list, thisUpdate: dates.thisUpdate }));
    expect(endless.said).toContain('list-without-end');
    expect([endless.said.includes('revoked'), endless.report.verdict]).toEqual([false, 'with-consequences']);
    const whole = await judged(forgeList({ ...list, ...dates }));
    expect([whole.said.includes('revoked'), whole.report.verdict]).toEqual([true, 'will-not-work']);
    expect(whole.said).not.toContain('list-without-end');
  });

  test('a wildcard covers one label', async () => {
    const { said } = await judge(pem('hq-wildcard', 'intermediate'), { reached: 'a.b.sb7.com' });
    expect(said).toEqual(expect.arrayContaining(['name-does-not-match', 'wildcard-one-label']));
  });
});

describe.skipIf(!hasTool('openssl'))('what is written', () => {
  const write = createWritePreflight(directOperations);

  async function written(wish: PreflightWish): Promise<readonly GivenFile[]> {
    const files = [mail.joined('all.pem', 'root.pem', 'own.key', 'intermediate.pem', 'own.pem')];
    const { report } = await judge(files);
    const items = await directOperations.readFiles(
      files.map(({ bytes }) => bytes),
      [],
    );
    const key = items.flatMap((item) => (item.kind === 'private-key' ? [item.keyPair] : []))[0];
    if (report.certificate === undefined || key === undefined) throw new Error('the set is whole');
    const chain = report.chain.map(({ certificate }) => certificate.der);
    const outputs = await write({ certificate: report.certificate.der, chain, key, stem: 'hq' }, wish);
    for (const { name, bytes } of outputs) folder.write(`written-${name}`, bytes);
    return outputs;
  }

  test('the text for Import is certificate, RSA key, chain, as OpenSSL reads it', async () => {
    const [file] = await written({ form: 'paste' });
    const labels = new TextDecoder().decode(file?.bytes).match(/BEGIN [A-Z ]+/g);
    expect(labels).toEqual(['BEGIN CERTIFICATE', 'BEGIN RSA PRIVATE KEY', 'BEGIN CERTIFICATE']);
    expect(mail.openssl('x509', '-in', 'written-hq.txt', '-noout', '-subject')).toContain(host);
    expect(mail.openssl('rsa', '-in', 'written-hq.txt', '-check', '-noout')).toContain('RSA key ok');
  });

  test('the files are certificate, chain without the root, key', async () => {
    const files = await written({ form: 'three-files' });
    expect(files.map(({ name }) => name)).toEqual(['hq.crt', 'hq_intermediate.crt', 'hq.key']);
    const verified = mail.openssl(
      ...[
        'verify',
        '-CAfile',
        'root.pem',
        '-untrusted',
        'written-hq_intermediate.crt',
        '-attime',
        String(noteTime / 1000),
      ],
      ...['-purpose', 'sslserver', 'written-hq.crt'],
    );
    expect(verified).toContain('OK');
  });

  test.each(['AES-256-SHA256', 'TripleDES-SHA1'] as const)(
    'the PFX under %s opens in OpenSSL',
    async (protection) => {
      await written({ form: 'pfx', password: 'p', protection });
      const legacy = protection === 'TripleDES-SHA1' ? ['-legacy'] : [];
      const text = mail.openssl('pkcs12', '-in', 'written-hq.pfx', '-passin', 'pass:p', '-nodes', ...legacy);
      expect(text.match(/BEGIN [A-Z ]+/g)).toHaveLength(3);
    },
  );

  test.each([
    ['headquarters-https', 'files', 'install-certificate'],
    ['appliance-https', 'three-files', 'install-certificate'],
    ['reverse-proxy', 'paste', 'import-pasted'],
    ['mobility-remote', 'paste', 'import-pasted'],
  ] as const)('%s takes what is written for it', async (slot, form, type) => {
    const target = preflightTargets(lab.store.world()).find(({ id }) => id === slot);
    expect(target?.form).toBe(form);
    const files = await written({ form });
    const accepted = ['name-does-not-match', 'root-not-known', 'chain-incomplete'] as const;
    must(await lab.perform({ type, slot, accepted }, { files }));
    const pending = lab.store.world().slots[slot]?.pending?.credential;
    expect(pending?.chain).toHaveLength(1);
  });
});
