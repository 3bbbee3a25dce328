/* Extensions that no path depends on, and of which nobody makes a fact: each has a form of its own all the same. */
import { tags, type Element } from '../gate/element';
import { atLeastOne, decodedOrUndefined, expectTag, readSmallInteger } from '../gate/values';
import type { Certificate } from '../certificate';
import { otherExtensionOids } from '../object-identifiers';
import { extensionValue } from './extension-value';
import { observed, type Observation } from './finding';

/** What is written in another form than the standard gives it. */
export function formOfExtensionFindings(certificate: Certificate): readonly Observation[] {
  const wrong = Object.entries(forms).filter(([oid, { hasForm }]) => {
    if (!certificate.extensions.some((extension) => extension.oid === oid)) return false;
    return decodedOrUndefined(() => hasForm(extensionValue(certificate, oid))) !== true;
  });
  return observed(
    'extension-form-wrong',
    wrong.map(([, { called }]) => called),
  );
}

/** What people call it, and what answers whether it has its form; it may throw DecodingError as well where it has not. */
interface ExtensionForm {
  readonly called: string;
  readonly hasForm: (value: Element | undefined) => boolean;
}

/** RFC 7633 section 4.1, RFC 9608 section 2, RFC 6960 section 4.2.2.2.1, RFC 6962 section 3.1. */
const forms: Readonly<Record<string, ExtensionForm>> = {
  [otherExtensionOids.tlsFeatures]: { called: 'TLS features', hasForm: areFeatures },
  [otherExtensionOids.noRevocationAvailable]: { called: '“no revocation available”', hasForm: isNull },
  [otherExtensionOids.responderNotChecked]: { called: '“no check” for OCSP responders', hasForm: isNull },
  [otherExtensionOids.precertificatePoison]: { called: 'the mark of a precertificate', hasForm: isNull },
};

/** Numbers of extensions of TLS, 16 bits each. */
function areFeatures(value: Element | undefined): boolean {
  return atLeastOne(value).every((feature) => readSmallInteger(feature) <= 0xffff);
}

function isNull(value: Element | undefined): boolean {
  return expectTag(value, tags.null).content.length === 0;
}
