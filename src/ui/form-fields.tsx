import { type Control, type FieldPathByValue, type FieldValues, useController } from 'react-hook-form';
import {
  CheckboxField,
  type CheckboxFieldProps,
  RadioChoice,
  type RadioChoiceProps,
  RadioGroup,
  type RadioGroupProps,
} from './choice-fields';
import { ListField, type ListFieldProps } from './list-field';
import { SelectField, type SelectFieldProps } from './select-field';
import { TextAreaField, type TextAreaFieldProps, TextField, type TextFieldProps } from './text-field';

/** What a field of a form is told: the form gives it its value, and says why it is refused; `error` where it does not. */
type Bound<Props, Values extends FieldValues, Value> = Omit<
  Props,
  'name' | 'value' | 'onChange' | 'onBlur' | 'ref'
> & {
  readonly control: Control<Values>;
  readonly name: FieldPathByValue<Values, Value>;
};

/** The value of a field of a form, and what becomes of it. */
export function useFormField<Values extends FieldValues, Value>(
  control: Control<Values>,
  name: FieldPathByValue<Values, Value>,
) {
  const { field, fieldState } = useController({ control, name });
  const { ref, onChange, onBlur } = field;
  const value: Value = field.value;
  return {
    name,
    ref,
    value,
    onChange: onChange as (value: Value) => void,
    onBlur,
    error: fieldState.error?.message,
  };
}

/** A text field of a form. */
export function FormText<Values extends FieldValues>({
  control,
  name,
  ...props
}: Bound<TextFieldProps, Values, string>) {
  const field = useFormField<Values, string>(control, name);
  return <TextField {...props} {...field} error={field.error ?? props.error} />;
}

/** A text field of several lines, of a form. */
export function FormTextArea<Values extends FieldValues>({
  control,
  name,
  ...props
}: Bound<TextAreaFieldProps, Values, string>) {
  const field = useFormField<Values, string>(control, name);
  return <TextAreaField {...props} {...field} error={field.error ?? props.error} />;
}

/** A list to choose from, of a form. */
export function FormSelect<Values extends FieldValues>({
  control,
  name,
  ...props
}: Bound<SelectFieldProps, Values, string>) {
  const field = useFormField<Values, string>(control, name);
  return <SelectField {...props} {...field} error={field.error ?? props.error} />;
}

/** A drop-down list of a form; `onChosen` is told what is chosen. */
export function FormList<Values extends FieldValues>({
  control,
  name,
  onChosen,
  ...props
}: Bound<ListFieldProps, Values, string> & { readonly onChosen?: (id: string) => void }) {
  const field = useFormField<Values, string>(control, name);
  const choose = (id: string) => {
    field.onChange(id);
    onChosen?.(id);
  };
  return <ListField {...props} {...field} error={field.error ?? props.error} onChange={choose} />;
}

/** Radio buttons of a form. */
export function FormRadios<Values extends FieldValues>({
  control,
  name,
  ...props
}: Bound<RadioGroupProps, Values, string>) {
  const { ref: _ref, ...field } = useFormField<Values, string>(control, name);
  return <RadioGroup {...props} {...field} error={field.error ?? props.error} />;
}

/** A box to tick, of a form. */
export function FormCheckbox<Values extends FieldValues>({
  control,
  name,
  ...props
}: Bound<CheckboxFieldProps, Values, boolean>) {
  const { error: _error, ...field } = useFormField<Values, boolean>(control, name);
  return <CheckboxField {...props} {...field} />;
}

/** One radio button of a form, of several of its name that stand apart; the form has the `id` of the chosen one. */
export function FormRadioChoice<Values extends FieldValues>({
  control,
  name,
  ...props
}: Bound<Omit<RadioChoiceProps, 'isChosen' | 'onChoose'>, Values, string>) {
  const { value, onChange, error: _error, ...field } = useFormField<Values, string>(control, name);
  const { id } = props;
  return <RadioChoice {...props} {...field} isChosen={value === id} onChoose={() => onChange(id)} />;
}
