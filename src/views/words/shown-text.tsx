import { Fragment } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { TextField, type TextFieldProps } from '@/ui/text-field';
import { hexPairs, visibleText } from './value-words';

/** A name that somebody else chose: it wraps anywhere, hides nothing, and is not turned nor translated with the text around it. */
export function NameText({ children }: { readonly children: string }) {
  return (
    <bdi translate="no" className="wrap-anywhere">
      {visibleText(children)}
    </bdi>
  );
}

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

/** Hexadecimal in pairs that lines break between. */
export function HexText({ hex }: { readonly hex: string }) {
  return (
    <span className="font-mono text-[0.92em]">
      {hexPairs(hex)
        .split(/(?<=:)/)
        .map((pair, index) => (
          <Fragment key={index}>
            {pair}
            <wbr />
          </Fragment>
        ))}
    </span>
  );
}
