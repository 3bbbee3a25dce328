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
import type { PfxContents, Protection, TrustStoreContents } from '../operations';
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
  const { certificate, chain, friendlyName } = contents;
  const attributes = await ownAttributes(certificate, friendlyName);
  const bags = [derCertificateBag(certificate, attributes), ...chain.map((one) => derCertificateBag(one))];
  return protectedFile(contents, await encryptedBags(contents, bags), await shroudedKey(contents));
}

/** Says of a certificate what it is trusted for: without it Java takes none for trusted; any purpose (OpenJDK, PKCS12KeyStore). */
const trustedKeyUsage = '2.16.840.1.113894.746875.1.1';

/** Writes a PKCS#12 file of certificates alone, DER. */
export async function writeTrustStore(contents: TrustStoreContents): Promise<Bytes> {
  const bags = contents.certificates.map(({ certificate, friendlyName }) => {
    const usage = derSequence(
      derObjectIdentifier(trustedKeyUsage),
      derSetOf(derObjectIdentifier('2.5.29.37.0')),
    );
    return derCertificateBag(certificate, derSetOf(derFriendlyName(friendlyName), usage));
  });
  return protectedFile(contents, await encryptedBags(contents, bags));
}

type Protected = Pick<PfxContents, 'password' | 'protection'>;

async function protectedFile(contents: Protected, ...parts: readonly Bytes[]): Promise<Bytes> {
  const content = derSequence(...parts);
  const safe = derSequence(derObjectIdentifier(contentTypes.data), derContext(0, derOctetString(content)));
  return derSequence(
    derInteger(3),
    safe,
    await derIntegrity(protectionOf(contents), contents.password, content),
  );
}

function protectionOf({ protection = 'AES-256-SHA256' }: Protected): Protection {
  return protection;
}

async function encryptedBags(contents: Protected, bags: readonly Bytes[]): Promise<Bytes> {
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
  const localKeyId = derSequence(
    derObjectIdentifier('1.2.840.113549.1.9.21'),
    derSetOf(derOctetString(keyId)),
  );
  return derSetOf(...(friendlyName === '' ? [] : [derFriendlyName(friendlyName)]), localKeyId);
}

function derFriendlyName(name: string): Bytes {
  return derSequence(derObjectIdentifier('1.2.840.113549.1.9.20'), derSetOf(derBmpString(name)));
}
