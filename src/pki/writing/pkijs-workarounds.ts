import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  CryptoEngine,
  EncryptedContentInfo,
  RelativeDistinguishedNames,
  type Certificate,
  type GeneralName,
  type PublicKeyInfo,
  type RevokedCertificate,
} from 'pkijs';
import { toUtf8, type Bytes } from '@/base/bytes';
import { keyAlgorithms } from '../object-identifiers';

/*
 * What PKI.js 4.0.0 and asn1js 4.0.0 write otherwise than the standards have it, or not at all, and the cure of each.
 * Nothing of the kind stands anywhere else: after an upgrade try to do without one after the other, and the golden
 * vectors say which is still needed.
 */

/** Signature parameters of PKI.js lack the NULL that RSA must have (RFC 4055 section 5), and all of Ed25519 (RFC 8410). */
export class SigningEngine extends CryptoEngine {
  override async getSignatureParameters(privateKey: CryptoKey, digest?: string) {
    const { name } = privateKey.algorithm;
    if (name === 'Ed25519')
      return {
        signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: keyAlgorithms.ed25519 }),
        parameters: { algorithm: { name }, usages: [] },
      };
    const found = await super.getSignatureParameters(privateKey, digest);
    if (name === 'RSASSA-PKCS1-v1_5') found.signatureAlgorithm.algorithmParams = new asn1js.Null();
    return found;
  }
}

/** PKI.js puts all attributes of a new name into one SET: an RDN of many values instead of many RDNs. */
export class Name extends RelativeDistinguishedNames {
  readonly #names: readonly asn1js.BaseBlock[];

  /** The values of each SET, in their order. */
  constructor(names: readonly (readonly asn1js.BaseBlock[])[]) {
    super();
    this.#names = names.map(setOf);
  }

  override toSchema(): asn1js.Sequence {
    return new asn1js.Sequence({ value: [...this.#names] });
  }
}

/** asn1js leaves a SET OF in the order given; DER sorts it by octets (X.690 section 11.6). */
function setOf(values: readonly asn1js.BaseBlock[]): asn1js.Set {
  return new asn1js.Set({ value: inSetOrder(values, (value) => value) });
}

/** The same order for what becomes a SET OF inside a model. */
export function inSetOrder<Value>(
  values: readonly Value[],
  blockOf: (value: Value) => asn1js.BaseBlock,
): Value[] {
  return values
    .map((value) => ({ value, octets: new Uint8Array(blockOf(value).toBER()) }))
    .toSorted((left, right) => compareOctets(left.octets, right.octets))
    .map(({ value }) => value);
}

function compareOctets(left: Uint8Array, right: Uint8Array): number {
  const at = left.findIndex((octet, index) => octet !== right[index]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}

/** What is an encoding already: asn1js would write it again in its own way, and drops its own RawData. */
class EncodedValue extends asn1js.Null {
  readonly #octets: Bytes;

  constructor(octets: Uint8Array) {
    super();
    this.#octets = octets.slice();
  }

  override toBER(_sizeOnly?: boolean, writer?: Parameters<asn1js.Null['toBER']>[1]): ArrayBuffer {
    writer?.write(this.#octets.buffer);
    return this.#octets.buffer;
  }
}

/**
 * Stands for what is encoded already, where PKI.js wants a model of it: read and written again by PKI.js a certificate,
 * key or name could come out with other octets, and another fingerprint; an entry of a list would take long.
 */
export function encodedAs<Kind extends keyof Models>(_kind: Kind, octets: Uint8Array): Models[Kind] {
  return { toSchema: () => new EncodedValue(octets) } as unknown as Models[Kind];
}

interface Models {
  readonly certificate: Certificate;
  readonly 'public key': PublicKeyInfo;
  readonly 'general name': GeneralName;
  readonly 'revoked certificate': RevokedCertificate;
}

/** What is signed is not read again for writing: asn1js stops at 10,000 values, of which a long list has more. */
export function signedValue(
  signedPart: Uint8Array,
  algorithm: AlgorithmIdentifier,
  signature: asn1js.BitString,
): asn1js.Sequence {
  const value = [new EncodedValue(signedPart), algorithm.toSchema(), signature];
  return new asn1js.Sequence({ value });
}

/** The text whose Latin-1 octets are the UTF-8 of a text: an IA5String of asn1js cuts all other characters short. */
export function ia5Text(text: string): string {
  return Array.from(toUtf8(text), (octet) => String.fromCharCode(octet)).join('');
}

/** Without the flag PKI.js cuts the content into pieces of indefinite length, which is BER. */
export function encryptedContentInfo(
  contentType: string,
  contentEncryptionAlgorithm: AlgorithmIdentifier,
  encrypted: Bytes,
): EncryptedContentInfo {
  const encryptedContent = new asn1js.OctetString({ valueHex: encrypted });
  return new EncryptedContentInfo({
    contentType,
    contentEncryptionAlgorithm,
    encryptedContent,
    disableSplit: true,
  });
}
