import type { Problem } from '@/simulation/world/problem';
import { TextField } from '@/ui/text-field';
import { problemWords } from '@/views/words/problem-words';
import { StateField } from '@/views/shell/state-field';
import type { SubmitEvent } from 'react';
import type { OrderValues } from './order-form';

type ApplicantField = 'commonName' | 'organization' | 'city' | 'state' | 'country';

interface ApplicantFieldsProps {
  readonly values: OrderValues;
  readonly onChange: (values: Partial<OrderValues>) => void;
  /** Shown at its field once the field has been filled in. */
  readonly problem: Problem | undefined;
  /** Places the order, on Enter; undefined as long as something stands against it. */
  readonly onSubmit: (() => Promise<void>) | undefined;
}

const fields: readonly (readonly [ApplicantField, string, string])[] = [
  ['commonName', 'Common name', 'such as sb7-hq.sb7.com'],
  ['organization', 'Organization', 'full legal company name'],
  ['city', 'City', 'full city name'],
  ['state', 'State or province', 'full name, no abbreviation'],
  ['country', 'Country', 'two letters, such as US'],
];

/** Who the certificate is for, when the vendor makes the key and there is no CSR to say so. */
export function ApplicantFields({ values, onChange, problem, onSubmit }: ApplicantFieldsProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void onSubmit?.();
  };
  return (
    <form noValidate className="vendor-applicant" onSubmit={submit}>
      {fields.map(([name, label, hint]) => {
        const field = {
          label,
          hint,
          value: values[name],
          onChange: (value: string) => onChange({ [name]: value }),
          error: problem?.field === name && values[name] !== '' ? problemWords(problem) : undefined,
        };
        if (name === 'state') return <StateField key={name} {...field} country={values.country} />;
        return <TextField key={name} {...field} name={name} required />;
      })}
      {/* The button stands in the summary: this one lets Enter press it. */}
      <button type="submit" name="submit-applicant" hidden disabled={onSubmit === undefined} />
    </form>
  );
}
