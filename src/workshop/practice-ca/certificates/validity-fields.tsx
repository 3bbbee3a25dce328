import { InputRow } from '../input-row';
import type { ProfileValues } from '../profile-form/profile-values';
import { ValidityRows } from '../profile-form/validity-rows';

/** The time of validity as it is typed. */
type ValidityValues = Pick<ProfileValues, 'count' | 'unit' | 'isRoundedToMidnight'> & {
  /** As a date and time field has it, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
};

interface ValidityFieldsProps {
  readonly values: ValidityValues;
  readonly onChange: (changed: Partial<ValidityValues>) => void;
  readonly errorOf: (field: string) => string | undefined;
  /** Puts the range into the two dates. */
  readonly onApply: () => void;
}

/** From when until when a certificate is valid, and a range that fills both in. */
export function ValidityFields({ values, onChange, errorOf, onApply }: ValidityFieldsProps) {
  return (
    <>
      <InputRow
        name="notBefore"
        label="Not before (UTC)"
        type="datetime-local"
        value={values.notBefore}
        onChange={(notBefore) => onChange({ notBefore })}
      />
      <InputRow
        name="notAfter"
        label="Not after (UTC)"
        type="datetime-local"
        value={values.notAfter}
        onChange={(notAfter) => onChange({ notAfter })}
        error={errorOf('notAfter')}
      />
      <ValidityRows values={values} onChange={onChange} onApply={onApply} />
    </>
  );
}
