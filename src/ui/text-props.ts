import type { FieldProps } from './field';

/** What fields of one line and of several have in common. */
export interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly isReadOnly?: boolean;
}

/** The same for React Aria's text field. Messages come from the form, never from the browser. */
export function textFieldProps(props: TextProps) {
  const {
    name,
    value,
    onChange,
    onBlur,
    required = false,
    error,
    isDisabled = false,
    isReadOnly = false,
  } = props;
  return {
    name,
    value,
    onChange,
    ...(onBlur === undefined ? {} : { onBlur }),
    isRequired: required,
    isInvalid: error !== undefined,
    isDisabled,
    isReadOnly,
    validationBehavior: 'aria',
  } as const;
}
