import * as asn1js from 'asn1js';
import { CertificateRevocationList, Extensions, type RevokedCertificate } from 'pkijs';
import { fromHex, type Bytes } from '@/base/bytes';
import { derSequence, derUnsignedInteger } from '../keys/der';
import { revocationListOids } from '../object-identifiers';
import type { RevocationEntry, RevocationListTemplate } from '../operations';
import type { KeyPair } from '../public-key';
import { revocationReasons, type RevocationReason } from '../revocation-list';
import { authorityKeyIdentifier, extensionOf } from './extensions';
import { nameOf } from './names';
import { encodedAs } from './pkijs-workarounds';
import { signed } from './signing';
import { derOf, timeOf, unsignedInteger } from './values';

/** Signs a revocation list, DER. Throws where a serial number stands twice: that is the caller's mistake. */
export async function writeRevocationList(
  template: RevocationListTemplate,
  issuerKey: KeyPair,
): Promise<Bytes> {
  const { issuer, thisUpdate, nextUpdate, revoked, digest } = template;
  const serials = new Set(revoked.map(({ serialNumber }) => serialNumber));
  if (serials.size < revoked.length) throw new Error('a serial number stands twice in a list');
  const list = new CertificateRevocationList({
    version: 1,
    issuer: nameOf(issuer),
    thisUpdate: timeOf(thisUpdate),
    nextUpdate: timeOf(nextUpdate),
    // An empty SEQUENCE is forbidden (RFC 5280 section 5.1.2.6).
    ...(revoked.length > 0 ? { revokedCertificates: entriesOf(revoked) } : {}),
    crlExtensions: await extensionsOf(template, issuerKey),
  });
  return signed(list, issuerKey, digest);
}

/**
 * Entries that are encoded one by one: lists have thousands, and as models all at once each costs twenty times its
 * octets' time. Dates and reasons, of which lists repeat few, are encoded once.
 */
function entriesOf(revoked: readonly RevocationEntry[]): RevokedCertificate[] {
  const date = remembered((at: number) => derOf(timeOf(at).toSchema()));
  const extensions = remembered((reason: RevocationReason) => derOf(reasonOf(reason).toSchema()));
  return revoked.map(({ serialNumber, revokedAt, reason = 'unspecified' }) =>
    encodedAs(
      'revoked certificate',
      derSequence(
        derUnsignedInteger(fromHex(serialNumber)),
        date(revokedAt),
        ...(reason === 'unspecified' ? [] : [extensions(reason)]),
      ),
    ),
  );
}

function remembered<Key>(encode: (key: Key) => Bytes): (key: Key) => Bytes {
  const known = new Map<Key, Bytes>();
  return (key) => {
    const octets = known.get(key) ?? encode(key);
    known.set(key, octets);
    return octets;
  };
}

function reasonOf(reason: RevocationReason): Extensions {
  const code = new asn1js.Enumerated({ value: reasonCodeOf(reason) });
  return new Extensions({ extensions: [extensionOf(revocationListOids.reason, false, code)] });
}

/** 7 is unused and 8 is `removeFromCRL`: from there on the codes are one ahead of the flags (RFC 5280 section 5.3.1). */
function reasonCodeOf(reason: RevocationReason): number {
  const bit = revocationReasons.indexOf(reason);
  return bit < 7 ? bit : bit + 2;
}

async function extensionsOf(template: RevocationListTemplate, issuerKey: KeyPair): Promise<Extensions> {
  const number = extensionOf(revocationListOids.number, false, unsignedInteger(template.number));
  return new Extensions({ extensions: [await authorityKeyIdentifier(template, issuerKey), number] });
}
