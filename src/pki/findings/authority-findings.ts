import type { Certificate } from '../certificate';
import { surplusFindings, uncriticalFindings } from './extension-findings';
import type { Observation } from './finding';
import { serialFindings } from './issuing-findings';
import { authorityPublicationFindings } from './publication-findings';
import { isSelfSigned } from './server-claim';
import { authorityPartFindings } from './subject-part-findings';
import { authorityUseFindings } from './use-findings';

/** What can be said of a certificate because it belongs to an authority; roots publish nothing about themselves. */
export function authorityFindings(certificate: Certificate): readonly Observation[] {
  const isRoot = isSelfSigned(certificate);
  return [
    ...authorityUseFindings(certificate),
    ...authorityPartFindings(certificate),
    ...uncriticalFindings(certificate),
    ...(isRoot
      ? []
      : [
          ...serialFindings(certificate),
          ...authorityPublicationFindings(certificate),
          ...surplusFindings(certificate),
        ]),
    ...(isRoot ? [{ name: 'self-signed', severity: 'information' } as const] : []),
    { name: 'authority-certificate' },
  ];
}
