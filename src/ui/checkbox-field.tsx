import type { ReactNode, Ref } from 'react';

export interface CheckboxFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly onBlur?: () => void;
  readonly isDisabled?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

export function CheckboxField({ name, label, value, onChange, onBlur, isDisabled, ref }: CheckboxFieldProps) {
  return (
    <label className="ui-check" data-disabled={isDisabled}>
      <input
        type="checkbox"
        ref={ref}
        name={name}
        checked={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
        onBlur={onBlur}
      />
      {label}
    </label>
  );
}
