import { useFormContext } from 'react-hook-form';
import { storeLabels, type StoreLocation } from '@/simulation/pc/certificate-stores';
import { FormText } from '@/ui/form-fields';
import { TextField } from '@/ui/text-field';
import { FileDrop } from '@/views/files/file-drop/file-drop';
import { CheckboxField, RadioChoice } from '@/ui/choice-fields';
import type { ImportValues } from './import-form';

interface PageProps {
  readonly values: ImportValues;
  readonly onChange: (values: ImportValues) => void;
}

const locations: Readonly<Record<StoreLocation, string>> = {
  'current-user': 'Current User',
  'local-machine': 'Local Machine',
};

/** What the wizard is for, and for whom it imports. */
export function WelcomePage({ values, onChange }: PageProps) {
  return (
    <>
      <p>
        This wizard helps you copy certificates, certificate trust lists, and certificate revocation lists
        from your disk to a certificate store.
      </p>
      <p>
        A certificate, which is issued by a certification authority, is a confirmation of your identity and
        contains information used to protect data or to establish secure network connections. A certificate
        store is the system area where certificates are kept.
      </p>
      <fieldset className="grid pl-22">
        <legend className="mb-4">Store Location</legend>
        {Object.entries(locations).map(([id, label]) => (
          <RadioChoice
            label={label}
            key={id}
            name="store-location"
            id={id}
            isChosen={values.location === id}
            onChoose={() => onChange({ ...values, location: id as StoreLocation })}
          />
        ))}
      </fieldset>
      <p>To continue, click Next.</p>
    </>
  );
}

/** The file, from the PC's folder, the real computer, or pasted. */
export function FilePage({ values, onChange }: PageProps) {
  return (
    <>
      <FileDrop
        label="File name:"
        name="files"
        files={values.files}
        onChange={(files) => onChange({ ...values, files, isPfx: false, password: '' })}
        several={false}
      />
      <p>Note: More than one certificate can be stored in a single file in the following formats:</p>
      <ul className="grid gap-4 pl-22">
        <li>Personal Information Exchange - PKCS #12 (.PFX, .P12)</li>
        <li>Cryptographic Message Syntax Standard - PKCS #7 Certificates (.P7B)</li>
        <li>PEM text with several certificates</li>
      </ul>
    </>
  );
}

/** The password of a PFX, and whether its key may leave the store again. */
export function PasswordPage({ values, onChange }: PageProps) {
  const { control } = useFormContext<Pick<ImportValues, 'password'>>();
  return (
    <>
      <p>Type the password for the private key.</p>
      <FormText control={control} name="password" label="Password:" isSecret />
      <fieldset className="grid gap-2">
        <legend className="mb-4">Import options:</legend>
        <CheckboxField
          label="Enable strong private key protection. You will be prompted every time the private key is used by an application if you enable this option."
          name="strong-protection"
          value={false}
          isDisabled
          onChange={() => undefined}
        />
        <CheckboxField
          label="Mark this key as exportable. This will allow you to back up or transport your keys at a later time."
          name="key-exportable"
          value={values.isKeyExportable}
          onChange={(isKeyExportable) => onChange({ ...values, isKeyExportable })}
        />
        <CheckboxField
          label="Include all extended properties."
          name="extended-properties"
          value
          isDisabled
          onChange={() => undefined}
        />
      </fieldset>
    </>
  );
}

/** Which store: Windows' choice by the type of each certificate, or one for all. */
export function StorePage({ values, onChange, onBrowse }: PageProps & { readonly onBrowse: () => void }) {
  const { isAutomatic, store } = values;
  return (
    <div role="radiogroup" aria-label="Certificate store" className="grid gap-8">
      <p>
        Windows can automatically select a certificate store, or you can specify a location for the
        certificate.
      </p>
      <RadioChoice
        label="Automatically select the certificate store based on the type of certificate"
        name="placement"
        id="automatic"
        isChosen={isAutomatic}
        onChoose={() => onChange({ ...values, isAutomatic: true })}
      />
      <RadioChoice
        label="Place all certificates in the following store"
        name="placement"
        id="chosen"
        isChosen={!isAutomatic}
        onChoose={() => onChange({ ...values, isAutomatic: false })}
      />
      <div className="flex items-end gap-7 pl-22 *:first:flex-1">
        <TextField
          name="store"
          label="Certificate store:"
          isReadOnly
          isDisabled={isAutomatic}
          value={isAutomatic || store === undefined ? '' : storeLabels[store]}
          onChange={() => undefined}
        />
        <button type="button" name="browse" className="pc-button" disabled={isAutomatic} onClick={onBrowse}>
          Browse...
        </button>
      </div>
    </div>
  );
}
