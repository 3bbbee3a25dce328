import { ContentInfo, EncapsulatedContentInfo, SignedData } from 'pkijs';
import type { Bytes } from '@/base/bytes';
import { encodedAs } from './pkijs-workarounds';
import { derOf } from './values';

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
