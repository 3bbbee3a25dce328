import type { ValidityRange } from '@/simulation/world/practice-records';
import { CheckboxField } from '@/ui/choice-fields';
import { InputRow } from '../form-rows';
import type { ProfileValues } from './profile-values';

interface ValidityRowsProps {
  readonly values: Pick<ProfileValues, 'count' | 'unit' | 'isRoundedToMidnight'>;
  readonly onChange: (
    changed: Partial<Pick<ProfileValues, 'count' | 'unit' | 'isRoundedToMidnight'>>,
  ) => void;
  /** Puts the range into the fields of the validity, where there are some. */
  readonly onApply?: () => void;
}

const units = [
  { id: 'days', label: 'Days' },
  { id: 'months', label: 'Months' },
  { id: 'years', label: 'Years' },
] as const;

/** How long the certificate is to be valid. */
export function ValidityRows({ values, onChange, onApply }: ValidityRowsProps) {
  return (
    <div
      className="practice-row grid grid-cols-[178px_minmax(0,1fr)] items-center gap-8 max-[760px]:grid-cols-1 max-[760px]:gap-3"
      role="group"
      aria-label="Time range"
    >
      <span>Time range</span>
      <span className="flex flex-wrap items-center gap-8 [&>input]:w-62">
        <input
          name="count"
          className="ui-input"
          aria-label="Number"
          inputMode="numeric"
          autoComplete="off"
          value={values.count}
          onChange={(event) => onChange({ count: event.target.value })}
        />
        <select
          name="unit"
          className="ui-input"
          aria-label="Unit"
          value={values.unit}
          onChange={(event) => onChange({ unit: event.target.value as ValidityRange['unit'] })}
        >
          {units.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        {onApply !== undefined && (
          <button type="button" name="apply-range" className="pc-button" onClick={onApply}>
            Apply
          </button>
        )}
        <CheckboxField
          name="isRoundedToMidnight"
          label="Midnight"
          value={values.isRoundedToMidnight}
          onChange={(isRoundedToMidnight) => onChange({ isRoundedToMidnight })}
        />
      </span>
    </div>
  );
}

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
