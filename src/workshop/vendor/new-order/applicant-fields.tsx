import type { Problem } from '@/simulation/problem';
import { TextField } from '@/ui/text-field';
import { problemWords } from '@/views/problem-words';
import type { OrderValues } from './order-form';

type ApplicantField = 'commonName' | 'organization' | 'city' | 'state' | 'country';

interface ApplicantFieldsProps {
  readonly values: OrderValues;
  readonly onChange: (values: Partial<OrderValues>) => void;
  /** Shown at its field once the field has been filled in. */
  readonly problem: Problem | undefined;
}

const fields: readonly (readonly [ApplicantField, string, string])[] = [
  ['commonName', 'Common name', 'such as sb7-hq.sb7.com'],
  ['organization', 'Organization', 'full legal company name'],
  ['city', 'City', 'full city name'],
  ['state', 'State or province', 'full name, no abbreviation'],
  ['country', 'Country', 'two letters, such as US'],
];

/** Who the certificate is for, when the vendor makes the key and there is no CSR to say so. */
export function ApplicantFields({ values, onChange, problem }: ApplicantFieldsProps) {
  return (
    <div className="vendor-applicant">
      {fields.map(([name, label, hint]) => (
        <TextField
          key={name}
          name={name}
          label={label}
          hint={hint}
          required={name !== 'state'}
          value={values[name]}
          onChange={(value) => onChange({ [name]: value })}
          error={problem?.field === name && values[name] !== '' ? problemWords(problem) : undefined}
        />
      ))}
    </div>
  );
}
