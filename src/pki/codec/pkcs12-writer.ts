import type { Bytes } from '@/base/bytes';
import {
  derBmpString,
  derContext,
  derContextPrimitive,
  derInteger,
  derObjectIdentifier,
  derOctetString,
  derSequence,
  derSetOf,
} from '../asn1/der';
import type { PfxContents, Protection } from '../operations';
import { writeEncryptedPrivateKey } from './encrypted-private-key';
import { encryptWithPassword } from './password-encryption';
import { contentTypes } from './pkcs7';
import { derIntegrity } from './pkcs12-integrity';

const bagTypes = {
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
} as const;

/** Writes a PKCS#12 file (RFC 7292), DER: certificates encrypted together, the key on its own, a check value over both. */
export async function writePkcs12(contents: PfxContents): Promise<Bytes> {
  const content = derSequence(await encryptedCertificates(contents), await shroudedKey(contents));
  const safe = derSequence(derObjectIdentifier(contentTypes.data), derContext(0, derOctetString(content)));
  return derSequence(
    derInteger(3),
    safe,
    await derIntegrity(protectionOf(contents), contents.password, content),
  );
}

function protectionOf({ protection = 'AES-256-SHA256' }: PfxContents): Protection {
  return protection;
}

async function encryptedCertificates(contents: PfxContents): Promise<Bytes> {
  const { certificate, chain, friendlyName } = contents;
  const attributes = await ownAttributes(certificate, friendlyName);
  const bags = [
    derCertificateBag(certificate, attributes),
    ...chain.map((issuer) => derCertificateBag(issuer)),
  ];
  const content = await encryptWithPassword(protectionOf(contents), contents.password, derSequence(...bags));
  const info = derSequence(
    derObjectIdentifier(contentTypes.data),
    content.algorithm,
    derContextPrimitive(0, content.encrypted),
  );
  const data = derSequence(derInteger(0), info);
  return derSequence(derObjectIdentifier(contentTypes.encryptedData), derContext(0, data));
}

async function shroudedKey(contents: PfxContents): Promise<Bytes> {
  const { certificate, pkcs8, friendlyName, password } = contents;
  const attributes = await ownAttributes(certificate, friendlyName);
  const bag = derBag(
    bagTypes.shroudedKey,
    await writeEncryptedPrivateKey(pkcs8, password, protectionOf(contents)),
    attributes,
  );
  return derSequence(derObjectIdentifier(contentTypes.data), derContext(0, derOctetString(derSequence(bag))));
}

function derCertificateBag(certificate: Bytes, attributes?: Bytes): Bytes {
  const type = derObjectIdentifier('1.2.840.113549.1.9.22.1');
  return derBag(
    bagTypes.certificate,
    derSequence(type, derContext(0, derOctetString(certificate))),
    attributes,
  );
}

function derBag(type: string, value: Bytes, attributes?: Bytes): Bytes {
  return derSequence(derObjectIdentifier(type), derContext(0, value), ...(attributes ? [attributes] : []));
}

/** Key and certificate carry the same name and the same localKeyId, by which readers pair them. */
async function ownAttributes(certificate: Bytes, friendlyName: string): Promise<Bytes> {
  const keyId = new Uint8Array(await crypto.subtle.digest('SHA-1', certificate));
  const name = derSequence(
    derObjectIdentifier('1.2.840.113549.1.9.20'),
    derSetOf(derBmpString(friendlyName)),
  );
  const localKeyId = derSequence(
    derObjectIdentifier('1.2.840.113549.1.9.21'),
    derSetOf(derOctetString(keyId)),
  );
  return derSetOf(...(friendlyName === '' ? [] : [name]), localKeyId);
}
