import type { CertificateRequest } from '@/pki/certificate-request';
import type { RevocationEntry } from '@/pki/operations';
import type { PublicKey } from '@/pki/public-key';
import type { RevocationList } from '@/pki/revocation-list';
import type { KeyFacts, ListContent, RequestContent } from '../world/practice-records';

/** What lists say of a key. */
export function keyFactsOf({ algorithm, bits, curve, fingerprint }: PublicKey): KeyFacts {
  return { algorithm, bits, fingerprint, ...(curve === undefined ? {} : { curve }) };
}

/** What the list of requests says of a request. */
export function requestContentOf(request: CertificateRequest): RequestContent {
  const { subject, subjectAlternativeNames, requestedExtensions, signature, publicKey } = request;
  return { key: keyFactsOf(publicKey), subject, subjectAlternativeNames, requestedExtensions, signature };
}

/** What the list of revocation lists says of a list. */
export function listContentOf({
  issuer,
  number,
  thisUpdate,
  nextUpdate,
  revoked,
}: RevocationList): ListContent {
  return {
    ...{ issuer, thisUpdate, revoked: revoked.flatMap(entryOf) },
    ...(number === undefined ? {} : { number: BigInt(`0x${number}`).toString() }),
    ...(nextUpdate === undefined ? {} : { nextUpdate }),
  };
}

/** An entry of a delta that takes another back is none. */
function entryOf({ serialNumber, revokedAt, reason }: RevocationList['revoked'][number]): RevocationEntry[] {
  if (reason === 'remove') return [];
  return [{ serialNumber, revokedAt, ...(reason === undefined ? {} : { reason }) }];
}
