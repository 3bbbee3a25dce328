import { success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { VerdictTable } from '@/pki/path/validation-report';
import { isSerialUsed } from '../world/serial-number';
import { refused, type Decision } from '../world/decision';
import { withFile, type NewFile } from '../pc/files';
import { withCertificates, withRecords, type World } from '../world/world';
import { keyFactsOf } from './content-of';
import { freeItemName } from './item-name';
import { withKey } from './make-key';
import { planCertificate, type IssuePracticeCertificate } from './plan-certificate';

/** The certificate that was issued. */
export interface IssuedFacts {
  readonly certificate: Certificate;
  readonly verdicts: VerdictTable;
  readonly file?: NewFile;
}

/** The certificate stands in its list, and a new key in the list of keys. Refuses a serial number used before. */
export const issuePracticeCertificate: Decision<IssuePracticeCertificate, IssuedFacts> = (
  world,
  action,
  { certificate, verdicts, file },
  at,
) => {
  const plan = planCertificate(world, action);
  if (!plan.ok) return plan;
  if (isSerialUsed(world, certificate)) return refused('duplicate-serial-number');
  const wished = action.name.trim() || displayNameOf(certificate.subject);
  const isNewKey = action.source.kind === 'key' && action.source.key.kind === 'new';
  const keyed = isNewKey ? withKey(world, keyFactsOf(certificate.publicKey), wished, at) : world;
  const known = withCertificates(keyed, [certificate], verdicts);
  const listed = withListed(known, certificate, wished, at);
  const { name = wished } = listed.practiceCertificates[certificate.fingerprint] ?? {};
  const values = { name, id: certificate.fingerprint };
  const event = { name: 'practice-certificate-issued', values } as const;
  if (file === undefined) return success({ world: listed, events: [event] });
  const saved = withFile(listed, file, at);
  return success({ world: saved.world, events: [event, saved.event] });
};

/** The world with a certificate in the list of certificates; one that is there already stays as it is. */
export function withListed(world: World, { fingerprint }: Certificate, wished: string, at: number): World {
  if (world.practiceCertificates[fingerprint] !== undefined) return world;
  const name = freeItemName(world.practiceCertificates, wished);
  return withRecords(world, 'practiceCertificates', { [fingerprint]: { name, addedAt: at } });
}
