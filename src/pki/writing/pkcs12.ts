import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AuthenticatedSafe,
  CertBag,
  ContentInfo,
  DigestInfo,
  EncryptedData,
  MacData,
  PFX,
  SafeBag,
  SafeContents,
} from 'pkijs';
import type { Bytes } from '@/base/bytes';
import { encryptWithPassword } from '../protected/password-encryption';
import { bagTypes } from '../protected/pkcs12-frame';
import { freshCheckValue } from '../protected/pkcs12-integrity';
import type { PfxContents, Protection, TrustStoreContents } from '../operations';
import { schemeIdentifier } from './password-scheme';
import { encryptedContentInfo, inSetOrder } from './pkijs-workarounds';
import { encryptedKey } from './private-key';
import { derOf } from './values';
import { bagOids, digestOids, keyPurposes } from '../object-identifiers';

const oids = {
  friendlyName: bagOids.friendlyName,
  localKeyId: '1.2.840.113549.1.9.21',
  x509Certificate: bagOids.x509Certificate,
  anyPurpose: keyPurposes.any,
  /** Says of a certificate what it is trusted for: without it Java takes none for trusted (OpenJDK, PKCS12KeyStore). */
  trustedKeyUsage: '2.16.840.1.113894.746875.1.1',
} as const;

/** Writes a PKCS#12 file (RFC 7292), DER: certificates encrypted together, the key on its own, a check value over both. */
export async function writePkcs12(contents: PfxContents): Promise<Bytes> {
  const { certificate, chain, pkcs8 } = contents;
  const attributes = await ownAttributes(contents);
  const bags = [certificateBag(certificate, attributes), ...chain.map((one) => certificateBag(one))];
  const certificates = await encryptedBags(contents, bags);
  const key = new SafeBag({
    bagId: bagTypes.shroudedKey,
    bagValue: await encryptedKey(pkcs8, contents),
    bagAttributes: attributes,
  });
  return protectedFile(contents, [certificates, dataOf(derOf(safeOf([key])))]);
}

/** Writes a PKCS#12 file of certificates alone, DER. */
export async function writeTrustStore(contents: TrustStoreContents): Promise<Bytes> {
  const usage = attributeOf(oids.trustedKeyUsage, new asn1js.ObjectIdentifier({ value: oids.anyPurpose }));
  const bags = contents.certificates.map(({ certificate, friendlyName }) =>
    certificateBag(certificate, inOrder([friendlyNameOf(friendlyName), usage])),
  );
  return protectedFile(contents, [await encryptedBags(contents, bags)]);
}

type Protected = Pick<PfxContents, 'password' | 'protection'>;

async function protectedFile(contents: Protected, safeContents: ContentInfo[]): Promise<Bytes> {
  const content = derOf(new AuthenticatedSafe({ safeContents }).toSchema());
  const macData = await macDataOf(protectionOf(contents), contents.password, content);
  return derOf(new PFX({ authSafe: dataOf(content), macData }).toSchema());
}

function protectionOf({ protection = 'AES-256-SHA256' }: Protected): Protection {
  return protection;
}

async function macDataOf(protection: Protection, password: string, content: Bytes): Promise<MacData> {
  const { digest, salt, rounds, mac } = await freshCheckValue(protection, password, content);
  const digestAlgorithm = new AlgorithmIdentifier({
    algorithmId: digestOids[digest],
    algorithmParams: new asn1js.Null(),
  });
  return new MacData({
    mac: new DigestInfo({ digestAlgorithm, digest: new asn1js.OctetString({ valueHex: mac }) }),
    macSalt: new asn1js.OctetString({ valueHex: salt }),
    iterations: rounds,
  });
}

async function encryptedBags(contents: Protected, bags: readonly SafeBag[]): Promise<ContentInfo> {
  const content = derOf(safeOf(bags));
  const { scheme, encrypted } = await encryptWithPassword(protectionOf(contents), contents.password, content);
  const info = encryptedContentInfo(ContentInfo.DATA, schemeIdentifier(scheme), encrypted);
  return new ContentInfo({
    contentType: ContentInfo.ENCRYPTED_DATA,
    content: new EncryptedData({ encryptedContentInfo: info }).toSchema(),
  });
}

function safeOf(safeBags: readonly SafeBag[]): asn1js.Sequence {
  return new SafeContents({ safeBags: [...safeBags] }).toSchema();
}

function dataOf(octets: Bytes): ContentInfo {
  const content = new asn1js.OctetString({ valueHex: octets });
  return new ContentInfo({ contentType: ContentInfo.DATA, content });
}

function certificateBag(certificate: Bytes, attributes?: Attribute[]): SafeBag {
  const certValue = new asn1js.OctetString({ valueHex: certificate });
  return new SafeBag({
    bagId: bagTypes.certificate,
    bagValue: new CertBag({ certId: oids.x509Certificate, certValue }),
    ...(attributes ? { bagAttributes: attributes } : {}),
  });
}

/** Key and certificate carry the same name and the same localKeyId, by which readers pair them. */
async function ownAttributes({ certificate, friendlyName }: PfxContents): Promise<Attribute[]> {
  const valueHex = await crypto.subtle.digest('SHA-1', certificate);
  const localKeyId = attributeOf(oids.localKeyId, new asn1js.OctetString({ valueHex }));
  return inOrder([...(friendlyName === '' ? [] : [friendlyNameOf(friendlyName)]), localKeyId]);
}

function friendlyNameOf(value: string): Attribute {
  return attributeOf(oids.friendlyName, new asn1js.BmpString({ value }));
}

function attributeOf(type: string, value: asn1js.BaseBlock): Attribute {
  return new Attribute({ type, values: [value] });
}

function inOrder(attributes: readonly Attribute[]): Attribute[] {
  return inSetOrder(attributes, (attribute) => attribute.toSchema());
}
