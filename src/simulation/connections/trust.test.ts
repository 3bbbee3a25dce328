import { beforeAll, expect, test } from 'vitest';
import { issueAuthority, verdictsAmong, type Issued } from '@/testing/certificates';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { placementId, traineePc } from '../pc/certificate-stores';
import { isTrustedByPc } from './trust';
import { withCertificates, withRecords, type World } from '../world/world';
import type { StoreName } from '../world/pc-records';

let world: World;
let root: Issued;
let past: Issued;

beforeAll(async () => {
  root = await issueAuthority('Outside Root');
  past = await issueAuthority('Past Root', { notAfter: noteTime - 1000 });
  const installed = (await anInstalledLab()).store.world();
  const roots = [root, past].map(({ certificate }) => certificate);
  world = withCertificates(installed, roots, await verdictsAmong(root, past));
});

function placed(store: StoreName, { certificate: { fingerprint } }: Issued, inWorld = world): World {
  const placement = { pc: traineePc, store, certificate: fingerprint, addedAt: noteTime };
  return withRecords(inWorld, 'placements', { [placementId(traineePc, store, fingerprint)]: placement });
}

function isTrusted(inWorld: World, { certificate }: Issued, pc = traineePc) {
  return isTrustedByPc(inWorld, pc, { certificate }, noteTime);
}

test('a PC trusts a root that it was given, whatever else there is to be said of it, and another PC does not', () => {
  expect(isTrusted(world, root)).toBe(false);
  expect(isTrusted(placed('intermediate', root), root)).toBe(false);
  expect(isTrusted(placed('trusted-root', root), root)).toBe(true);
  expect(isTrusted(placed('trusted-root', past), past)).toBe(true);
  expect(isTrusted(placed('trusted-root', root), root, 'second')).toBe(false);
});

test('what lies under Untrusted Certificates is not trusted, wherever else it lies', () => {
  expect(isTrusted(placed('untrusted', root, placed('trusted-root', root)), root)).toBe(false);
});
