import type { DescribedPoint } from '@/pki/certificate-description';
import type { GeneralName } from '@/pki/general-name';
import type { RevocationReason } from '@/pki/revocation-list';
import { generalNameLines } from './windows-names';
import { indented } from './windows-text';

/** The lines of CRL distribution points. */
export function distributionPointsLines(points: readonly DescribedPoint[], label: string): readonly string[] {
  return points.flatMap((point, index) => [`[${String(index + 1)}]${label}`, ...indented(pointLines(point))]);
}

function pointLines({ fullNames, reasons, issuers }: DescribedPoint): readonly string[] {
  return [
    ...(fullNames === undefined
      ? []
      : ['Distribution Point Name:', ...indented(['Full Name:', ...indented(namesOf(fullNames))])]),
    ...(reasons === undefined ? [] : [`Reasons=${reasons.map((reason) => reasonNames[reason]).join(', ')}`]),
    ...(issuers === undefined ? [] : ['CRL Issuer:', ...indented(namesOf(issuers))]),
  ];
}

function namesOf(names: readonly GeneralName[]): readonly string[] {
  return names.flatMap(generalNameLines);
}

const reasonNames: Readonly<Record<RevocationReason, string>> = {
  unspecified: 'Unused',
  keyCompromise: 'Key Compromise',
  cACompromise: 'CA Compromise',
  affiliationChanged: 'Affiliation Changed',
  superseded: 'Superseded',
  cessationOfOperation: 'Cessation of Operation',
  certificateHold: 'Certificate Hold',
  privilegeWithdrawn: 'Reason 7',
  aACompromise: 'Reason 8',
};
