import type { Certificate, CertificateRequest } from '@/pki/certificate';
import { commonNameOf } from '@/pki/distinguished-name';
import { isHostName } from '@/pki/names/host-name';
import { aReferenceName, hostsIn, matchesName } from '@/pki/names/matches-name';
import { namesIn } from '../appliances/registry';

/** The hosts of a request; of one without alternative names its common name. */
function wishedNames({ subject, subjectAlternativeNames }: CertificateRequest): readonly string[] {
  const names = hostsIn(subjectAlternativeNames);
  const commonName = commonNameOf(subject) ?? '';
  return isHostName(commonName) && !isIn(names, commonName) ? [commonName, ...names] : names;
}

/** The names that a certificate is for, or that a request asks for. */
export function namesOf(named: Certificate | CertificateRequest): readonly string[] {
  return 'notAfter' in named ? namesIn(named) : wishedNames(named);
}

/** Names of the one that the other neither has nor covers with a wildcard. */
export function namesLost(
  before: Certificate | CertificateRequest,
  after: Certificate | CertificateRequest,
): readonly string[] {
  const kept = namesOf(after);
  return namesOf(before).filter(
    (name) => !isIn(kept, name) && !matchesName(after, aReferenceName(name), 'san-only'),
  );
}

/** Names of the other that the one does not have, letter by letter. */
export function namesAdded(
  before: Certificate | CertificateRequest,
  after: Certificate | CertificateRequest,
): readonly string[] {
  const had = namesOf(before);
  return namesOf(after).filter((name) => !isIn(had, name));
}

function isIn(names: readonly string[], name: string): boolean {
  return names.some((other) => other.toLowerCase() === name.toLowerCase());
}
