import { practiceHost } from '@/simulation/practice-ca/default-templates';
import { issuerVariable } from '@/simulation/practice-ca/profile';
import { typedGeneralNames } from '@/simulation/practice-ca/alternative-name';
import { NamesField } from '@/views/certificate/names-field/names-field';
import type { ReactNode } from 'react';
import { CheckRow } from '../check-row';
import { InputRow } from '../input-row';
import { SelectRow } from '../select-row';
import type { FormAction } from '../use-form-action';
import { linesOf, type ProfileValues } from './profile-values';

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
      {props.withAddresses && <AddressRows {...{ values, onChange, errorOf }} />}
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
