import { useId, type Ref } from 'react';
import { TextField as AriaTextField, Label, TextArea } from 'react-aria-components';
import { Field, FieldNotes, RequiredMark } from './field';
import { textFieldProps, type TextProps } from './text-props';

export interface TextAreaFieldProps extends TextProps {
  /** Lines shown. */
  readonly rows?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

export function TextAreaField({ ref, ...props }: TextAreaFieldProps) {
  const { label, required = false, rows = 8 } = props;
  const warningId = useId();
  const control = (
    <AriaTextField className="ui-field-root" {...textFieldProps(props, warningId)} autoComplete="off">
      <Label translate="no" className="ui-field-label">
        {label}
        {required && <RequiredMark />}
      </Label>
      <TextArea ref={ref} className="ui-input ui-field-control" rows={rows} spellCheck={false} />
      <FieldNotes {...props} />
    </AriaTextField>
  );
  return <Field {...{ props, warningId, control }} />;
}
