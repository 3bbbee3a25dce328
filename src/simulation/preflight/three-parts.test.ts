import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GivenFile } from '@/actions/preparation/preparation';
import { toUtf8 } from '@/base/bytes';
import { directOperations } from '@/pki/worker/direct-operations';
import type { PublicRoots } from '@/pki/path/trust-anchor';
import { preflightFindingName } from './preflight-finding';
import { judgeFiles, listOfRoots, type JudgedAs } from '@/testing/judged-files';
import { anInstalledLab, fileOf, aRequest, must, noteTime, type TestLab } from '@/testing/lab';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { VendorMail } from '@/testing/vendor-mail';
import { preflight } from './preflight';
import type { PartName, PreflightReport } from './preflight-report';
import { preflightTargets } from './preflight-target';

/*
 * The three parts of the verdict for each device, with files of an OpenSSL authority: whether the device takes it, whether
 * the name fits, and who trusts it. A stand-in list makes the authority's root a public one.
 */

const folder = aToolFolder();
const host = 'mobility.example.com';
let mail: VendorMail;
let lab: TestLab;
let listed: PublicRoots;

beforeAll(async () => {
  lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  if (!hasTool('openssl')) return;
  mail = new VendorMail(folder);
  mail.request('server', host);
  mail.certify('server', 'server', { names: [host] });
  mail.certify('other-name', 'server', { names: ['www.example.com'] });
  mail.certify('no-names', 'server', { names: [] });
  mail.certify('wildcard', 'server', { names: ['*.example.com'] });
  mail.certify('expired', 'server', { names: [host], from: '20150801000000Z', to: '20170801000000Z' });
  mail.certify('sha1', 'server', { names: [host], digest: 'sha1' });
  mail.request('curve', host, ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']);
  mail.certify('curve', 'curve', { names: [host] });
  mail.request('edwards', host, ['-newkey', 'ed25519']);
  mail.certify('edwards', 'edwards', { names: [host] });
  mail.request('short', host, ['-newkey', 'rsa:1024']);
  mail.certify('short', 'short', { names: [host] });
  mail.request('long', host, ['-newkey', 'rsa:3072']);
  mail.certify('long', 'long', { names: [host] });
  mail.request('stranger', host);
  mail.certify('both', 'server', { names: [host, 'www.example.com'] });
  mail.pfx('server', 'server', ['intermediate'], 'secret');
  mail.openssl(
    ...[
      'ca',
      '-batch',
      '-notext',
      '-rand_serial',
      '-config',
      'ca.cnf',
      '-name',
      'other_root',
      '-md',
      'sha256',
    ],
    ...['-extensions', 'authority', '-startdate', '20150101000000Z', '-enddate', '20350101000000Z'],
    ...['-in', 'root.csr', '-out', 'crossed.pem'],
  );
  mail.certify('hq', (await fileOf(lab, 'file-1')).bytes, { names: ['sb7-hq.sb7.com'] });
  listed = await listOfRoots(mail.file('root.pem'));
});

afterAll(() => folder.remove());

const pem = (...names: readonly string[]) => names.map((name) => mail.file(`${name}.pem`));

/** What the files hold, unverified, and the device elsewhere. */
async function given(device: string, files: readonly GivenFile[]) {
  const items = await directOperations.readFiles(
    files.map(({ bytes }) => bytes),
    [],
  );
  const target = preflightTargets(lab.store.world()).find(({ id }) => id === `elsewhere/${device}`);
  if (target === undefined) throw new Error(`no target ${device}`);
  return { items, target };
}

function statesOf({ parts }: PreflightReport): readonly string[] {
  return parts.map(({ state }) => state);
}

function linesOf({ parts }: PreflightReport, name: PartName) {
  return parts.find((part) => part.name === name)?.lines ?? [];
}

const realSites = ['headquarters-server', 'service-appliance', 'edge-gateway', 'mobility-router'] as const;

describe.skipIf(!hasTool('openssl')).each(realSites)('a real %s', (device) => {
  const judge = (files: readonly GivenFile[], as: JudgedAs = {}) =>
    judgeFiles(lab, files, { target: `elsewhere/${device}`, reached: host, publicRoots: listed, ...as });

  test('under a public root all three are green, and so is the verdict', async () => {
    const report = await judge(pem('server', 'intermediate'));
    expect([...statesOf(report), report.verdict]).toEqual(['green', 'green', 'green', 'ready']);
    expect(linesOf(report, 'trust')[0]).toMatchObject({
      name: 'root-is-public',
      values: { root: 'Outside Root', version: '20.0.0', date: '2026-01-01' },
    });
  });

  test('each program speaks for itself', async () => {
    const report = await judge(pem('server', 'intermediate'));
    const programs = linesOf(report, 'trust').flatMap((line) =>
      line.kind === 'program' ? [line.program] : [],
    );
    expect(programs).toEqual(programsOf[device]);
  });

  test('under a private root no PC trusts it; of phones and mobile clients nobody knows', async () => {
    const report = await judge(pem('server', 'intermediate', 'root'), {
      publicRoots: { ...listed, anchors: [] },
    });
    expect(statesOf(report)).toEqual(['green', 'green', 'red']);
    expect(report.verdict).toBe('with-consequences');
    const trust = linesOf(report, 'trust');
    expect(trust[0]).toMatchObject({ name: 'root-is-private', values: { root: 'Outside Root' } });
    const unknown = trust.flatMap((line) =>
      line.kind === 'program' && line.state === 'grey' ? [line.program] : [],
    );
    expect(unknown).toEqual(programsOf[device].filter((program) => /^(Remote|Mobility)/.test(program)));
  });

  test('a root that nobody sent is private or unknown as well', async () => {
    const report = await judge(pem('server', 'intermediate'), { publicRoots: { ...listed, anchors: [] } });
    expect(linesOf(report, 'trust')[0]).toMatchObject({ name: 'root-is-private' });
    expect(statesOf(report)[2]).toBe('red');
  });

  test.each([
    ['other-name', 'red'],
    ['wildcard', 'green'],
  ] as const)('the name of %s is %s', async (name, state) => {
    expect(statesOf(await judge(pem(name, 'intermediate')))[1]).toBe(state);
  });

  test('a common name alone is none for a browser of today', async () => {
    const report = await judge(pem('no-names', 'intermediate'));
    expect(statesOf(report)[1]).toBe('amber');
    expect(linesOf(report, 'name')[0]).toMatchObject({ values: { who: 'A browser of today' } });
  });

  test('without a name nothing is known of it, and of the trust all is', async () => {
    const report = await judge(pem('server', 'intermediate'), { reached: '' });
    expect([...statesOf(report), report.verdict]).toEqual(['green', 'grey', 'green', 'incomplete']);
  });

  test('a root that another authority has signed too ends the chain all the same', async () => {
    const report = await judge(pem('server', 'intermediate', 'crossed'));
    expect([...statesOf(report), report.verdict]).toEqual(['green', 'green', 'green', 'ready']);
    expect(report.chain).toHaveLength(1);
  });

  test('a file that is still closed may hold the key', async () => {
    const report = await judge([...pem('server', 'intermediate'), mail.file('server.pfx')]);
    expect([statesOf(report)[0], report.verdict]).toEqual(['grey', 'incomplete']);
    expect(report.findings.map(preflightFindingName)).toContain('key-perhaps-closed');
  });

  test('what lies beside it and is of another kind is a note', async () => {
    const report = await judge([
      ...pem('server', 'intermediate'),
      { name: 'a.txt', bytes: toUtf8('Thank you') },
    ]);
    const beside = report.findings.find((finding) => preflightFindingName(finding) === 'nothing-recognised');
    expect([beside?.severity, report.verdict]).toEqual(['information', 'ready']);
  });

  test('a certificate that is marked as an authority’s is judged where its key came along', async () => {
    const report = await judge([mail.file('other-root.pem'), mail.file('other-root.key')]);
    expect([statesOf(report)[0], statesOf(report)[2]]).toEqual(['green', 'red']);
    expect(report.verdict).toBe('with-consequences');
  });

  test('what has expired is refused', async () => {
    const report = await judge(pem('expired', 'intermediate'));
    expect([statesOf(report)[0], report.verdict]).toEqual(['red', 'will-not-work']);
  });

  test('under a digest of old some trust it still', async () => {
    const report = await judge(pem('sha1', 'intermediate'));
    expect([statesOf(report)[2], report.verdict]).toEqual(['amber', 'with-consequences']);
  });

  test('what was not verified is not known to be trusted', async () => {
    const { items, target } = await given(device, pem('server', 'intermediate'));
    const input = { items, target, host, at: noteTime, verdicts: {}, publicRoots: listed };
    const report = preflight(lab.store.world(), input);
    expect([statesOf(report)[2], report.verdict]).toEqual(['grey', 'incomplete']);
  });

  test('without the intermediate nobody trusts it', async () => {
    expect(statesOf(await judge(pem('server')))[2]).toBe('red');
  });

  test('a request for another key makes the key unknown', async () => {
    const report = await judge([...pem('server', 'intermediate'), mail.file('stranger.csr')]);
    expect([statesOf(report)[0], report.verdict]).toEqual(['grey', 'incomplete']);
  });

  test('the key along is taken', async () => {
    const report = await judge([...pem('server', 'intermediate'), mail.file('server.key')]);
    expect(statesOf(report)).toEqual(['green', 'green', 'green']);
  });

  test.each([
    ['curve', 'green'],
    ['edwards', 'amber'],
    ['short', 'amber'],
    ['long', 'green'],
  ] as const)('the key %s, with the key and without it', async (name, elsewhere) => {
    const isGateway = device === 'edge-gateway' || device === 'mobility-router';
    const isRefused = isGateway && (name === 'curve' || name === 'edwards');
    for (const key of [[], [mail.file(`${name}.key`)]]) {
      const report = await judge([...pem(name, 'intermediate'), ...key]);
      const said = linesOf(report, 'device').map((line) => line.kind === 'said' && line.name);
      expect(statesOf(report)[0]).toBe(isRefused ? 'red' : elsewhere);
      expect(said.includes('device-takes-it')).toBe(!isRefused);
    }
  });

  test('a certificate that was signed a minute ago is valid', async () => {
    const { certificate } = await judge(pem('server', 'intermediate'));
    const at = (certificate?.notBefore ?? 0) + 60_000;
    expect(statesOf(await judge(pem('server', 'intermediate'), { at }))[0]).toBe('green');
    expect(statesOf(await judge(pem('server', 'intermediate'), { at: at - 120_000 }))[0]).toBe('red');
  });
});

test.skipIf(!hasTool('openssl'))('every slot of the lab takes what its device elsewhere takes', async () => {
  const refusing: string[] = [];
  const targets = preflightTargets(lab.store.world());
  for (const { id: target } of targets) {
    const report = await judgeFiles(lab, [...pem('curve', 'intermediate'), mail.file('curve.key')], {
      target,
    });
    if (statesOf(report)[0] === 'red') refusing.push(target);
  }
  const gateways = targets.filter(({ device }) => device === 'edge-gateway' || device === 'mobility-router');
  expect(refusing).toEqual(gateways.map(({ id }) => id));
  expect(refusing).toHaveLength(10);
});

describe.skipIf(!hasTool('openssl')).each([
  ['edge-gateway', 'Remote phones, Connect client outside'],
  ['mobility-router', 'Mobility clients outside'],
])('the names of a real %s', (device, outsiders) => {
  const judge = (files: readonly GivenFile[], reached: string, outside: string) =>
    judgeFiles(lab, files, { target: `elsewhere/${device}`, publicRoots: listed, reached, outside });

  test.each([
    ['both', host, 'www.example.com', ['green', 'green']],
    ['server', host, 'www.example.com', ['green', 'red']],
    ['other-name', host, 'www.example.com', ['red', 'green']],
    ['server', host, '', ['green']],
    ['server', '', host, ['grey', 'green']],
    ['server', '', 'www.example.com', ['grey', 'red']],
  ] as const)('%s, inside “%s” and outside “%s”', async (name, reached, outside, states) => {
    const report = await judge(pem(name, 'intermediate'), reached, outside);
    const said = linesOf(report, 'name').filter(({ kind }) => kind === 'said');
    expect(said.map(({ state }) => state)).toEqual(states);
    expect(statesOf(report)[1]).toBe(overall(states));
  });

  test('who misses it is named', async () => {
    const [, line] = linesOf(await judge(pem('server', 'intermediate'), host, 'www.example.com'), 'name');
    expect(line).toMatchObject({ name: 'name-fits-not-these', values: { who: outsiders } });
  });
});

/** Red is what fits nobody of whom it is known. */
function overall(states: readonly string[]): string {
  if (states.includes('red')) return states.includes('green') ? 'amber' : 'red';
  return states.includes('grey') ? 'grey' : 'green';
}

const programsOf: Readonly<Record<(typeof realSites)[number], readonly string[]>> = {
  'headquarters-server': ['A browser of today', 'Connect client'],
  'service-appliance': ['A browser of today', 'Connect client'],
  'edge-gateway': ['A browser of today', 'Remote phones', 'Connect client outside', 'Connect client outside'],
  'mobility-router': ['A browser of today', 'Mobility clients inside', 'Mobility clients outside'],
};
