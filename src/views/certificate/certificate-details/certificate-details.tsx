import { use } from 'react';
import type { Certificate, Extension } from '@/pki/certificate';
import { toPem } from '@/pki/pem';
import { Button, CopyButton } from '@/ui/button';
import { defectWords } from '../../words/defect-words';
import { PcContext } from '../../shell/pc';
import { useCertificateWindow } from '../../shell/use-lasting-window';
import { ValidityLine } from '../validity-line/validity-line';
import { dateInWords, generalNameWords, hexPairs, visibleText } from '../../words/value-words';
import { toHex } from '@/base/bytes';
import { nameToText } from '@/pki/distinguished-name';
import { keyWords } from '../../words/item-words';
import { extensionName, policyWords, purposeWords } from './extension-words';
import { extensionOids } from '@/pki/object-identifiers';

interface CertificateDetailsProps {
  readonly certificate: Certificate;
  /** What its own window is to know of its chain. */
  readonly companions?: readonly Certificate[];
}

/** Everything that a certificate says, each value to copy. */
export function CertificateDetails({ certificate, companions = [] }: CertificateDetailsProps) {
  const isOnPc = use(PcContext) !== undefined;
  return (
    <div className="grid gap-12">
      <ValidityLine certificate={certificate} />
      <FieldTable caption="Certificate" fields={basicFields(certificate)} />
      <FieldTable caption="Extensions" fields={extensionFields(certificate)} />
      <FieldTable caption="Fingerprints" fields={fingerprintFields(certificate)} />
      {certificate.defects.length > 0 && (
        <p className="m-0 text-error">
          It breaks the rules for certificates: {certificate.defects.map(defectWords).join('; ')}.
        </p>
      )}
      <p className="m-0">
        <CopyButton name="copy-pem" label="Copy as PEM" text={toPem('CERTIFICATE', certificate.der)} />{' '}
        {isOnPc && <OwnWindowButton certificate={certificate} companions={companions} />}
      </p>
    </div>
  );
}

function OwnWindowButton({ certificate, companions }: Required<CertificateDetailsProps>) {
  const view = useCertificateWindow(`in full ${certificate.fingerprint}`, certificate, companions);
  return (
    <Button name="certificate-window" kind="link" onPress={view}>
      Open in a certificate window
    </Button>
  );
}

function FieldTable({
  caption,
  fields,
}: {
  readonly caption: string;
  readonly fields: readonly CertificateField[];
}) {
  if (fields.length === 0) return null;
  return (
    <table className="w-full text-left">
      <caption className="py-4 text-left font-semibold">{caption}</caption>
      <tbody>
        {fields.map((field, index) => (
          <FieldRow key={`${field.label} ${String(index)}`} field={field} index={index} caption={caption} />
        ))}
      </tbody>
    </table>
  );
}

interface FieldRowProps {
  readonly field: CertificateField;
  readonly index: number;
  readonly caption: string;
}

function FieldRow({ field: { label, value, isCritical, isHexadecimal }, index, caption }: FieldRowProps) {
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="w-96 py-4 pr-12 font-normal text-ink-muted wide:w-176">
        {visibleText(label)}
        {isCritical === true && ' (critical)'}
      </th>
      <td className={`py-4 wrap-anywhere ${isHexadecimal === true ? 'font-mono text-[0.92em]' : ''}`}>
        <bdi className="whitespace-pre-line">{value.split('\n').map(visibleText).join('\n')}</bdi>
      </td>
      <td className="w-46 py-4 pl-8 text-right">
        <CopyButton name={`copy-${caption.toLowerCase()}-${String(index)}`} kind="link" text={value} />
      </td>
    </tr>
  );
}

/** One row of the full view. */
interface CertificateField {
  readonly label: string;
  readonly value: string;
  /** Critical extensions are marked. */
  readonly isCritical?: boolean;
  /** Bytes: set in a fixed pitch. */
  readonly isHexadecimal?: boolean;
}

