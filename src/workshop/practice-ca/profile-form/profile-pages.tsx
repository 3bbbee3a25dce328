import type { ReactNode } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { keyUsages } from '@/pki/certificate';
import { keyPurposes } from '@/pki/object-identifiers';
import { issuerVariable, typedGeneralNames } from '@/simulation/practice-ca/profile';
import { practiceHost } from '@/simulation/practice-ca/templates';
import type { SubjectField } from '@/simulation/world/practice-records';
import { CheckboxField } from '@/ui/choice-fields';
import { FormList, FormText, useFormField } from '@/ui/form-fields';
import { NamesField } from '@/views/certificate/names-field/names-field';
import { CheckRow } from '../dialog-form';
import { linesOf, type ProfileValues } from './profile-values';

interface SubjectPageProps {
  readonly isDisabled?: boolean;
}

const rows: readonly { readonly name: SubjectField; readonly label: string; readonly hint?: string }[] = [
  { name: 'country', label: 'countryName', hint: 'Two letters, such as US, or nothing.' },
  { name: 'state', label: 'stateOrProvinceName' },
  { name: 'city', label: 'localityName' },
  { name: 'organization', label: 'organizationName' },
  { name: 'organizationalUnit', label: 'organizationalUnitName' },
  {
    name: 'commonName',
    label: 'commonName',
    hint: 'The name of the host, of the person, or of the authority.',
  },
  { name: 'email', label: 'emailAddress' },
];

/** Whom the certificate names. */
export function SubjectPage({ isDisabled = false }: SubjectPageProps) {
  const { control } = useFormContext<ProfileValues>();
  return (
    <div className="practice-page">
      {rows.map(({ name, label, hint }) => (
        <FormText
          key={name}
          control={control}
          name={name}
          label={label}
          hint={hint}
          isDisabled={isDisabled}
          hasFocus={name === 'commonName'}
        />
      ))}
    </div>
  );
}

const usageLabels: Readonly<Record<(typeof keyUsages)[number], string>> = {
  digitalSignature: 'Digital Signature',
  nonRepudiation: 'Non Repudiation',
  keyEncipherment: 'Key Encipherment',
  dataEncipherment: 'Data Encipherment',
  keyAgreement: 'Key Agreement',
  keyCertSign: 'Certificate Sign',
  cRLSign: 'CRL Sign',
  encipherOnly: 'Encipher Only',
  decipherOnly: 'Decipher Only',
};

const purposes = [
  [keyPurposes.serverAuth, 'TLS Web Server Authentication'],
  [keyPurposes.clientAuth, 'TLS Web Client Authentication'],
  [keyPurposes.codeSigning, 'Code Signing'],
  [keyPurposes.emailProtection, 'E-mail Protection'],
  [keyPurposes.timeStamping, 'Time Stamping'],
  [keyPurposes.ocspSigning, 'OCSP Signing'],
] as const;

/** What the key may be used for. Nothing ticked: no such extension. */
export function KeyUsagePage() {
  const { control } = useFormContext<ProfileValues>();
  const { field: usage } = useController({ control, name: 'keyUsage' });
  const { field: purpose } = useController({ control, name: 'extendedKeyUsage' });
  return (
    <div className="practice-page tiles-210 gap-14">
      <fieldset className="grid content-start justify-items-start border border-line px-12 pt-6 pb-10">
        <legend className="px-4 font-semibold">Key usage (critical)</legend>
        {keyUsages.map((id) => (
          <CheckboxField
            key={id}
            name={`usage-${id}`}
            label={usageLabels[id]}
            value={usage.value.includes(id)}
            onChange={(on) =>
              usage.onChange(keyUsages.filter((one) => (one === id ? on : usage.value.includes(one))))
            }
          />
        ))}
      </fieldset>
      <fieldset className="grid content-start justify-items-start border border-line px-12 pt-6 pb-10">
        <legend className="px-4 font-semibold">Extended key usage</legend>
        {purposes.map(([oid, label]) => (
          <CheckboxField
            key={oid}
            name={`purpose-${oid}`}
            label={label}
            value={purpose.value.includes(oid)}
            onChange={(on) => purpose.onChange(withPurpose(purpose.value, oid, on))}
          />
        ))}
      </fieldset>
      <p className="col-span-full text-ink-muted">
        An authority needs Certificate Sign and CRL Sign; a server TLS Web Server Authentication. With nothing
        ticked there is no such extension, and every use is allowed.
      </p>
    </div>
  );
}

