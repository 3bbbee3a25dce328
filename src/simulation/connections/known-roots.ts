import { type Certificate, isSelfIssued } from '@/pki/certificate';
import { nameKey } from '@/pki/distinguished-name';
import { verdictKey } from '@/pki/path/collect-verdicts';
import { createRecordIndex } from '../world/find-records';
import { recordOf, type World } from '../world/world';

/** Comparing two names takes its time, and there are thousands: what a certificate says never changes. */
const selfIssued = new WeakMap<Certificate, boolean>();

function isRoot(certificate: Certificate): boolean {
  const known = selfIssued.get(certificate) ?? isSelfIssued(certificate);
  selfIssued.set(certificate, known);
  return known;
}

const all = new WeakMap<World['certificates'], readonly Certificate[]>();

/** All self-issued certificates that the lab knows. */
export function knownRoots({ certificates }: Pick<World, 'certificates'>): readonly Certificate[] {
  const known = all.get(certificates) ?? Object.values(certificates).filter(isRoot);
  all.set(certificates, known);
  return known;
}

const roots = createRecordIndex<Certificate>((own) => (isRoot(own) ? nameKey(own.subject) : ''));

/**
 * The root that signed a certificate, if the lab knows it: it has to be installed where it is missing, and no server has
 * to send it. Undefined where the issuer is an intermediate, or is not known.
 */
export function knownRootAbove(
  world: Pick<World, 'certificates' | 'verdicts'>,
  certificate: Certificate,
): Certificate | undefined {
  return roots(world.certificates, nameKey(certificate.issuer))
    .map((id) => recordOf(world, 'certificates', id))
    .find(
      (root) =>
        root.fingerprint !== certificate.fingerprint &&
        world.verdicts[verdictKey(certificate, root)] === 'good',
    );
}
