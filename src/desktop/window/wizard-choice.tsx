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
    <label className="wizard-choice">
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
