import { fromHex, type Bytes } from '@/base/bytes';
import {
  derBitString,
  derContext,
  derEnumerated,
  derInteger,
  derSequence,
  derUnsignedInteger,
} from '../asn1/der';
import { revocationListOids } from '../extension-oids';
import { sign, signatureOidFor } from '../keys/sign';
import type { RevocationEntry, RevocationListTemplate } from '../operations';
import type { KeyPair } from '../public-key';
import { revocationReasons, type RevocationReason } from '../revocation-list';
import { derName } from '../asn1/name';
import { derSignatureAlgorithm } from './signature-algorithms';
import { derTime } from './time';
import { derAuthorityKeyIdentifier, derExtension } from './write-certificate';

/** Signs a revocation list, DER. Throws where a serial number stands twice: that is the caller's mistake. */
export async function writeRevocationList(
  template: RevocationListTemplate,
  issuerKey: KeyPair,
): Promise<Bytes> {
  const { issuer, thisUpdate, nextUpdate, revoked, digest } = template;
  const serials = new Set(revoked.map(({ serialNumber }) => serialNumber));
  if (serials.size < revoked.length) throw new Error('a serial number stands twice in a list');
  const algorithm = derSignatureAlgorithm(signatureOidFor(issuerKey.publicKey, digest));
  const signedPart = derSequence(
    derInteger(1),
    algorithm,
    derName(issuer),
    derTime(thisUpdate),
    derTime(nextUpdate),
    // An empty SEQUENCE is forbidden (RFC 5280 section 5.1.2.6).
    ...(revoked.length > 0 ? [derSequence(...revoked.map(derEntry))] : []),
    derContext(0, await derListExtensions(template, issuerKey)),
  );
  return derSequence(signedPart, algorithm, derBitString(await sign(issuerKey, digest, signedPart)));
}

function derEntry({ serialNumber, revokedAt, reason = 'unspecified' }: RevocationEntry): Bytes {
  return derSequence(
    derUnsignedInteger(fromHex(serialNumber)),
    derTime(revokedAt),
    ...(reason === 'unspecified'
      ? []
      : [derSequence(derExtension(revocationListOids.reason, false, derEnumerated(reasonCodeOf(reason))))]),
  );
}

/** 7 is unused and 8 is `removeFromCRL`: from there on the codes are one ahead of the flags (RFC 5280 section 5.3.1). */
function reasonCodeOf(reason: RevocationReason): number {
  const bit = revocationReasons.indexOf(reason);
  return bit < 7 ? bit : bit + 2;
}

async function derListExtensions(template: RevocationListTemplate, issuerKey: KeyPair): Promise<Bytes> {
  const identifier = await derAuthorityKeyIdentifier(template, issuerKey);
  return derSequence(
    derExtension(revocationListOids.authorityKeyIdentifier, false, identifier),
    derExtension(revocationListOids.number, false, derUnsignedInteger(fromHex(template.number))),
  );
}
