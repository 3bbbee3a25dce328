import { beforeAll, expect, test } from 'vitest';
import type { GivenFile } from '@/actions/preparation/preparation';
import { toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { judgeFiles } from '@/testing/judged-files';
import { anInstalledLab, must, type TestLab } from '@/testing/lab';
import type { PartName } from './preflight-report';
import { preflightTargets } from './preflight-target';

/* A certificate whose root all PCs have, but no phone and no mobile client, for each slot of the lab. */

let lab: TestLab;
let root: Issued;

beforeAll(async () => {
  lab = await anInstalledLab();
  root = await issueAuthority('Outside Root');
  const files = [{ name: 'root.pem', bytes: toUtf8(pem(root)) }];
  const importing = { type: 'import-certificates', pc: 'trainee', store: 'trusted-root' } as const;
  must(await lab.perform(importing, { files }));
  must(await lab.perform({ type: 'deploy-root', certificate: root.certificate.fingerprint }));
});

function pem(...issued: readonly Issued[]): string {
  return issued.map(({ certificate }) => toPem('CERTIFICATE', certificate.der)).join('');
}

function targetOf(slot: string) {
  const target = preflightTargets(lab.store.world()).find(({ id }) => id === slot);
  if (target === undefined) throw new Error(`no target ${slot}`);
  return target;
}

async function filesFor(slot: string): Promise<readonly GivenFile[]> {
  const server = await issueServer(targetOf(slot).host, { issuedBy: root });
  const text = pem(server) + toPem('PRIVATE KEY', server.key.pkcs8) + pem(root);
  return [{ name: 'server.pem', bytes: toUtf8(text) }];
}

async function partOf(name: PartName, slot: string, reached = targetOf(slot).host) {
  const { parts } = await judgeFiles(lab, await filesFor(slot), { target: slot, reached });
  const part = parts.find((own) => own.name === name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
}

test.each([
  ['headquarters-https', false],
  ['appliance-https', false],
  ['edge-gateway', false],
  ['rast', true],
  ['reverse-proxy', false],
  ['turn', false],
  ['mobility-local', true],
  ['mobility-remote', true],
])(
  '%s: what is asked of trust before it is installed, the pre-flight says as well',
  async (slot, isAsked) => {
    const type = targetOf(slot).form === 'paste' ? 'import-pasted' : 'install-certificate';
    const outcome = await lab.perform(
      { type, slot, accepted: ['name-does-not-match'] },
      { files: await filesFor(slot) },
    );
    const asked = outcome.ok ? [] : (outcome.problem.confirmations ?? []);
    expect([slot, asked.map(({ name }) => name)]).toEqual([slot, isAsked ? ['root-not-trusted'] : []]);
    const { lines } = await partOf('trust', slot);
    const trust = lines.flatMap((line) => (line.kind === 'audience' ? [line.trust] : []));
    expect(trust.some(({ trusting, all }) => trusting < all)).toBe(isAsked);
    expect(trust).not.toEqual([]);
  },
);

test('the name is judged as clients reach the device now, until another is typed', async () => {
  const hosts = async (reached?: string) => {
    const { lines } = await partOf('name', 'appliance-https', reached);
    return lines.flatMap((line) =>
      line.kind === 'said' ? [`${line.state} ${line.values['host'] ?? ''}`] : [],
    );
  };
  expect(await hosts()).toEqual(['green SB7-vSA100.SB7.COM', 'red 10.7.0.20']);
  expect(await hosts('meet.sb7.com')).toEqual(['green SB7-vSA100.SB7.COM', 'red meet.sb7.com']);
});
