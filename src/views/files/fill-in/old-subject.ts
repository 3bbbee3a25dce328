import { hostsIn, isHost } from '@/pki/names/matches-name';
import type { Certificate, CertificateRequest } from '@/pki/certificate';
import {
  attributeOf,
  attributeTypes,
  commonNameOf,
  type DistinguishedName,
  type GeneralName,
  nameToText,
} from '@/pki/distinguished-name';
import { eachNameOnce } from '@/pki/names/typed-names';

/** What an old certificate or request says of its owner, part by part; empty where it does not say it. */
export interface OldSubject {
  readonly commonName: string;
  /** Host names, wildcards and addresses, each once, the common name among them if it is there. */
  readonly alternativeNames: readonly string[];
  readonly organization: string;
  readonly organizationalUnit: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly email: string;
  /** What no form has a field for: further attributes as `OU=Sales`, and names of other kinds. */
  readonly others: readonly string[];
}

/** The parts of the subject that forms may have a field for; of a repeated attribute the first counts. */
const parts = {
  organization: 'O',
  organizationalUnit: 'OU',
  city: 'L',
  state: 'ST',
  country: 'C',
  email: 'E',
} as const;

/** What can be taken over from an old certificate or request. */
export function oldSubjectOf({
  subject,
  subjectAlternativeNames = [],
}: Pick<Certificate | CertificateRequest, 'subject' | 'subjectAlternativeNames'>): OldSubject {
  const part = (name: keyof typeof parts) => (attributeOf(subject, parts[name]) ?? '').trim();
  return {
    commonName: (commonNameOf(subject) ?? '').trim(),
    alternativeNames: eachNameOnce(hostsIn(subjectAlternativeNames)),
    organization: part('organization'),
    organizationalUnit: part('organizationalUnit'),
    city: part('city'),
    state: part('state'),
    country: part('country'),
    email: part('email'),
    others: [...furtherAttributes(subject), ...subjectAlternativeNames.flatMap(otherName)],
  };
}

function otherName(name: GeneralName): readonly string[] {
  if (isHost(name)) return [];
  return [`the alternative name ${typeof name.value === 'string' ? name.value : nameToText(name.value)}`];
}

/** All but what the parts were taken from: other kinds of attribute, and those that are there again. */
function furtherAttributes(subject: DistinguishedName): readonly string[] {
  const attributes = subject.flat();
  const taken = Object.values(parts).map((name) =>
    attributes.find(({ type }) => type === attributeTypes[name]),
  );
  const commonName = attributes.findLast(({ type }) => type === attributeTypes.CN);
  return attributes
    .filter((attribute) => attribute !== commonName && !taken.includes(attribute))
    .map((attribute) => nameToText([[attribute]]));
}
