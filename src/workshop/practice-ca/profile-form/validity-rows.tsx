import { useFormContext } from 'react-hook-form';
import { usePresent } from '@/state/use-world';
import { FormCheckbox, FormList, FormText } from '@/ui/form-fields';
import { changeFields } from '@/views/shell/lab-form';
import { validityFrom } from '@/simulation/practice-ca/validity';
import { type ProfileValues, rangeOf, toDateInput } from './profile-values';

type RangeValues = Pick<ProfileValues, 'count' | 'unit' | 'isRoundedToMidnight'>;

interface ValidityRowsProps {
  /** Puts the range into the fields of the validity, where there are some. */
  readonly onApply?: () => void;
}

const units = [
  { id: 'days', label: 'Days' },
  { id: 'months', label: 'Months' },
  { id: 'years', label: 'Years' },
] as const;

/** How long the certificate is to be valid. */
export function ValidityRows({ onApply }: ValidityRowsProps) {
  const { control } = useFormContext<RangeValues>();
  return (
    <div
      className="grid beside-178 items-center gap-8 max-wide:grid-cols-1 max-wide:gap-3"
      role="group"
      aria-label="Time range"
    >
      <span>Time range</span>
      <div className="flex flex-wrap items-start gap-8 fields-bare">
        <div className="w-62">
          <FormText control={control} name="count" label="Number" isLabelHeard isNumber />
        </div>
        <FormList control={control} name="unit" label="Unit" isLabelHeard choices={units} />
        {onApply !== undefined && (
          <button type="button" name="apply-range" className="pc-button" onClick={onApply}>
            Apply
          </button>
        )}
        <FormCheckbox control={control} name="isRoundedToMidnight" label="Midnight" />
      </div>
    </div>
  );
}

/** The time of validity as it is typed. */
export type ValidityValues = RangeValues & {
  /** As a date and time field has it, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
};

/** From when until when a certificate is valid, and a range that fills both in. */
export function ValidityFields() {
  const { now } = usePresent();
  const form = useFormContext<ValidityValues>();
  const { control } = form;
  const apply = () => {
    const { notBefore, notAfter } = validityFrom(now(), rangeOf(form.getValues()));
    changeFields(form, { notBefore: toDateInput(notBefore), notAfter: toDateInput(notAfter) });
  };
  return (
    <>
      <FormText control={control} name="notBefore" label="Not before (UTC)" isTime />
      <FormText control={control} name="notAfter" label="Not after (UTC)" isTime />
      <ValidityRows onApply={apply} />
    </>
  );
}
