import type { Certificate } from '@/pki/certificate';
import { attributeOf, type AttributeName } from '@/pki/distinguished-name';
import type { GeneralName } from '@/pki/general-name';
import { plainProfile } from '@/simulation/practice-ca/profile';
import type { Profile } from '@/simulation/world/practice-records';

const day = 86_400_000;

/** The choices that make a certificate like one that there is: XCA’s similar certificate. */
export function profileOfCertificate(certificate: Certificate): Profile {
  const { subject, basicConstraints, notBefore, notAfter } = certificate;
  const part = (attribute: AttributeName) => attributeOf(subject, attribute) ?? '';
  return {
    ...plainProfile,
    subject: {
      country: part('C'),
      state: part('ST'),
      city: part('L'),
      organization: part('O'),
      organizationalUnit: part('OU'),
      commonName: part('CN'),
      email: part('E'),
    },
    alternativeNames: (certificate.subjectAlternativeNames ?? []).flatMap(asTyped),
    copiesCommonName: false,
    basicConstraints: constraintsOf(basicConstraints),
    pathLength: String(basicConstraints?.pathLength ?? ''),
    keyUsage: certificate.keyUsage ?? [],
    extendedKeyUsage: certificate.extendedKeyUsage ?? [],
    revocationListAddresses: certificate.revocationListAddresses ?? [],
    ocspAddresses: certificate.ocspAddresses ?? [],
    issuerAddresses: certificate.issuerAddresses ?? [],
    validity: { count: Math.round((notAfter - notBefore) / day), unit: 'days', isRoundedToMidnight: false },
  };
}

function constraintsOf(found: Certificate['basicConstraints']): Profile['basicConstraints'] {
  if (found === undefined) return 'not-defined';
  return found.isAuthority ? 'authority' : 'end-entity';
}

/** A name as the form takes it; nothing for kinds that it does not take. */
function asTyped({ kind, value }: GeneralName): readonly string[] {
  if (kind === 'dns') return [`DNS:${value}`];
  if (kind === 'ip') return [`IP:${value}`];
  if (kind === 'email') return [`email:${value}`];
  return kind === 'uri' ? [`URI:${value}`] : [];
}
