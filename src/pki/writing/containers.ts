import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AuthenticatedSafe,
  CertBag,
  ContentInfo,
  DigestInfo,
  EncapsulatedContentInfo,
  EncryptedData,
  MacData,
  PBES2Params,
  PBKDF2Params,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
  SignedData,
} from 'pkijs';
import type { Bytes } from '@/base/bytes';
import { bagOids, digestOids, keyPurposes } from '../object-identifiers';
import type { PfxContents, PrivateKeyForm, Protection, TrustStoreContents } from '../operations';
import { encryptWithPassword, type FreshScheme } from '../protected/password-encryption';
import { passwordOids } from '../protected/password-oids';
import { bagTypes } from '../protected/pkcs12-frame';
import { freshCheckValue } from '../protected/pkcs12-integrity';
import { encodedAs, encryptedContentInfo, inSetOrder } from './pkijs-workarounds';
import { derOf } from './values';

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

/**
 * A SignedData that signs nothing and only carries certificates (RFC 5652 section 5, RFC 5751 section 3.7), DER but for
 * the order of its certificates, which is the one given, as other programs write it.
 */
export function writePkcs7(certificates: readonly Bytes[]): Bytes {
  const content = new SignedData({
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    certificates: certificates.map((certificate) => encodedAs('certificate', certificate)),
  });
  return derOf(
    new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: content.toSchema() }).toSchema(),
  );
}

/** Writes a private key in another form; see `PkiOperations.encodePrivateKey`. */
export async function writePrivateKey(pkcs8: Bytes, form: PrivateKeyForm): Promise<Bytes> {
  switch (form.kind) {
    case 'pkcs8':
      return pkcs8;
    case 'traditional':
      return traditionalForm(pkcs8);
    case 'encrypted-pkcs8':
      return derOf((await encryptedKey(pkcs8, form)).toSchema());
  }
}

/** RSAPrivateKey (RFC 8017), or ECPrivateKey that names its curve, as on its own it has to (RFC 5915 section 3). */
function traditionalForm(pkcs8: Bytes): Bytes {
  const { parsedKey } = PrivateKeyInfo.fromBER(pkcs8);
  return parsedKey ? derOf(parsedKey.toSchema()) : pkcs8;
}

/** An EncryptedPrivateKeyInfo (RFC 5958 section 3), which is what a PKCS#12 file keeps keys in. */
async function encryptedKey(
  pkcs8: Bytes,
  {
    password,
    protection = 'AES-256-SHA256',
  }: { readonly password: string; readonly protection?: Protection },
): Promise<PKCS8ShroudedKeyBag> {
  const { scheme, encrypted } = await encryptWithPassword(protection, password, pkcs8);
  return new PKCS8ShroudedKeyBag({
    encryptionAlgorithm: schemeIdentifier(scheme),
    encryptedData: new asn1js.OctetString({ valueHex: encrypted }),
  });
}

/** The AlgorithmIdentifier of a fresh scheme: PBES2 (RFC 8018), or PKCS#12's own with Triple DES (RFC 7292 appendix C). */
function schemeIdentifier({ derivation, initialVector }: FreshScheme): AlgorithmIdentifier {
  const { kind, salt, rounds } = derivation;
  if (kind === 'pkcs12')
    return new AlgorithmIdentifier({
      algorithmId: passwordOids.tripleDesWithSha1,
      algorithmParams: new asn1js.Sequence({
        value: [new asn1js.OctetString({ valueHex: salt }), new asn1js.Integer({ value: rounds })],
      }),
    });
  const parameters = new PBES2Params({
    keyDerivationFunc: derivationIdentifier(derivation),
    encryptionScheme: new AlgorithmIdentifier({
      algorithmId: passwordOids.aes256,
      algorithmParams: new asn1js.OctetString({ valueHex: initialVector }),
    }),
  });
  return new AlgorithmIdentifier({
    algorithmId: passwordOids.pbes2,
    algorithmParams: parameters.toSchema(),
  });
}

function derivationIdentifier({ salt, rounds }: FreshScheme['derivation']): AlgorithmIdentifier {
  const parameters = new PBKDF2Params({
    salt: new asn1js.OctetString({ valueHex: salt }),
    iterationCount: rounds,
    prf: new AlgorithmIdentifier({
      algorithmId: passwordOids.hmacWithSha256,
      algorithmParams: new asn1js.Null(),
    }),
  });
  return new AlgorithmIdentifier({
    algorithmId: passwordOids.pbkdf2,
    algorithmParams: parameters.toSchema(),
  });
}
