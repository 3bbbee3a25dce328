import { use } from 'react';
import type { Certificate } from '@/pki/certificate';
import { toPem } from '@/pki/pem';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { defectWords } from '../../words/defect-words';
import { PcContext } from '../../shell/pc';
import { ValidityLine } from '../validity-line/validity-line';
import { visibleText } from '../../words/visible-text';
import { basicFields, extensionFields, fingerprintFields, type CertificateField } from './certificate-fields';

interface CertificateDetailsProps {
  readonly certificate: Certificate;
  /** What its own window is to know of its chain. */
  readonly companions?: readonly Certificate[];
}

/** Everything that a certificate says, each value to copy. */
export function CertificateDetails({ certificate, companions = [] }: CertificateDetailsProps) {
  const pc = use(PcContext);
  return (
    <div className="grid gap-3">
      <ValidityLine certificate={certificate} />
      <FieldTable caption="Certificate" fields={basicFields(certificate)} />
      <FieldTable caption="Extensions" fields={extensionFields(certificate)} />
      <FieldTable caption="Fingerprints" fields={fingerprintFields(certificate)} />
      {certificate.defects.length > 0 && (
        <p className="m-0 text-(--ui-error)">
          It breaks the rules for certificates: {certificate.defects.map(defectWords).join('; ')}.
        </p>
      )}
      <p className="m-0">
        <CopyButton name="copy-pem" label="Copy as PEM" text={toPem('CERTIFICATE', certificate.der)} />{' '}
        {pc !== undefined && (
          <Button
            name="certificate-window"
            kind="link"
            onPress={() => void pc.showCertificate(certificate, { companions })}
          >
            Open in a certificate window
          </Button>
        )}
      </p>
    </div>
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
    <table className="w-full border-collapse text-left">
      <caption className="py-1 text-left font-semibold">{caption}</caption>
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
    <tr className="border-t border-(--ui-border) align-top">
      <th scope="row" className="w-24 py-1 pr-3 font-normal text-(--ui-text-muted) sm:w-44">
        {visibleText(label)}
        {isCritical === true && ' (critical)'}
      </th>
      <td className={`py-1 wrap-anywhere ${isHexadecimal === true ? 'font-mono text-[0.92em]' : ''}`}>
        <bdi className="whitespace-pre-line">{value.split('\n').map(visibleText).join('\n')}</bdi>
      </td>
      <td className="w-12 py-1 pl-2 text-right">
        <CopyButton name={`copy-${caption.toLowerCase()}-${String(index)}`} kind="link" text={value} />
      </td>
    </tr>
  );
}
