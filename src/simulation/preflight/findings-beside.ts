import { briefList } from '@/base/plain-data';
import { type Certificate, type CertificateRequest, isSelfIssued } from '@/pki/certificate';
import { displayNameOf, isSameName } from '@/pki/distinguished-name';
import type { Item } from '@/pki/item';
import { verdictKey } from '@/pki/path/collect-verdicts';
import { validityAt } from '@/pki/path/validity';
import { namesAdded, namesLost } from './compared-names';
import { certificatesIn, serverCertificatesIn } from './found-items';
import type { Meant } from './judge-parts';
import { isKeyAtHand, keyPlacesFor } from './key-place';
import { aFinding, type PreflightFinding } from './preflight-finding';
import type { PreflightInput } from './preflight-report';
import type { World } from '../world/world';

/** What there is to say of what came beside the certificate that is meant: issuers, its twins, and requests. */
export function findingsBeside(
  world: World,
  input: PreflightInput,
  meant: Meant,
): readonly PreflightFinding[] {
  return [
    ...outdatedIssuers(input, meant).map(({ subject, issuer, notAfter }) =>
      aFinding('issuer-left-out', 'information', {
        name: displayNameOf(subject),
        issuer: displayNameOf(issuer),
        end: String(notAfter),
        certificate: displayNameOf(meant.certificate.subject),
      }),
    ),
    ...twinFindings(world, input, meant.certificate),
    ...input.items.flatMap((item) => requestFindings(item, input, meant)),
  ];
}

/** Issuers that have ended and that the chain does without. */
export function outdatedIssuers(
  { items, at }: Pick<PreflightInput, 'items' | 'at'>,
  { certificate, chain, root }: Pick<Meant, 'certificate' | 'chain' | 'root'>,
): readonly Certificate[] {
  if (chain.length === 0 && root === undefined) return [];
  const used = [certificate, ...chain.map((part) => part.certificate), root];
  return certificatesIn(items).filter(
    (other) =>
      other.basicConstraints?.isAuthority === true &&
      !used.includes(other) &&
      validityAt(other, at) === 'expired',
  );
}

/** The certificate among the files that has an issuer's name and another key than the one that signed. */
export function issuerOfAnotherKey(
  { items, verdicts }: Pick<PreflightInput, 'items' | 'verdicts'>,
  signed: Certificate,
): Certificate | undefined {
  return certificatesIn(items).find(
    (other) =>
      other.fingerprint !== signed.fingerprint &&
      isSameName(other.subject, signed.issuer) &&
      verdicts[verdictKey(signed, other)] === 'bad',
  );
}

/** The other servers' certificates among the files: which was taken, and which of the two has its key here. */
function twinFindings(
  world: World,
  { items, target, at }: PreflightInput,
  chosen: Certificate,
): readonly PreflightFinding[] {
  const placeOf = keyPlacesFor(world, target, items);
  const hasKey = ({ publicKey }: Certificate) => isKeyAtHand(placeOf(publicKey.fingerprint));
  return serverCertificatesIn(items)
    .filter(({ fingerprint }) => fingerprint !== chosen.fingerprint)
    .map((other) => {
      const isPast = isSameName(other.subject, chosen.subject) && validityAt(other, at) === 'expired';
      const isOneKey = other.publicKey.fingerprint === chosen.publicKey.fingerprint;
      return aFinding(isPast ? 'older-left-out' : 'several-fit', 'information', {
        name: displayNameOf(other.subject),
        otherSerial: other.serialNumber,
        otherStart: String(other.notBefore),
        otherEnd: String(other.notAfter),
        chosen: displayNameOf(chosen.subject),
        serial: chosen.serialNumber,
        end: String(chosen.notAfter),
        keys: isOneKey ? 'same' : hasKey(chosen) ? 'chosen' : hasKey(other) ? 'other' : 'neither',
      });
    });
}

/** What a request says of the certificate beside it. */
function requestFindings(
  item: Item,
  { items }: PreflightInput,
  { certificate }: Meant,
): readonly PreflightFinding[] {
  if (item.kind !== 'request') return [];
  const { request, origin } = item;
  const values = { file: String(origin.file), certificate: displayNameOf(certificate.subject) };
  const unsound = request.signature === 'bad' ? [aFinding('request-signature-bad', 'warning', values)] : [];
  const key = request.publicKey.fingerprint;
  if (key === certificate.publicKey.fingerprint)
    return [...unsound, ...nameFindings(request, certificate, values)];
  const isOfAnother = certificatesIn(items).some(({ publicKey }) => publicKey.fingerprint === key);
  if (isOfAnother) return unsound;
  return [...unsound, aFinding('request-of-another-key', 'warning', values)];
}

function nameFindings(
  request: CertificateRequest,
  certificate: Certificate,
  values: Readonly<Record<string, string>>,
): readonly PreflightFinding[] {
  const lost = namesLost(request, certificate);
  const added = namesAdded(request, certificate);
  return [
    ...(lost.length > 0
      ? [aFinding('request-names-lost', 'warning', { ...values, names: briefList(lost) })]
      : []),
    ...(added.length > 0
      ? [aFinding('request-names-added', 'warning', { ...values, names: briefList(added) })]
      : []),
  ];
}

/** Whether an issuer of a chain has ended, so that a chain without it is to be sought. */
export function hasEndedIssuer(chain: readonly { readonly certificate: Certificate }[], at: number): boolean {
  return chain
    .slice(1)
    .some(({ certificate }) => !isSelfIssued(certificate) && validityAt(certificate, at) === 'expired');
}
