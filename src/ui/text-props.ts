import type { FieldProps } from './field';

/** What fields of one line and of several have in common. */
export interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly isReadOnly?: boolean;
}

/** The same for React Aria's text field. Messages come from the form, never from the browser. */
export function textFieldProps(props: TextProps, warningId: string) {
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
    ...describedBy(props, warningId),
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

/** Lets screen readers read the warning with the control, when there is one. */
export function describedBy({ warning }: FieldProps, warningId: string) {
  return warning === undefined ? {} : { 'aria-describedby': warningId };
}