/** The fields of the certificate proper, in their order (RFC 5280 section 4.1). */
function basicFields(certificate: Certificate): readonly CertificateField[] {
  return [
    { label: 'Version', value: `V${String(certificate.version)}` },
    { label: 'Serial number', value: hexPairs(certificate.serialNumber), isHexadecimal: true },
    { label: 'Signature algorithm', value: certificate.signatureAlgorithm.name },
    { label: 'Issuer', value: nameToText(certificate.issuer) },
    { label: 'Valid from', value: dateInWords(certificate.notBefore) },
    { label: 'Valid to', value: dateInWords(certificate.notAfter) },
    { label: 'Subject', value: nameToText(certificate.subject) },
    { label: 'Public key', value: keyWords(certificate.publicKey) },
    { label: 'Public key, SHA-256', value: hexPairs(certificate.publicKey.fingerprint), isHexadecimal: true },
  ];
}

/** The extensions in the certificate's order; what is not decoded is shown as its bytes. */
function extensionFields(certificate: Certificate): readonly CertificateField[] {
  return certificate.extensions.map((extension) => {
    const value = readers[extension.oid]?.(certificate);
    const shown = value === undefined ? { value: bytesOf(extension), isHexadecimal: true } : { value };
    return { label: extensionName(extension.oid), isCritical: extension.critical, ...shown };
  });
}

/** What identifies the certificate as a whole. */
function fingerprintFields(certificate: Certificate): readonly CertificateField[] {
  return [
    { label: 'SHA-256 fingerprint', value: hexPairs(certificate.fingerprint), isHexadecimal: true },
    { label: 'SHA-1 thumbprint', value: hexPairs(certificate.thumbprint), isHexadecimal: true },
  ];
}

const readers: Readonly<Record<string, (certificate: Certificate) => string | undefined>> = {
  [extensionOids.subjectKeyIdentifier]: ({ subjectKeyIdentifier }) =>
    subjectKeyIdentifier && hexPairs(subjectKeyIdentifier),
  [extensionOids.keyUsage]: ({ keyUsage }) => keyUsage?.join(', '),
  [extensionOids.subjectAlternativeName]: ({ subjectAlternativeNames }) =>
    subjectAlternativeNames?.map(generalNameWords).join('\n'),
  [extensionOids.basicConstraints]: basicConstraintsOf,
  [extensionOids.nameConstraints]: nameConstraintsOf,
  [extensionOids.revocationListDistributionPoints]: ({ revocationListAddresses }) =>
    revocationListAddresses?.join('\n'),
  [extensionOids.certificatePolicies]: ({ certificatePolicies }) =>
    certificatePolicies?.map(policyWords).join('\n'),
  [extensionOids.authorityKeyIdentifier]: ({ authorityKeyIdentifier }) =>
    authorityKeyIdentifier && hexPairs(authorityKeyIdentifier),
  [extensionOids.extendedKeyUsage]: ({ extendedKeyUsage }) => extendedKeyUsage?.map(purposeWords).join('\n'),
  [extensionOids.authorityInformationAccess]: addressesOf,
};

function basicConstraintsOf({ basicConstraints }: Certificate): string | undefined {
  if (basicConstraints === undefined) return undefined;
  const { isAuthority, pathLength } = basicConstraints;
  if (!isAuthority) return 'End entity';
  return `Authority, path length ${pathLength === undefined ? 'not limited' : String(pathLength)}`;
}

function nameConstraintsOf({ nameConstraints }: Certificate): string | undefined {
  if (nameConstraints === undefined) return undefined;
  const { permitted, excluded } = nameConstraints;
  return [
    ...permitted.map((name) => `permitted: ${generalNameWords(name)}`),
    ...excluded.map((name) => `excluded: ${generalNameWords(name)}`),
  ].join('\n');
}

function addressesOf({ issuerAddresses = [], ocspAddresses = [] }: Certificate): string | undefined {
  const lines = [
    ...issuerAddresses.map((address) => `issuer’s certificate: ${address}`),
    ...ocspAddresses.map((address) => `OCSP: ${address}`),
  ];
  return lines.length === 0 ? undefined : lines.join('\n');
}

function bytesOf({ value }: Extension): string {
  return hexPairs(toHex(value));
}
