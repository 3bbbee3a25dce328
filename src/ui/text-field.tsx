import { type HTMLInputAutoCompleteAttribute, type Ref, useId } from 'react';
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import { Field, FieldLabel, FieldNotes, initialFocus, textFieldProps, type TextProps } from './field';

export interface TextFieldProps extends TextProps {
  /** A password: shown as dots and never offered to the browser's memory. */
  readonly isSecret?: boolean;
  /** A date with its time to the second, as `2017-09-01T12:00:00`. */
  readonly isTime?: boolean;
  /** A whole number: phones and tablets offer digits. */
  readonly isNumber?: boolean;
  /** Usual values to choose from; any other can be typed. */
  readonly usual?: readonly string[];
  readonly placeholder?: string;
  /** Characters. */
  readonly maxLength?: number;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  /** What becomes of it as soon as it has the focus. */
  readonly onFocus?: (input: HTMLInputElement) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ ref, ...props }: TextFieldProps) {
  const { usual, placeholder, isTime = false, isNumber = false, onFocus } = props;
  const warningId = useId();
  const listId = useId();
  const control = (
    <AriaTextField
      className="ui-field-root contents"
      {...textFieldProps(props, warningId)}
      {...kindOf(props)}
      {...lengthOf(props)}
    >
      <FieldLabel {...props} />
      <Input
        ref={ref}
        className="ui-input ui-field-control"
        spellCheck={false}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(usual === undefined ? {} : { list: listId })}
        {...(isTime ? { step: 1 } : {})}
        {...(isNumber ? { inputMode: 'numeric' as const } : {})}
        {...(onFocus === undefined ? {} : { onFocus: (event) => onFocus(event.currentTarget) })}
        {...initialFocus(props)}
      />
      {usual !== undefined && <Usual id={listId} values={usual} />}
      <FieldNotes {...props} />
    </AriaTextField>
  );
  return <Field props={props} warningId={warningId} control={control} />;
}

function Usual({ id, values }: { readonly id: string; readonly values: readonly string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}

function lengthOf({ maxLength }: TextFieldProps) {
  return maxLength === undefined ? {} : { maxLength };
}

function kindOf({ isSecret = false, isTime = false, autoComplete = 'off' }: TextFieldProps) {
  if (isSecret) return { type: 'password', autoComplete: 'off' };
  return { type: isTime ? 'datetime-local' : 'text', autoComplete };
}

export interface TextAreaFieldProps extends TextProps {
  /** Lines shown. */
  readonly rows?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

export function TextAreaField({ ref, ...props }: TextAreaFieldProps) {
  const { rows = 8 } = props;
  const warningId = useId();
  const control = (
    <AriaTextField
      className="ui-field-root contents"
      {...textFieldProps(props, warningId)}
      autoComplete="off"
    >
      <FieldLabel {...props} />
      <TextArea
        ref={ref}
        className="ui-input ui-field-control"
        rows={rows}
        spellCheck={false}
        {...initialFocus(props)}
      />
      <FieldNotes {...props} />
    </AriaTextField>
  );
  return <Field props={props} warningId={warningId} control={control} />;
}
