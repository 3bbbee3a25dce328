import type { ReactNode } from 'react';

interface WizardChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  /** Tells the radio buttons of a name apart. */
  readonly value?: string;
  readonly isChecked: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly children: ReactNode;
}

/** A radio button or check box with its label, as wizards have them. */
export function WizardChoice(props: WizardChoiceProps) {
  const { type, name, value, isChecked, isDisabled = false, onChange, children } = props;
  return (
    <label className="flex min-h-24 items-start gap-6 pt-4 pb-3 has-disabled:text-windows-disabled-ink [&_input]:mx-0 [&_input]:mt-2 [&_input]:mb-0 [&_input]:size-13 [&_input]:flex-none">
      <input
        type={type}
        name={name}
        value={value}
        checked={isChecked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