function withPurpose(purposes: readonly string[], oid: string, on: boolean): readonly string[] {
  const others = purposes.filter((other) => other !== oid);
  return on ? [...others, oid] : others;
}

interface ExtensionsPageProps {
  /** Requests ask for no addresses. */
  readonly withAddresses: boolean;
  /** The names that will stand in the certificate. */
  readonly names?: ReactNode;
  /** The fields of the time of validity, where there is one. */
  readonly children?: ReactNode;
}

const basicConstraints = [
  { id: 'authority', label: 'Certification Authority' },
  { id: 'end-entity', label: 'End Entity' },
  { id: 'not-defined', label: 'Not defined' },
] as const;

/** Basic constraints, alternative names, validity and addresses. */
export function ExtensionsPage({ withAddresses, names, children }: ExtensionsPageProps) {
  const { control } = useFormContext<ProfileValues>();
  return (
    <div className="practice-page">
      <ConstraintRows />
      {children}
      <AlternativeNames />
      <CheckRow
        control={control}
        name="copiesCommonName"
        label="Copy the common name into the alternative names"
      >
        <p className="text-ink-muted">
          TLS clients ignore the common name as soon as there is an alternative name, and browsers since 2017
          ignore it altogether: the name of the host has to be here too.
        </p>
        {names}
      </CheckRow>
      {withAddresses && <AddressRows />}
    </div>
  );
}

function ConstraintRows() {
  const { control } = useFormContext<ProfileValues>();
  const constraint = useWatch({ control, name: 'basicConstraints' });
  return (
    <>
      <FormList
        control={control}
        name="basicConstraints"
        label="Basic constraints"
        choices={basicConstraints}
      />
      {constraint === 'authority' && (
        <FormText
          control={control}
          name="pathLength"
          label="Path length"
          hint="0: it signs servers and clients, but no other authority. Empty: no limit."
        />
      )}
    </>
  );
}

/** The form has them as lines of a text. */
function AlternativeNames() {
  const { control } = useFormContext<ProfileValues>();
  const { value, onChange, ...field } = useFormField<ProfileValues, string>(control, 'alternativeNames');
  return (
    <NamesField
      {...field}
      label="Subject alternative names"
      value={linesOf(value)}
      onChange={(names) => onChange(names.join('\n'))}
      read={typedGeneralNames}
      hint="DNS:hq.example.com, IP:10.7.0.10, email:admin@example.com, URI:https://…, or without the kind; a list can be pasted."
    />
  );
}

const addresses = [
  {
    name: 'revocationListAddresses',
    label: 'CRL distribution point',
    example: 'http://pki.example.com/ca.crl',
  },
  { name: 'issuerAddresses', label: 'Issuer’s certificate (AIA)', example: 'http://pki.example.com/ca.crt' },
  { name: 'ocspAddresses', label: 'OCSP (AIA)', example: 'http://ocsp.example.com' },
] as const;

function AddressRows() {
  const { control } = useFormContext<ProfileValues>();
  return (
    <>
      {addresses.map(({ name, label, example }) => (
        <FormText
          key={name}
          control={control}
          name={name}
          label={label}
          hint={`Such as ${example}; several separated by commas. ${issuerVariable} stands for the issuer’s name.`}
        />
      ))}
      <p className="after-labels grid justify-items-start gap-2 text-ink-muted">
        Addresses under {practiceHost} exist in this lab alone. Empty them in a certificate for real
        equipment, or give an address where you publish.
      </p>
    </>
  );
}
