import { useFormContext } from 'react-hook-form';
import type { ExportFormat } from '@/simulation/pc/files';
import { FormList, FormText } from '@/ui/form-fields';
import { CheckboxField, RadioChoice } from '@/ui/choice-fields';
import { formats, isFormatOffered, withFormat, withKey, type ExportValues } from './export-form';

interface PageProps {
  readonly values: ExportValues;
  readonly onChange: (values: ExportValues) => void;
}

/** What the wizard is for, as its first page says. */
export function WelcomePage() {
  return (
    <>
      <p>
        This wizard helps you copy certificates, certificate trust lists and certificate revocation lists from
        a certificate store to your disk.
      </p>
      <p>
        A certificate, which is issued by a certification authority, is a confirmation of your identity and
        contains information used to protect data or to establish secure network connections.
      </p>
      <p>To continue, click Next.</p>
    </>
  );
}

/** Whether the key goes along. */
export function PrivateKeyPage({
  values,
  onChange,
  isExportable,
}: PageProps & { readonly isExportable: boolean }) {
  return (
    <>
      <p>
        Private keys are password protected. If you want to export the private key with the certificate, you
        must type a password on a later page.
      </p>
      <p>Do you want to export the private key with the certificate?</p>
      <div className="grid pl-22" role="radiogroup" aria-label="Export the private key">
        <RadioChoice
          label="Yes, export the private key"
          name="export-key"
          id="yes"
          isChosen={values.exportsKey}
          isDisabled={!isExportable}
          onChoose={() => onChange(withKey(values, true))}
        />
        <RadioChoice
          label="No, do not export the private key"
          name="export-key"
          id="no"
          isChosen={!values.exportsKey}
          onChoose={() => onChange(withKey(values, false))}
        />
      </div>
      {!isExportable && (
        <p>
          Note: The associated private key is marked as not exportable. Only the certificate can be exported.
        </p>
      )}
    </>
  );
}

/** The five formats; those that do not fit are grey. */
export function FormatPage({ values, onChange }: PageProps) {
  const choice = (format: ExportFormat) => (
    <RadioChoice
      label={formats[format].label}
      name="format"
      id={format}
      isChosen={values.format === format}
      isDisabled={!isFormatOffered(format, values)}
      onChoose={() => onChange(withFormat(values, format))}
    />
  );
  return (
    <div role="radiogroup" aria-label="Select the format you want to use:" className="grid gap-2">
      <p className="mb-4">Select the format you want to use:</p>
      {choice('der')}
      {choice('base-64')}
      {choice('pkcs7')}
      <div className="grid pl-22">
        <PathChoice of="pkcs7" values={values} onChange={onChange} />
      </div>
      {choice('pfx')}
      <div className="grid pl-22">
        <PathChoice of="pfx" values={values} onChange={onChange} />
        <CheckboxField
          label="Delete the private key if the export is successful"
          name="delete-key"
          value={values.deletesKey}
          isDisabled={values.format !== 'pfx'}
          onChange={(deletesKey) => onChange({ ...values, deletesKey })}
        />
        <Unavailable name="extended-properties">Export all extended properties</Unavailable>
      </div>
      <RadioChoice
        label="Microsoft Serialized Certificate Store (.SST)"
        name="format"
        id="sst"
        isChosen={false}
        isDisabled
        onChoose={() => undefined}
      />
    </div>
  );
}

function PathChoice({ of, values, onChange }: PageProps & { readonly of: ExportFormat }) {
  return (
    <CheckboxField
      label="Include all certificates in the certification path if possible"
      name={`include-path-${of}`}
      value={values.format === of && values.includesPath}
      isDisabled={values.format !== of}
      onChange={(includesPath) => onChange({ ...values, includesPath })}
    />
  );
}

function Unavailable({ name, children }: { readonly name: string; readonly children: string }) {
  return <CheckboxField label={children} name={name} value={false} isDisabled onChange={() => undefined} />;
}

/** The password of a PFX, twice, and how it protects the file. */
export function SecurityPage() {
  const { control } = useFormContext<ExportValues>();
  return (
    <>
      <p>
        To maintain security, you must protect the private key to a security principal or by using a password.
      </p>
      <FormText control={control} name="password" label="Password:" isSecret />
      <FormText control={control} name="confirmation" label="Confirm password:" isSecret />
      <FormList control={control} name="protection" label="Encryption:" choices={protections} />
    </>
  );
}

const protections = [
  { id: 'TripleDES-SHA1', label: 'TripleDES-SHA1' },
  { id: 'AES-256-SHA256', label: 'AES256-SHA256' },
] as const;

/** The name of the file; *Browse...* shows the folder. */
export function FilePage({ onBrowse }: { readonly onBrowse: () => void }) {
  const { control } = useFormContext<ExportValues>();
  return (
    <div className="flex items-end gap-7 *:first:flex-1">
      <FormText control={control} name="fileName" label="File name:" />
      <button type="button" name="browse" className="pc-button" onClick={onBrowse}>
        Browse...
      </button>
    </div>
  );
}
