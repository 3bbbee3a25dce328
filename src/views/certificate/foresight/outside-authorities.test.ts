/*
 * Certificates as other authorities issue them, each odd in its own way, in slots of every kind: what is foretold of them
 * is what is then met, and why.
 */
import { expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import type { GeneralName } from '@/pki/distinguished-name';
import { toPem } from '@/pki/pem';
import { directOperations } from '@/pki/worker/direct-operations';
import { recordOf } from '@/simulation/world/world';
import { issue, issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { extension } from '@/testing/forge';
import { done, foretold, present, promised } from '@/testing/foretelling';
import { anInstalledLab, noteTime, type TestLab } from '@/testing/lab';
import type { PieceOfWork } from '@/testing/site-work';
import { foresightLines } from './foresight-lines';

const day = 86_400_000;
const host = 'SB7-HQ.SB7.com';
const headquarters = 'headquarters-https';

const dns = (value: string): GeneralName => ({ kind: 'dns', value });

/** Foretells a piece of work, does it and compares; answers the causes for which headquarters’ clients are refused then. */
async function hold(lab: TestLab, { action, inputs = {} }: PieceOfWork): Promise<string> {
  const foresight = await foretold(lab, { action, inputs });
  const refusal = await done(lab, { action, inputs });
  expect(refusal).toBe(foresight.problem?.name);
  if (refusal !== undefined) return `refused: ${refusal}`;
  expect(present(lab)).toEqual(promised(foresight));
  // Nothing that a line names is missing.
  expect(foresightLines(foresight).filter(({ words }) => words.includes('…'))).toEqual([]);
  const [line = ''] = present(lab).filter((own) => own.startsWith('connect-client-headquarters'));
  return line.split(' ').slice(-2).join(' ');
}

function installing(slot: string, server: Issued, chain: readonly Issued[]): PieceOfWork {
  const [own, ...above] = [server, ...chain].map(({ certificate }) => toPem('CERTIFICATE', certificate.der));
  const bytes = toUtf8([own, toPem('PRIVATE KEY', server.key.pkcs8), ...above].join(''));
  const inputs = { files: [{ name: 'given.pem', bytes }] };
  const action = slot.includes('https')
    ? ({ type: 'install-certificate', slot, accepted: [] } as const)
    : ({ type: 'import-pasted', slot, accepted: [] } as const);
  return { action, inputs };
}

/** A certificate with what is sent beside it. */
type Sent = readonly [server: Issued, ...chain: Issued[]];

/** By a root that all PCs have; what becomes of the client at headquarters. */
const oddities: readonly (readonly [
  title: string,
  issued: (root: Issued) => Promise<Sent>,
  becomes: RegExp,
])[] = [
  ['a wildcard', async (issuedBy) => [await issueServer('*.sb7.com', { issuedBy })], /^secure all-good$/],
  [
    'a wildcard one label too deep',
    async (issuedBy) => [await issueServer('*.hq.sb7.com', { issuedBy })],
    /name-does-not-match fell-back-to-http$/,
  ],
  [
    'an address alone',
    async (issuedBy) => [
      await issueServer(host, {
        issuedBy,
        subjectAlternativeNames: [{ kind: 'ip', value: '10.160.102.80' }],
      }),
    ],
    /name-does-not-match fell-back-to-http$/,
  ],
  [
    'an EC key under an EC authority',
    async (root) => {
      const [first, second] = [
        await directOperations.generateKey('P-384'),
        await directOperations.generateKey('P-256'),
      ];
      const issuedBy = await issueAuthority('EC CA', { issuedBy: root, key: first.keyPair });
      return [await issueServer(host, { issuedBy, key: second.keyPair }), issuedBy];
    },
    /^secure all-good$/,
  ],
  [
    'an intermediate that has expired',
    async (root) => {
      const issuedBy = await issueAuthority('Old CA', { issuedBy: root, notAfter: noteTime - day });
      return [await issueServer(host, { issuedBy }), issuedBy];
    },
    /expired fell-back-to-http$/,
  ],
  [
    'an intermediate that has expired, and the same one issued again',
    async (root) => {
      const old = await issueAuthority('Renewed CA', { issuedBy: root, notAfter: noteTime - day });
      const renewed = await issueAuthority('Renewed CA', { issuedBy: root, key: old.key });
      return [await issueServer(host, { issuedBy: renewed }), old, renewed];
    },
    /^secure all-good$/,
  ],
  [
    'an intermediate that a strange root has signed too',
    async (root) => {
      const own = await issueAuthority('Crossed CA', { issuedBy: root });
      const strange = await issueAuthority('Strange Root');
      const crossed = await issueAuthority('Crossed CA', { issuedBy: strange, key: own.key });
      return [await issueServer(host, { issuedBy: own }), crossed, own];
    },
    /^secure all-good$/,
  ],
  [
    'an authority that may sign for another domain alone',
    async (root) => {
      const otherExtensions = [extension.nameConstraints([dns('example.com')], [])];
      const issuedBy = await issueAuthority('Constrained CA', { issuedBy: root, otherExtensions });
      return [await issueServer(host, { issuedBy }), issuedBy];
    },
    /name-not-permitted fell-back-to-http$/,
  ],
  [
    'an authority below one that allows none',
    async (root) => {
      const basicConstraints = { isAuthority: true, pathLength: 0 };
      const upper = await issueAuthority('Upper CA', { issuedBy: root, basicConstraints });
      const lower = await issueAuthority('Lower CA', { issuedBy: upper });
      return [await issueServer(host, { issuedBy: lower }), lower, upper];
    },
    /path-too-long fell-back-to-http$/,
  ],
  [
    'an issuer whose key may not sign certificates',
    async (root) => {
      const issuedBy = await issueAuthority('Signing CA', { issuedBy: root, keyUsage: ['digitalSignature'] });
      return [await issueServer(host, { issuedBy }), issuedBy];
    },
    /issuer-may-not-sign-certificates fell-back-to-http$/,
  ],
  [
    'a certificate for clients alone',
    async (issuedBy) => [await issueServer(host, { issuedBy, extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] })],
    /purpose-not-allowed fell-back-to-http$/,
  ],
  [
    'nothing but a name and a key',
    async (issuedBy) => [await issue(host, { issuedBy })],
    /^secure all-good$/,
  ],
];

async function aLabWith(root: Issued): Promise<TestLab> {
  const lab = await anInstalledLab();
  const files = [{ name: 'root.pem', bytes: toUtf8(toPem('CERTIFICATE', root.certificate.der)) }];
  const trust = { type: 'import-certificates', pc: 'trainee', store: 'trusted-root' } as const;
  await hold(lab, { action: trust, inputs: { files } });
  await hold(lab, { action: { type: 'deploy-root', certificate: root.certificate.fingerprint } });
  return lab;
}

test('headquarters meets each oddity as it is foretold', async () => {
  const root = await issueAuthority('Company Root');
  const lab = await aLabWith(root);
  for (const [title, issued, becomes] of oddities) {
    const [server, ...chain] = await issued(root);
    expect([title, await hold(lab, installing(headquarters, server, chain))]).toEqual([
      title,
      expect.stringMatching(becomes),
    ]);
  }
});

test('so do the other devices, and so is what is done to a root that they hang on', async () => {
  const root = await issueAuthority('Company Root');
  const lab = await aLabWith(root);
  const issuing = await issueAuthority('Company CA', { issuedBy: root });
  const everywhere = await issueServer('*.sb7.com', { issuedBy: issuing });
  const slots = Object.entries(lab.store.world().slots).flatMap(([id, { kind }]) =>
    [
      'appliance-https',
      'server-https',
      'edge-gateway',
      'rast',
      'reverse-proxy',
      'turn',
      'mobility-local',
      'mobility-remote',
    ].includes(kind)
      ? [id]
      : [],
  );
  expect(slots.length).toBeGreaterThan(6);
  const said = [];
  for (const slot of [headquarters, ...slots])
    said.push(`${slot} ${await hold(lab, installing(slot, everywhere, [issuing]))}`);
  expect(said.filter((line) => line.includes('refused'))).toEqual([]);
  for (const equipment of ['sb7-eg', 'sb7-mr1'])
    await hold(lab, { action: { type: 'restart-appliance', equipment } });

  const [placement = ''] = Object.entries(lab.store.world().placements).flatMap(([id, own]) =>
    own.certificate === root.certificate.fingerprint && own.pc !== 'trainee' ? [id] : [],
  );
  expect(recordOf(lab.store.world(), 'placements', placement).store).toBe('trusted-root');
  const before = present(lab);
  await hold(lab, { action: { type: 'remove-certificate', placement } });
  expect(present(lab)).not.toEqual(before);
  const distrusted = [{ name: 'ca.pem', bytes: toUtf8(toPem('CERTIFICATE', issuing.certificate.der)) }];
  const distrust = { type: 'import-certificates', pc: 'trainee', store: 'untrusted' } as const;
  expect(await hold(lab, { action: distrust, inputs: { files: distrusted } })).toMatch(/distrusted/);
  for (let steps = 0; steps < 3; steps += 1) await hold(lab, { action: { type: 'undo' } });
  await hold(lab, { action: { type: 'advance-clock', by: 400 * day } });
});
