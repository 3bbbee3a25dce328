import { expect, test } from 'vitest';
import type { Certificate } from '@/pki/certificate';
import { findingsOf } from '@/pki/findings/findings-of';
import { authorityOf } from '@/simulation/vendor/authority-of';
import { defaultTemplateIds } from '@/simulation/practice-ca/templates';
import { recordOf } from '@/simulation/world/world';
import { must, openLab } from '@/testing/lab';
import { aProfile, aRootIn, issueIn } from '@/testing/practice-ca';

const keyShapes = [2048, 'P-256'] as const;
const hosts = ['hq.sb7.com', 'sb7-hq', 'hq.lan'];

/**
 * What of what is said of a certificate is more than a note, in the light of who issued it. That this lab's keys are
 * known to everybody is no fault of a template.
 */
function doubtsAbout(certificate: Certificate, authority: ReturnType<typeof authorityOf>): readonly string[] {
  const origin = { file: 0, container: 'der', encrypted: false } as const;
  return findingsOf({ kind: 'certificate', certificate, origin }, { authority })
    .filter(({ name, severity }) => name !== 'training-key' && ['error', 'warning'].includes(severity))
    .map(({ severity, name, value = '' }) => `${severity} ${name} ${value}`);
}

test('of what the default templates of the practice CA make there is no warning, whoever it is for', async () => {
  const lab = await openLab();
  must(await lab.perform({ type: 'install-site', keySource: 'training' }));
  const root = await aRootIn(lab);
  for (const template of defaultTemplateIds) {
    for (const [index, commonName] of hosts.entries()) {
      const issued = await issueIn(
        lab,
        aProfile(template, { commonName, organization: 'Test (Simulation)' }),
        {
          issuer: root,
          source: { kind: 'key', key: { kind: 'new', shape: keyShapes[index % 2] ?? 2048 } },
        },
      );
      const world = lab.store.world();
      const certificate = recordOf(world, 'certificates', issued);
      expect(authorityOf(world, certificate)).toBe('private');
      expect(doubtsAbout(certificate, 'private'), `${template} for ${commonName}`).toEqual([]);
    }
  }
  expect(doubtsAbout(recordOf(lab.store.world(), 'certificates', root), 'private')).toEqual([]);
});
