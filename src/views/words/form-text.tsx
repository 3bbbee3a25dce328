import { TextField, type TextFieldProps } from '@/ui/text-field';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';

interface FormTextProps<Values extends FieldValues> extends Omit<
  TextFieldProps,
  'name' | 'value' | 'onChange' | 'onBlur' | 'error' | 'ref'
> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
}

/** A text field that belongs to a form. */
export function FormText<Values extends FieldValues>({ control, name, ...props }: FormTextProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  const { ref, value, onChange, onBlur } = field;
  return (
    <TextField {...props} {...{ name, value, onChange, onBlur, ref }} error={fieldState.error?.message} />
  );
}
