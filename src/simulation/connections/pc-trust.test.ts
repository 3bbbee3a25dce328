import { beforeAll, describe, expect, test } from 'vitest';
import { issueAuthority, issueServer, verdictsAmong, type Issued } from '@/testing/certificates';
import { anInstalledLab, noteTime } from '@/testing/lab';
import {
  automaticStore,
  deployRoot,
  importCertificates,
  type ImportFacts,
  placementId,
  traineePc,
} from '../pc/certificate-stores';
import { browserConnection } from './browser';
import { certificateOnPc } from './pc-trust';
import { changePcSettings } from '../pc/pc-settings';
import { recordOf, withCertificates, withRecords, type World } from '../world/world';
import type { StoreName } from '../world/pc-records';

let fresh: World;
let root: Issued;
let server: Issued;

beforeAll(async () => {
  root = await issueAuthority('Outside Root');
  server = await issueServer('sb7-hq.sb7.com', { issuedBy: root });
  const certificates = [root.certificate, server.certificate];
  fresh = withCertificates(
    (await anInstalledLab()).store.world(),
    certificates,
    await verdictsAmong(root, server),
  );
});

function after(outcome: ReturnType<typeof deployRoot>): World {
  if (!outcome.ok) throw new Error(outcome.problem.name);
  return outcome.value.world;
}

function imported(world: World, store: StoreName | 'automatic', { certificate }: Issued): World {
  const facts: ImportFacts = { certificates: [certificate], verdicts: {} };
  return after(
    importCertificates(
      world,
      { type: 'import-certificates', pc: traineePc, store, location: 'current-user' },
      facts,
      noteTime,
    ),
  );
}

function judged(world: World, pc = traineePc) {
  const shown = { certificate: server.certificate, companions: [] };
  return certificateOnPc(world, pc, shown, noteTime).state;
}

describe('stores decide', () => {
  test('a root in Trusted Root is trusted by the user who put it there', () => {
    expect(judged(fresh)).toBe('invalid');
    expect(judged(imported(fresh, 'trusted-root', root))).toBe('valid');
  });

  test.each(['automatic', 'intermediate', 'personal', 'other-people'] as const)(
    'a root in %s stays untrusted',
    (store) => expect(judged(imported(fresh, store, root))).toBe('invalid'),
  );

  test('what is untrusted is not believed, though its root is trusted', () => {
    const trusting = imported(fresh, 'trusted-root', root);
    expect(judged(imported(trusting, 'untrusted', server))).toBe('invalid');
    expect(judged(imported(trusting, 'untrusted', root))).toBe('invalid');
  });

  test('the user’s and the machine’s copy of a certificate are two, and count once', () => {
    const world = after(
      deployRoot(
        imported(fresh, 'trusted-root', root),
        { type: 'deploy-root', certificate: root.certificate.fingerprint },
        {},
        noteTime,
      ),
    );
    const ids = Object.keys(world.placements).filter((id) => id.includes(root.certificate.fingerprint));
    expect(ids.filter((id) => id.startsWith(`${traineePc}/`))).toHaveLength(2);
    expect(judged(world)).toBe('valid');
  });
});

describe('where Windows puts a certificate by itself', () => {
  test.each([
    ['an authority', { basicConstraints: { isAuthority: true } }, false, 'intermediate'],
    ['one that does not say', {}, false, 'intermediate'],
    ['an end entity', { basicConstraints: { isAuthority: false } }, false, 'other-people'],
    ['one with its key', { basicConstraints: { isAuthority: false } }, true, 'personal'],
  ] as const)('%s', (_what, facts, hasKey, store) => {
    const { basicConstraints: _none, ...rest } = server.certificate;
    expect(automaticStore({ ...rest, ...facts }, hasKey)).toBe(store);
  });
});

test('group policy reaches every PC, and says when there is nothing left to do', () => {
  const action = { type: 'deploy-root', certificate: root.certificate.fingerprint } as const;
  const outcome = deployRoot(fresh, action, {}, noteTime);
  const world = after(outcome);
  for (const pc of Object.keys(world.pcs)) expect(judged(world, pc)).toBe('valid');
  expect(outcome).toMatchObject({ value: { events: [{ name: 'root-deployed', values: { count: '27' } }] } });
  expect(deployRoot(world, action, {}, noteTime)).toMatchObject({ problem: { name: 'deployed-already' } });
});

describe('missing issuers', () => {
  /** The vendor's shop, which does not send its intermediate. */
  function aSilentShop(): World {
    const slot = recordOf(fresh, 'slots', 'vendor-web-site');
    if (slot.active === undefined) throw new Error('the vendor has a certificate');
    const active = { ...slot.active, chain: [] };
    return withRecords(fresh, 'slots', { 'vendor-web-site': { ...slot, active } });
  }

  function reasonsOf(world: World) {
    const target = { scheme: 'https', host: 'www.harborsign.example' } as const;
    return browserConnection(world, target, noteTime).reasons.map(({ name }) => name);
  }

  function fetching(world: World): World {
    return after(
      changePcSettings(
        world,
        { type: 'change-pc-settings', pc: traineePc, settings: { fetchesIssuers: true } },
        {},
        noteTime,
      ),
    );
  }

  test('are missing while the PC does not fetch them', () => {
    expect(reasonsOf(aSilentShop())).toContain('issuer-missing');
  });

  test('are fetched from the address in the certificate, and the browser says so', () => {
    expect(reasonsOf(fetching(aSilentShop()))).toEqual(['all-good', 'chain-completed-by-fetching']);
  });

  test('are taken from the store before they are fetched', () => {
    const certificate = recordOf(fresh, 'authorities', 'vendor-intermediate').certificate;
    const placement = { pc: traineePc, store: 'intermediate', certificate, addedAt: noteTime } as const;
    const id = placementId(traineePc, 'intermediate', certificate);
    const world = withRecords(fetching(aSilentShop()), 'placements', { [id]: placement });
    expect(reasonsOf(world)).toEqual(['all-good', 'chain-completed-from-store']);
  });
});
