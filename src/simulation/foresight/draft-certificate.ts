/*
 * Certificates that do not exist yet. A forecast makes no key and signs nothing: where an action would, a draft stands
 * for what comes of it. It is plain data out of the plan's template, its signature counts as good under its issuer, and
 * nothing of it is ever saved.
 */
import type { Certificate, SignatureVerdict } from '@/pki/certificate';
import { nameKey } from '@/pki/distinguished-name';
import type { CertificateTemplate } from '@/pki/operations';
import { verdictKey } from '@/pki/path/collect-verdicts';
import { groupBySubject } from '@/pki/path/issuers';
import type { VerdictKey, VerdictTable } from '@/pki/path/validation-report';
import type { PublicKey } from '@/pki/public-key';
import { createRecordIndex } from '../world/find-records';
import type { World } from '../world/world';

/** A template as plans hold it. */
type PlannedTemplate = Omit<CertificateTemplate, 'serialNumber' | 'publicKey'>;

/** What a draft stands for. */
export interface Draft {
  readonly certificate: Certificate;
  /** Fingerprint of the key that signs. */
  readonly signer: string;
}

const noBytes = new Uint8Array(0);

/** An RSA key that will be made; `purpose` tells it from others of the same forecast. */
export function draftKey(purpose: string, bits = 2048): PublicKey {
  return { algorithm: 'RSA', bits, spki: noBytes, fingerprint: `draft-key:${purpose}` };
}

/** A certificate that will be made out of a template. `signer`: who signs; it signs itself where left out. */
export function draftCertificate(
  template: PlannedTemplate,
  publicKey: PublicKey,
  signer?: Pick<Certificate, 'publicKey' | 'subjectKeyIdentifier'>,
): Draft {
  const { digest, identifiers, authorityKeyIdentifier, otherExtensions: _own, ...said } = template;
  const own = `draft-identifier:${publicKey.fingerprint}`;
  const issuerIdentifier =
    authorityKeyIdentifier ?? (signer === undefined ? own : signer.subjectKeyIdentifier);
  const certificate: Certificate = {
    ...said,
    fingerprint: `draft:${publicKey.fingerprint}`,
    thumbprint: '',
    der: noBytes,
    version: 3,
    serialNumber: `draft:${publicKey.fingerprint}`,
    signatureAlgorithm: { oid: '', name: `${digest} with RSA`, digest },
    signatureAlgorithmsAgree: true,
    publicKey,
    extensions: [],
    defects: [],
    ...(identifiers ? { subjectKeyIdentifier: own } : {}),
    ...(identifiers && issuerIdentifier !== undefined ? { authorityKeyIdentifier: issuerIdentifier } : {}),
  };
  return { certificate, signer: (signer?.publicKey ?? publicKey).fingerprint };
}

/**
 * The verdicts on the signatures of drafts under everything that their issuers' names lead to, and on what the world
 * holds under the drafts' keys: a new key has signed nothing yet, and of any other that is known already.
 */
export function verdictsOnDrafts(
  { certificates, verdicts: known }: World,
  drafts: readonly Draft[],
): VerdictTable {
  const own = groupBySubject(drafts.map(({ certificate }) => certificate));
  const issuersNamed = (name: string) => [
    ...bySubject(certificates, name).flatMap((id) => certificates[id] ?? []),
    ...(own.get(name) ?? []),
  ];
  const verdicts: [VerdictKey, SignatureVerdict][] = drafts.flatMap(({ certificate, signer }) =>
    issuersNamed(nameKey(certificate.issuer)).map((issuer): [VerdictKey, SignatureVerdict] => [
      verdictKey(certificate, issuer),
      issuer.publicKey.fingerprint === signer ? 'good' : 'bad',
    ]),
  );
  for (const { certificate } of drafts) {
    if (certificates[certificate.fingerprint] !== undefined) continue;
    for (const id of byIssuer(certificates, nameKey(certificate.subject))) {
      const key = verdictKey({ fingerprint: id }, certificate);
      if (known[key] === undefined) verdicts.push([key, 'bad']);
    }
  }
  return Object.fromEntries(verdicts);
}

const bySubject = createRecordIndex<Certificate>(({ subject }) => nameKey(subject));
const byIssuer = createRecordIndex<Certificate>(({ issuer }) => nameKey(issuer));
