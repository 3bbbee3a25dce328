import { aName, type GeneralName } from '@/pki/distinguished-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { keyPurposes } from '@/pki/object-identifiers';
import { toPem } from '@/pki/pem';
import { directOperations } from '@/pki/worker/direct-operations';

const day = 86_400_000;

/** Long enough for a course; browsers take it from an authority that was added by hand. */
const lifetime = 30 * day;

/** What a class's server needs, as PEM, and what the class may come to trust. */
export interface ClassCertificates {
  readonly authority: string;
  /** The server's certificate. */
  readonly certificate: string;
  readonly key: string;
  /** When they end: milliseconds since 1970, UTC. */
  readonly until: number;
}

/**
 * A certificate for the addresses and names of this computer, by a small authority of its own. The authority's key has
 * signed this one certificate and is then forgotten: whoever trusts it trusts nothing else.
 */
export async function makeClassCertificates(
  hosts: readonly string[],
  at: number,
): Promise<ClassCertificates> {
  const now = Math.floor(at / 1000) * 1000;
  // A clock of the class may be behind.
  const validity = { notBefore: now - day, notAfter: now + lifetime };
  const [authorityKey, serverKey] = await Promise.all([newKey(), newKey()]);
  const issuer = aName([
    ['CN', `Certificate Lab class ${authorityKey.publicKey.fingerprint.slice(0, 8)}`],
    ['O', 'Connect Certificate Lab'],
  ]);
  const both = { ...validity, issuer, digest: 'SHA-256', identifiers: true } as const;
  const authority = await directOperations.issueCertificate(
    {
      ...both,
      subject: issuer,
      serialNumber: newSerialNumber(),
      publicKey: authorityKey.publicKey,
      basicConstraints: { isAuthority: true, pathLength: 0 },
      keyUsage: ['keyCertSign', 'cRLSign'],
    },
    authorityKey,
  );
  const certificate = await directOperations.issueCertificate(
    {
      ...both,
      subject: aName([['CN', hosts[0] ?? 'localhost']]),
      serialNumber: newSerialNumber(),
      publicKey: serverKey.publicKey,
      basicConstraints: { isAuthority: false },
      keyUsage: ['digitalSignature'],
      extendedKeyUsage: [keyPurposes.serverAuth],
      subjectAlternativeNames: hosts.map(nameOf),
    },
    authorityKey,
  );
  return {
    authority: toPem('CERTIFICATE', authority.der),
    certificate: toPem('CERTIFICATE', certificate.der),
    key: toPem('PRIVATE KEY', serverKey.pkcs8),
    until: validity.notAfter,
  };
}

async function newKey() {
  return (await directOperations.generateKey('P-256')).keyPair;
}

function nameOf(host: string): GeneralName {
  return { kind: isIpAddress(host) ? 'ip' : 'dns', value: host };
}

/** 64 random bits (Baseline Requirements 7.1), positive. */
function newSerialNumber(): string {
  const octets = crypto.getRandomValues(new Uint8Array(9));
  octets[0] = 1;
  return Buffer.from(octets).toString('hex');
}
