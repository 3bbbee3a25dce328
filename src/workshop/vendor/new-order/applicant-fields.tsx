import { fullStateName } from '@/pki/names/states';
import type { Problem } from '@/simulation/problem';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { findingWords } from '@/views/finding-words';
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
          warning={name === 'state' ? stateWarning(values) : undefined}
          error={problem?.field === name && values[name] !== '' ? problemWords(problem) : undefined}
        >
          {name === 'state' && <FullState values={values} onChange={onChange} />}
        </TextField>
      ))}
    </div>
  );
}

function stateWarning({ country, state }: OrderValues): string | undefined {
  const remedy = fullStateName(country, state);
  return remedy === undefined
    ? undefined
    : findingWords({ name: 'state-abbreviated', severity: 'warning', value: state, remedy });
}

/** Corrects an abbreviated state with one click. */
function FullState({
  values: { country, state },
  onChange,
}: Pick<ApplicantFieldsProps, 'values' | 'onChange'>) {
  const full = fullStateName(country, state);
  if (full === undefined) return null;
  return (
    <Button name="use-full-state" kind="link" onPress={() => onChange({ state: full })}>
      Use {full}
    </Button>
  );
}
