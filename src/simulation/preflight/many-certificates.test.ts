import { expect, test } from 'vitest';
import { allAtOnce } from '@/base/outcome';
import type { Item } from '@/pki/item';
import { effortOf } from '@/testing/certificate-effort';
import { aCertificate, aPublicKey } from '@/testing/certificate-values';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { fittingTargetsInSteps } from './found-items';
import { preflight } from './preflight';
import { preflightTargets } from './preflight-target';

const host = 'sb7-hq.sb7.com';

function aServer(index: number): Item {
  const fingerprint = `server ${String(index)}`;
  const certificate = aCertificate({
    fingerprint,
    publicKey: aPublicKey({ fingerprint: `key of ${fingerprint}` }),
    subjectAlternativeNames: [{ kind: 'dns', value: host }],
  });
  return { kind: 'certificate', certificate, origin: { file: 0, container: 'der', encrypted: false } };
}

test('a thousand certificates of one server cost no more than what is done once with each', async () => {
  const { store } = await anInstalledLab();
  const world = store.world();
  const items = Array.from({ length: 1000 }, (_, index) => aServer(index));
  const targets = preflightTargets(world);
  for (const target of targets.filter(({ device }) => device === 'headquarters-server')) {
    const input = { items, target, host, at: noteTime, verdicts: {}, publicRoots: undefined };
    const effort = await effortOf(() => preflight(world, input), 700);
    expect(effort).toBeLessThan(700);
  }
  expect(await effortOf(() => allAtOnce(fittingTargetsInSteps(world, items, targets)), 300)).toBeLessThan(
    300,
  );
});
