import type { Certificate } from '@/pki/certificate';
import { aName } from '@/pki/distinguished-name';
import type { PublicKey } from '@/pki/public-key';

const day = 86_400_000;

/** A public key as plain data, without real octets. */
export function aPublicKey(values: Partial<PublicKey> = {}): PublicKey {
  return { algorithm: 'RSA', bits: 2048, spki: new Uint8Array(), fingerprint: 'k'.repeat(64), ...values };
}

/** A server's certificate as plain data, without real octets: for what looks at facts alone. */
export function aCertificate(values: Partial<Certificate> = {}): Certificate {
  return {
    fingerprint: 'c'.repeat(64),
    thumbprint: 'c'.repeat(40),
    der: new Uint8Array(),
    version: 3,
    serialNumber: '0a',
    signatureAlgorithm: { oid: '1.2.840.113549.1.1.11', name: 'sha256WithRSAEncryption', digest: 'SHA-256' },
    signatureAlgorithmsAgree: true,
    issuer: aName([['CN', 'Issuing CA']]),
    subject: aName([['CN', 'hq.sb7.com']]),
    notBefore: Date.UTC(2017, 0, 1),
    notAfter: Date.UTC(2017, 0, 1) + 365 * day,
    publicKey: aPublicKey(),
    extensions: [],
    subjectAlternativeNames: [{ kind: 'dns', value: 'hq.sb7.com' }],
    defects: [],
    ...values,
  };
}
