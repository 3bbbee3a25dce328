import type { CertificateRequest } from '@/pki/certificate-request';
import { attributeOf, commonNameOf } from '@/pki/distinguished-name';
import type { Finding } from '@/pki/findings/finding';
import { isCountryCode } from '@/pki/names/countries';
import { fullStateName } from '@/pki/names/states';
import { hostsIn, nameRefusal, type NameRefusal } from './vendor-names';

/** What the vendor notices about a request, refused or not; what it refuses is said by `planOrder`. */
export function requestFindings(request: CertificateRequest): readonly Finding[] {
  return [...keyFindings(request), ...subjectFindings(request), ...nameFindings(request)];
}

function keyFindings({ signature, signatureAlgorithm, publicKey }: CertificateRequest): readonly Finding[] {
  const findings: Finding[] = [];
  if (signature === 'bad') findings.push({ name: 'signature-bad', severity: 'error' });
  if (signature === 'unsupported')
    findings.push({ name: 'signature-unsupported', severity: 'grey', value: signatureAlgorithm.name });
  if (publicKey.algorithm === 'RSA' && publicKey.bits < 2048)
    findings.push({ name: 'key-too-short', severity: 'error', value: `${String(publicKey.bits)} bits` });
  const { digest } = signatureAlgorithm;
  if (digest === 'SHA-1' || digest === 'MD5')
    findings.push({ name: 'digest-too-weak', severity: 'warning', value: digest });
  return findings;
}

function subjectFindings({ subject }: CertificateRequest): readonly Finding[] {
  const [country, state] = [attributeOf(subject, 'C') ?? '', attributeOf(subject, 'ST') ?? ''];
  const findings: Finding[] = [];
  const full = fullStateName(country, state);
  if (full !== undefined)
    findings.push({ name: 'state-abbreviated', severity: 'warning', value: state, remedy: full });
  if (!isCountryCode(country)) findings.push({ name: 'country-invalid', severity: 'error', value: country });
  if (commonNameOf(subject) === undefined) findings.push({ name: 'common-name-missing', severity: 'error' });
  return findings;
}

const refusalFindings: Readonly<Record<NameRefusal, Finding['name']>> = {
  'internal-name': 'name-is-internal',
  'reserved-address': 'name-is-reserved-address',
  'not-a-host': 'common-name-not-a-host',
  'wildcard-misplaced': 'wildcard-misplaced',
};

function nameFindings({ subject, subjectAlternativeNames }: CertificateRequest): readonly Finding[] {
  const hosts = new Set([commonNameOf(subject) ?? '', ...hostsIn(subjectAlternativeNames)]);
  return [...hosts].flatMap((value) => {
    const refusal = value === '' ? undefined : nameRefusal(value);
    return refusal === undefined
      ? []
      : [{ name: refusalFindings[refusal], severity: 'error', value } as const];
  });
}
