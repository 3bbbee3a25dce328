import { visibleText } from '@/views/words/value-words';
import { type Control, type FieldPathByValue, type FieldValues, useWatch } from 'react-hook-form';
import { useFormField } from '@/ui/form-fields';
import { fullStateName, isUnknownState } from '@/pki/names/countries';
import { useRef } from 'react';
import { Button } from '@/ui/button';
import { TextField, type TextFieldProps } from '@/ui/text-field';
import { findingWords } from '../words/finding-words';

interface StateFieldProps extends Omit<TextFieldProps, 'name' | 'warning' | 'children'> {
  /** Two letters; the abbreviations are those of its states. */
  readonly country: string;
}

/** That a text is no state of a country, as far as that is known; it is accepted all the same. */
export function unknownStateWords(country: string, value: string): string | undefined {
  if (!isUnknownState(country, value)) return undefined;
  return `“${visibleText(value.trim())}” is not a state or province of ${visibleText(country.trim().toUpperCase())}. Vendors compare it with the register: write its full name, or correct the country.`;
}

/** A state or province, with the full name as a one-click correction where it was abbreviated. */
export function StateField({ country, ...props }: StateFieldProps) {
  const { value, onChange } = props;
  const button = useRef<HTMLButtonElement>(null);
  const full = fullStateName(country, value);
  const correct = (name: string) => {
    // The button goes with the warning; the focus stays with the field.
    button.current?.closest('.ui-field')?.querySelector('input')?.focus();
    onChange(name);
  };
  if (full === undefined)
    return <TextField {...props} name="state" warning={unknownStateWords(country, value)} />;
  const warning = findingWords({ name: 'state-abbreviated', severity: 'warning', value, remedy: full });
  return (
    <TextField {...props} name="state" warning={warning}>
      <Button ref={button} name="use-full-state" kind="link" onPress={() => correct(full)}>
        Use {full}
      </Button>
    </TextField>
  );
}

interface FormStateProps<Values extends FieldValues> extends Omit<
  StateFieldProps,
  'value' | 'onChange' | 'onBlur' | 'ref' | 'country'
> {
  readonly control: Control<Values>;
  /** Where the form has the state and its country. */
  readonly state: FieldPathByValue<Values, string>;
  readonly country: FieldPathByValue<Values, string>;
}

/** The same of a form. */
export function FormState<Values extends FieldValues>({
  control,
  state,
  country,
  ...props
}: FormStateProps<Values>) {
  const field = useFormField<Values, string>(control, state);
  const typed: string = useWatch({ control, name: country });
  return (
    <StateField
      {...props}
      {...field}
      error={field.error ?? props.error}
      country={typed.trim().toUpperCase()}
    />
  );
}
