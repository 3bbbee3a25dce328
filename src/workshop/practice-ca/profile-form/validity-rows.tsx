import { CheckboxField } from '@/ui/checkbox-field';
import type { ProfileValues } from './profile-values';
import type { ValidityRange } from '@/simulation/world/practice-records';

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
    <div className="practice-row practice-range" role="group" aria-label="Time range">
      <span>Time range</span>
      <span className="practice-range-fields">
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
