import { InputRow } from '../input-row';
import type { FormAction } from '../use-form-action';
import type { ProfileValues } from './profile-values';
import type { SubjectField } from '@/simulation/world/practice-records';

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
