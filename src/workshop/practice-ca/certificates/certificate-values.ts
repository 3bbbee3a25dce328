import type { Certificate } from '@/pki/certificate';
import type { ConfirmationName } from '@/simulation/world/problem';
import { issuersIn } from '@/simulation/practice-ca/issuers';
import type { CertificateSource, IssuePracticeCertificate } from '@/simulation/practice-ca/issue-certificate';
import { validityFrom } from '@/simulation/practice-ca/validity';
import type { World } from '@/simulation/world/world';
import {
  fromDateInput,
  profileOfCertificate,
  type ProfileValues,
  rangeOf,
  toDateInput,
  toProfile,
  toProfileValues,
} from '../profile-form/profile-values';
import { type KeyValues, newKeyValues, toKeyChoice } from '../profile-form/key-rows';
import { profileOf } from '../profile-form/all-templates';
import type { Profile } from '@/simulation/world/practice-records';

/** What is typed to issue a certificate. */
export interface CertificateValues extends ProfileValues, KeyValues {
  readonly name: string;
  /** The request to be signed; empty: it is for a key of one's own. */
  readonly request: string;
  readonly takesSubject: boolean;
  readonly takesNames: boolean;
  readonly takesExtensions: boolean;
  /** Fingerprint of the issuer's certificate; empty: self-signed. */
  readonly issuer: string;
  readonly template: string;
  /** Date and time in UTC, as the fields hold them. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly saves: boolean;
  readonly fileName: string;
}

/** The form as it opens: for a request a server's certificate, without an issuer a root. */
export function firstValues(
  world: World,
  at: number,
  wish: { readonly request?: string; readonly issuer?: string; readonly template?: string },
): CertificateValues {
  const issuers = issuersIn(world);
  const issuer = wish.issuer ?? issuers.at(-1) ?? '';
  const template =
    wish.template ?? (wish.request === undefined && issuer === '' ? 'authority' : 'https-server');
  const profile = profileOf(world, template);
  const requestName = world.practiceRequests[wish.request ?? '']?.name;
  return {
    ...toProfileValues(profile),
    ...newKeyValues,
    ...validityValues(at, profile),
    name: '',
    request: wish.request ?? '',
    issuer,
    template,
    takesSubject: true,
    takesNames: true,
    takesExtensions: true,
    saves: requestName !== undefined,
    fileName: requestName === undefined ? '' : `${requestName}.crt`,
  };
}

/** The form for a certificate like another one, by the same issuer if that can still sign. */
export function similarValues(
  world: World,
  at: number,
  model: Certificate,
  issuer: string | undefined,
): CertificateValues {
  const profile = profileOfCertificate(model);
  const canSign = issuer !== undefined && issuersIn(world).includes(issuer);
  return {
    ...firstValues(world, at, { issuer: canSign ? issuer : '' }),
    ...toProfileValues(profile),
    ...validityValues(at, profile),
  };
}

/** The action that the form stands for. */
export function toAction(
  values: CertificateValues,
  accepted: readonly ConfirmationName[] = [],
): IssuePracticeCertificate {
  const { name, issuer, saves, fileName } = values;
  return {
    type: 'issue-practice-certificate',
    name,
    accepted,
    source: sourceOf(values),
    profile: toProfile(values),
    notBefore: fromDateInput(values.notBefore),
    notAfter: fromDateInput(values.notAfter),
    ...(issuer === '' ? {} : { issuer }),
    ...(saves && fileName.trim() !== '' ? { saveAs: fileName.trim() } : {}),
  };
}

/** The time of validity that the range means from now on. */
function appliedRange(
  values: Pick<CertificateValues, 'count' | 'unit' | 'isRoundedToMidnight'>,
  at: number,
): Pick<CertificateValues, 'notBefore' | 'notAfter'> {
  const { notBefore, notAfter } = validityFrom(at, rangeOf(values));
  return { notBefore: toDateInput(notBefore), notAfter: toDateInput(notAfter) };
}

/** The form with a template applied: all of it, or a part. */
export function withTemplate(
  values: CertificateValues,
  profile: Profile,
  part: 'all' | 'subject' | 'extensions',
  at: number,
): CertificateValues {
  const { commonName, ...subject } = profile.subject;
  const kept = commonName === '' ? values.commonName : commonName;
  const own = toProfileValues(profile);
  const typed = toProfileValues(toProfile(values));
  if (part === 'subject') return { ...values, ...subject, commonName: kept };
  const applied = { ...values, ...own, ...validityValues(at, profile), commonName: kept };
  if (part === 'all') return applied;
  return { ...applied, ...toProfile(values).subject, digest: typed.digest };
}

function validityValues(at: number, { validity }: Profile) {
  return appliedRange({ ...validity, count: String(validity.count) }, at);
}

function sourceOf(values: CertificateValues): CertificateSource {
  if (values.request === '') return { kind: 'key', key: toKeyChoice(values) };
  const { request, takesSubject, takesNames, takesExtensions } = values;
  return {
    kind: 'request',
    request,
    takes: { subject: takesSubject, names: takesNames, extensions: takesExtensions },
  };
}
