import type { Certificate } from '../certificate';
import { extensionOids } from '../object-identifiers';
import { findBrokenRules } from '../path/web-profile';
import { surplusFindings, uncriticalFindings } from './extension-findings';
import { extendedFindings } from './extended-findings';
import type { Observation } from './finding';
import { longestValidityDays, validityDays } from './longest-validity';
import { nameFindings } from './name-findings';
import { serverPublicationFindings } from './publication-findings';
import { isSelfSigned, validationsOf } from './claims';
import { serialFindings } from './authority-findings';
import { subjectPartFindings } from './subject-part-findings';
import { serverUseFindings } from './use-findings';

/** What can be said of a certificate because it claims to be a server's. */
export function serverFindings(certificate: Certificate): readonly Observation[] {
  return [
    ...serverNameFindings(certificate),
    ...serverUseFindings(certificate),
    ...(isSelfSigned(certificate) ? [] : issuedFindings(certificate)),
  ];
}

function serverNameFindings(certificate: Certificate): readonly Observation[] {
  const { subject, subjectAlternativeNames = [] } = certificate;
  const found = nameFindings(subject, subjectAlternativeNames);
  const isCommonNameTold = found.some(({ name }) => name === 'common-name-not-in-alternative-names');
  const isStrange = findBrokenRules(certificate, 'leaf').includes('common-name-not-alternative');
  const wildcards = subjectAlternativeNames.filter(
    ({ kind, value }) => kind === 'dns' && value.startsWith('*'),
  );
  return [
    ...found,
    ...(isStrange && !isCommonNameTold ? [{ name: 'common-name-not-alternative' } as const] : []),
    ...(wildcards.length > 0 && validationsOf(certificate).includes('extended')
      ? [{ name: 'wildcard-forbidden' } as const]
      : []),
  ];
}

/** What an authority owes to whoever relies on what it issues; nobody is owed it by a certificate of one's own. */
function issuedFindings(certificate: Certificate): readonly Observation[] {
  return [
    ...validityFindings(certificate),
    ...serialFindings(certificate),
    ...subjectPartFindings(certificate),
    ...serverPublicationFindings(certificate),
    ...uncriticalFindings(certificate),
    ...(isKeyUsageUncritical(certificate) ? [{ name: 'key-usage-not-critical' } as const] : []),
    ...surplusFindings(certificate),
    ...extendedFindings(certificate),
  ];
}

function isKeyUsageUncritical({ extensions }: Certificate): boolean {
  return extensions.some(({ oid, critical }) => oid === extensionOids.keyUsage && !critical);
}

function validityFindings(certificate: Certificate): readonly Observation[] {
  const { notBefore, notAfter } = certificate;
  const days = validityDays(notBefore, notAfter);
  if (days <= longestValidityDays(notBefore, validationsOf(certificate).includes('extended'))) return [];
  return [{ name: 'validity-longer-than-browsers-accept', value: `${String(days)} days` }];
}
