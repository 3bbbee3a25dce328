import { type HTMLInputAutoCompleteAttribute, type Ref, useId } from 'react';
import { TextField as AriaTextField, Input, Label, TextArea } from 'react-aria-components';
import { Field, FieldNotes, RequiredMark, textFieldProps, type TextProps } from './field';

export interface TextFieldProps extends TextProps {
  /** A password: shown as dots and never offered to the browser's memory. */
  readonly isSecret?: boolean;
  readonly placeholder?: string;
  /** Characters. */
  readonly maxLength?: number;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ ref, ...props }: TextFieldProps) {
  const { label, required = false } = props;
  const warningId = useId();
  const control = (
    <AriaTextField
      className="ui-field-root"
      {...textFieldProps(props, warningId)}
      {...kindOf(props)}
      {...lengthOf(props)}
    >
      <Label translate="no" className="ui-field-label">
        {label}
        {required && <RequiredMark />}
      </Label>
      <Input
        ref={ref}
        className="ui-input ui-field-control"
        spellCheck={false}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      />
      <FieldNotes {...props} />
    </AriaTextField>
  );
  return <Field props={props} warningId={warningId} control={control} />;
}

function lengthOf({ maxLength }: TextFieldProps) {
  return maxLength === undefined ? {} : { maxLength };
}

function kindOf({ isSecret = false, autoComplete = 'off' }: TextFieldProps) {
  return isSecret ? { type: 'password', autoComplete: 'off' } : { type: 'text', autoComplete };
}

interface TextAreaFieldProps extends TextProps {
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
  return <Field props={props} warningId={warningId} control={control} />;
}
