import type { Bytes } from '@/base/bytes';
import { readCharacterString } from '../gate/character-string';
import { contextTag, tags, type Element } from '../gate/element';
import { optional, required, structure } from '../gate/structure';
import { onlyChild, readObjectIdentifier, readOctetString, readSequence } from '../gate/values';
import { readShroudedPrivateKey, type Unreadable } from './encrypted-private-key';
import type { PasswordForm } from './password-form';
import { bagTypes } from './pkcs12-frame';
import { bagOids } from '../object-identifiers';

/** What a bag holds (RFC 7292 section 4.2): octets, or a PrivateKeyInfo. */
export type Bag = { readonly friendlyName?: string } & (
  | { readonly kind: 'certificate' | 'revocation-list'; readonly der: Bytes }
  | { readonly kind: 'private-key'; readonly keyInfo: Element }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }
);

const oids = {
  friendlyName: bagOids.friendlyName,
  x509Certificate: bagOids.x509Certificate,
  x509RevocationList: '1.2.840.113549.1.9.23.1',
} as const;

/** Opens bags in their order, keys under their passwords. Throws DecodingError. */
export async function openBags(bags: readonly Element[], password: PasswordForm): Promise<readonly Bag[]> {
  return (await Promise.all(bags.map((bag) => openBag(bag, password)))).flat();
}

/** Whether a bag holds something that no password protects. Throws DecodingError. */
export function isOpenBag(bag: Element): boolean {
  const type = readObjectIdentifier(readSequence(bag)[0]);
  return [bagTypes.certificate, bagTypes.revocationList, bagTypes.key].some((open) => open === type);
}

const bagFields = structure({
  type: required(tags.objectIdentifier),
  value: required(contextTag(0)),
  attributes: optional(tags.set),
});

async function openBag(bag: Element, password: PasswordForm): Promise<readonly Bag[]> {
  const { type, value: wrapped, attributes } = bagFields(readSequence(bag));
  const value = onlyChild(wrapped);
  const oid = readObjectIdentifier(type);
  if (oid === bagTypes.safeContents) return openBags(readSequence(value), password);
  const friendlyName = friendlyNameOf(attributes);
  const named = friendlyName === undefined ? {} : { friendlyName };
  return [{ ...named, ...(await contentOf(oid, value, password)) }];
}

async function contentOf(type: string, value: Element, password: PasswordForm): Promise<Bag> {
  switch (type) {
    case bagTypes.certificate:
      return wrappedContent('certificate', oids.x509Certificate, 'an SDSI certificate', value);
    case bagTypes.revocationList:
      return wrappedContent('revocation-list', oids.x509RevocationList, 'a revocation list', value);
    case bagTypes.key:
      return { kind: 'private-key', keyInfo: value };
    case bagTypes.shroudedKey:
      return unshroud(value, password);
    default:
      return unsupported(
        type === bagTypes.secret ? 'a secret that is no private key' : `a bag of type ${type}`,
      );
  }
}

const wrappedFields = structure({
  type: required(tags.objectIdentifier),
  content: required(contextTag(0)),
});

/** A CertBag or CRLBag: the type of its content, and the content. */
function wrappedContent(
  kind: 'certificate' | 'revocation-list',
  expectedType: string,
  otherwise: string,
  value: Element,
): Bag {
  const { type, content } = wrappedFields(readSequence(value));
  if (readObjectIdentifier(type) !== expectedType) return unsupported(otherwise);
  return { kind, der: readOctetString(onlyChild(content)) };
}

async function unshroud(value: Element, password: PasswordForm): Promise<Bag> {
  const reading = await readShroudedPrivateKey(value, password);
  return reading.ok
    ? { kind: 'private-key', keyInfo: reading.value }
    : { kind: 'unreadable', problem: reading.problem };
}

function unsupported(found: string): Bag {
  return { kind: 'unreadable', problem: { reason: 'kind-unsupported', found } };
}

function friendlyNameOf(attributes: Element | undefined): string | undefined {
  const attribute = attributes?.children
    .map(readSequence)
    .find(([type]) => readObjectIdentifier(type) === oids.friendlyName);
  const value = attribute?.[1]?.children[0];
  return value && readCharacterString(value).text;
}
