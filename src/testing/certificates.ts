import type { Certificate } from '@/pki/certificate';
import { directOperations } from '@/pki/worker/direct-operations';
import { aName } from '@/pki/distinguished-name';
import type { CertificateTemplate } from '@/pki/operations';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { VerdictTable } from '@/pki/path/validation-report';
import type { KeyPair } from '@/pki/public-key';
import { keyInTurn } from './keys-in-turn';
import { noteTime } from './lab';

const year = 365 * 86_400_000;

/** A certificate with its key, as an issuer or as what a vendor sends. */
export interface Issued {
  readonly certificate: Certificate;
  readonly key: KeyPair;
}

let serial = 1;

/** A certificate for a key under an issuer (itself if none): valid a year before and after the note's time. */
export async function issue(
  name: string,
  values: Partial<CertificateTemplate> & { readonly issuedBy?: Issued; readonly key?: KeyPair } = {},
): Promise<Issued> {
  const { issuedBy, key = await keyInTurn(), ...template } = values;
  serial += 1;
  const subject = aName([['CN', name]]);
  const certificate = await directOperations.issueCertificate(
    {
      serialNumber: serial.toString(16).padStart(4, '0'),
      subject,
      issuer: issuedBy?.certificate.subject ?? subject,
      notBefore: noteTime - year,
      notAfter: noteTime + year,
      publicKey: key.publicKey,
      digest: 'SHA-256',
      identifiers: true,
      ...template,
    },
    issuedBy?.key ?? key,
  );
  return { certificate, key };
}

/** An authority. */
export function issueAuthority(name: string, values: Parameters<typeof issue>[1] = {}): Promise<Issued> {
  return issue(name, {
    basicConstraints: { isAuthority: true },
    keyUsage: ['keyCertSign', 'cRLSign'],
    ...values,
  });
}

/** A server's certificate for a DNS name. */
export function issueServer(host: string, values: Parameters<typeof issue>[1] = {}): Promise<Issued> {
  return issue(host, {
    basicConstraints: { isAuthority: false },
    keyUsage: ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
    subjectAlternativeNames: [{ kind: 'dns', value: host }],
    ...values,
  });
}

/** All verdicts among certificates, verified for real. */
export function verdictsAmong(...issued: readonly Issued[]): Promise<VerdictTable> {
  return collectVerdicts(
    issued.map(({ certificate }) => certificate),
    directOperations,
    {},
  );
}
