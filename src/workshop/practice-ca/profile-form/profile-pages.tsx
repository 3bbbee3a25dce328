import type { ReactNode } from 'react';
import { keyUsages } from '@/pki/certificate';
import { keyPurposes } from '@/pki/object-identifiers';
import { issuerVariable, typedGeneralNames } from '@/simulation/practice-ca/profile';
import { practiceHost } from '@/simulation/practice-ca/templates';
import type { SubjectField } from '@/simulation/world/practice-records';
import { CheckboxField } from '@/ui/choice-fields';
import { NamesField } from '@/views/certificate/names-field/names-field';
import { CheckRow, InputRow, SelectRow } from '../form-rows';
import type { FormAction } from '../dialog-form';
import { linesOf, type ProfileValues } from './profile-values';

interface SubjectPageProps {
  readonly values: ProfileValues;
  readonly onChange: (changed: Partial<ProfileValues>) => void;
  readonly errorOf: FormAction['errorOf'];
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
export function SubjectPage({ values, onChange, errorOf, isDisabled = false }: SubjectPageProps) {
  return (
    <div className="practice-page">
      {rows.map(({ name, label, hint }) => (
        <InputRow
          key={name}
          name={name}
          label={label}
          hint={hint}
          value={values[name]}
          isDisabled={isDisabled}
          hasFocus={name === 'commonName'}
          onChange={(value) => onChange({ [name]: value })}
          error={errorOf(name)}
        />
      ))}
    </div>
  );
}

interface KeyUsagePageProps {
  readonly values: ProfileValues;
  readonly onChange: (changed: Partial<ProfileValues>) => void;
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
export function KeyUsagePage({ values, onChange }: KeyUsagePageProps) {
  return (
    <div className="practice-page practice-usages">
      <fieldset>
        <legend>Key usage (critical)</legend>
        {keyUsages.map((usage) => (
          <CheckboxField
            key={usage}
            name={`usage-${usage}`}
            label={usageLabels[usage]}
            value={values.keyUsage.includes(usage)}
            onChange={(on) =>
              onChange({
                keyUsage: keyUsages.filter((one) => (one === usage ? on : values.keyUsage.includes(one))),
              })
            }
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Extended key usage</legend>
        {purposes.map(([oid, label]) => (
          <CheckboxField
            key={oid}
            name={`purpose-${oid}`}
            label={label}
            value={values.extendedKeyUsage.includes(oid)}
            onChange={(on) => onChange({ extendedKeyUsage: withPurpose(values.extendedKeyUsage, oid, on) })}
          />
        ))}
      </fieldset>
      <p className="practice-hint">
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
  readonly values: ProfileValues;
  readonly onChange: (changed: Partial<ProfileValues>) => void;
  readonly errorOf: FormAction['errorOf'];
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
export function ExtensionsPage(props: ExtensionsPageProps) {
  const { values, onChange, errorOf } = props;
  return (
    <div className="practice-page">
      <SelectRow
        name="basicConstraints"
        label="Basic constraints"
        value={values.basicConstraints}
        choices={basicConstraints}
        onChange={(choice) => onChange({ basicConstraints: choice })}
      />
      {values.basicConstraints === 'authority' && (
        <InputRow
          name="pathLength"
          label="Path length"
          value={values.pathLength}
          onChange={(pathLength) => onChange({ pathLength })}
          error={errorOf('pathLength')}
          hint="0: it signs servers and clients, but no other authority. Empty: no limit."
        />
      )}
      {props.children}
      <div className="practice-names">
        <NamesField
          name="alternativeNames"
          label="Subject alternative names"
          value={linesOf(values.alternativeNames)}
          onChange={(names) => onChange({ alternativeNames: names.join('\n') })}
          read={typedGeneralNames}
          error={errorOf('alternativeNames')}
          hint="DNS:hq.example.com, IP:10.7.0.10, email:admin@example.com, URI:https://…, or without the kind; a list can be pasted."
        />
      </div>
      <CheckRow
        name="copiesCommonName"
        label="Copy the common name into the alternative names"
        value={values.copiesCommonName}
        onChange={(copiesCommonName) => onChange({ copiesCommonName })}
      >
        <p className="practice-hint">
          TLS clients ignore the common name as soon as there is an alternative name, and browsers since 2017
          ignore it altogether: the name of the host has to be here too.
        </p>
        {props.names}
      </CheckRow>
      {props.withAddresses && <AddressRows values={values} onChange={onChange} errorOf={errorOf} />}
    </div>
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

function AddressRows({ values, onChange, errorOf }: Omit<ExtensionsPageProps, 'withAddresses'>) {
  return (
    <>
      {addresses.map(({ name, label, example }) => (
        <InputRow
          key={name}
          name={name}
          label={label}
          value={values[name]}
          onChange={(value) => onChange({ [name]: value })}
          error={errorOf(name)}
          hint={`Such as ${example}; several separated by commas. ${issuerVariable} stands for the issuer’s name.`}
        />
      ))}
      <p className="practice-hint practice-indent">
        Addresses under {practiceHost} exist in this lab alone. Empty them in a certificate for real
        equipment, or give an address where you publish.
      </p>
    </>
  );
}
