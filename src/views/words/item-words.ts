import { type Certificate, isSelfIssued } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { Item } from '@/pki/item';
import type { PublicKey } from '@/pki/public-key';
import { graveListDefects, type RevocationList } from '@/pki/revocation-list';
import { defectWords } from './defect-words';
import { unreadableWords } from './unreadable-words';
import { visibleText } from './value-words';

/** A key in a few words: `RSA 2048 bits`, `EC P-256`. */
export function keyWords({
  algorithm,
  bits,
  curve,
  name,
}: Pick<PublicKey, 'algorithm' | 'bits' | 'curve' | 'name'>): string {
  if (name !== undefined) return name;
  if (curve !== undefined) return `${algorithm} ${curve}`;
  return bits > 0 ? `${algorithm} ${String(bits)} bits` : algorithm;
}

/** What kind of certificate it is: root, self-signed, intermediate, or one for a host or a person. */
function certificateKindWords(certificate: Certificate): string {
  const isAuthority = certificate.basicConstraints?.isAuthority === true;
  if (isAuthority) return isSelfIssued(certificate) ? 'Root certificate' : 'Intermediate certificate';
  return isSelfIssued(certificate) ? 'Self-signed certificate' : 'Certificate';
}

/** What a file or a part of it was recognised as; in an archive, after the name of the file inside. */
export function itemWords(item: Item): string {
  const { entry } = item.origin;
  return (entry === undefined ? '' : `${visibleText(entry)}: `) + contentWords(item);
}

function listWords({ issuer, defects }: RevocationList): string {
  const list = `Certificate revocation list of ${visibleText(displayNameOf(issuer))}`;
  const grave = defects.filter((defect) => graveListDefects.has(defect));
  return grave.length === 0 ? list : `${list}, which does not count: ${grave.map(defectWords).join('; ')}`;
}

function contentWords(item: Item): string {
  switch (item.kind) {
    case 'certificate':
      return `${certificateKindWords(item.certificate)}: ${visibleText(displayNameOf(item.certificate.subject))}`;
    case 'private-key':
      return `Private key, ${keyWords(item.keyPair.publicKey)}`;
    case 'request':
      return `Certificate request: ${visibleText(displayNameOf(item.request.subject))}`;
    case 'revocation-list':
      return listWords(item.revocationList);
    case 'unknown':
      return unreadableWords(item.reason, visibleText(item.found), item.origin.line?.toString());
  }
}
