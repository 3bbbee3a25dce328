import type { Certificate } from '@/pki/certificate';
import type { ChainLink, PathProblem, ValidationReport } from '@/pki/path/validation-report';
import { pathProblemWords } from '@/views/words/path-problem-words';
import { usesOf } from './windows-names';
import { keyPurposes, policyOids } from '@/pki/object-identifiers';

/** What the General tab says of a certificate: what it is good for, or the one thing that speaks against it. */
export type CertificateStatus =
  | { readonly kind: 'good'; readonly purposes: readonly string[] }
  | { readonly kind: 'error' | 'warning'; readonly text: string };

/** The sign on a certificate's icon. */
export type StatusSign = 'good' | 'error' | 'warning';

const authorityProblems: readonly PathProblem[] = [
  'issuer-is-not-an-authority',
  'issuer-may-not-sign-certificates',
  'path-too-long',
];

const authoritySentence =
  'One of the certification authorities in the certification path does not appear to be allowed to issue certificates or this certificate cannot be used as an end-entity certificate.';

/** What Windows says on the General tab, by the gravest problem (order of domain facts 8.4). Wordings are assumed. */
const generalSentences: readonly (readonly [readonly PathProblem[], string])[] = [
  [
    ['signature-bad', 'signature-unsupported'],
    'The integrity of this certificate cannot be guaranteed. The certificate may be corrupted or may have been altered.',
  ],
  [['distrusted'], 'This certificate was explicitly marked as untrusted by the user.'],
  [['revoked'], 'This certificate has been revoked by its certification authority.'],
  [['issuer-missing'], 'Windows does not have enough information to verify this certificate.'],
  [
    ['self-signed-not-trusted'],
    'This CA Root certificate is not trusted. To enable trust, install this certificate in the Trusted Root Certification Authorities store.',
  ],
  [['root-not-trusted'], 'This certificate cannot be verified up to a trusted certification authority.'],
  [['expired', 'not-yet-valid'], 'This certificate has expired or is not yet valid.'],
  [authorityProblems, authoritySentence],
];

/** What the General tab shows. */
export function certificateStatus(report: ValidationReport): CertificateStatus {
  if (report.state === 'undecided')
    return { kind: 'warning', text: 'The signature of this certificate has not been checked yet.' };
  const failed = failuresOf(report.chain);
  if (failed.length === 0) return { kind: 'good', purposes: purposesOf(report.chain) };
  const known = generalSentences.find(([problems]) => failed.some((problem) => problems.includes(problem)));
  const kind = failed.includes('issuer-missing') ? 'warning' : 'error';
  return { kind, text: known?.[1] ?? pathProblemWords(failed[0] ?? 'structure-broken') };
}

/** What the Certification Path tab says of one certificate of the chain. Wordings but the first four: assumed. */
const pathSentences: Readonly<Partial<Record<PathProblem, string>>> = {
  'signature-bad': 'This certificate has an invalid digital signature.',
  'root-not-trusted':
    'This CA Root certificate is not trusted because it is not in the Trusted Root Certification Authorities store.',
  'self-signed-not-trusted':
    'This CA Root certificate is not trusted because it is not in the Trusted Root Certification Authorities store.',
  'issuer-missing': 'The issuer of this certificate could not be found.',
  'signature-unsupported': 'The digital signature of this certificate could not be verified.',
  distrusted: 'This certificate was explicitly marked as untrusted by the user.',
  revoked: 'This certificate was revoked by its certification authority.',
  expired: 'This certificate has expired or is not yet valid.',
  'not-yet-valid': 'This certificate has expired or is not yet valid.',
  'issuer-is-not-an-authority': authoritySentence,
  'issuer-may-not-sign-certificates': authoritySentence,
  'path-too-long': authoritySentence,
};

/** The status of one certificate of a chain, with its sign. */
export function linkStatus(link: ChainLink): { readonly sign: StatusSign; readonly text: string } {
  const failed = failuresOf([link]);
  if (failed.length === 0) return { sign: 'good', text: 'This certificate is OK.' };
  const [problem = 'structure-broken'] = Object.keys(pathSentences).filter((each) =>
    failed.includes(each as PathProblem),
  ) as PathProblem[];
  // A chain that ends for want of an issuer does not end at a root.
  const gravest = failed.includes('issuer-missing') ? 'issuer-missing' : problem;
  const text = pathSentences[gravest] ?? pathProblemWords(failed[0] ?? gravest);
  return { sign: gravest === 'issuer-missing' ? 'warning' : 'error', text };
}

function failuresOf(chain: readonly ChainLink[]): readonly PathProblem[] {
  const findings = chain.flatMap((link) => link.findings);
  return findings.filter(({ status }) => status === 'failed').map(({ problem }) => problem);
}

/** The purposes that every certificate of the chain allows, in sentences; policies by their OIDs. */
function purposesOf(chain: readonly ChainLink[]): readonly string[] {
  const [leaf, ...issuers] = chain.map(({ certificate }) => certificate);
  const limits = [leaf, ...issuers].flatMap((each) =>
    each?.extendedKeyUsage ? [each.extendedKeyUsage] : [],
  );
  const [first, ...others] = limits;
  const isRoot = leaf !== undefined && issuers.length === 0;
  const policies = isRoot ? ['All issuance policies'] : policiesOf(leaf);
  if (first === undefined) return [...policies, 'All application policies'];
  const allowed = first.filter((oid) =>
    others.every((list) => list.includes(oid) || list.includes(anyPurpose)),
  );
  return [...policies, ...new Set(allowed.flatMap(usesOf))];
}

const anyPurpose = keyPurposes.any;
const anyPolicy = policyOids.any;

function policiesOf(certificate: Certificate | undefined): readonly string[] {
  const policies = certificate?.certificatePolicies ?? [];
  return policies.map((oid) => (oid === anyPolicy ? 'All issuance policies' : oid));
}
