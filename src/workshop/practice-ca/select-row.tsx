import { useId } from 'react';

interface SelectRowProps<Id extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: Id;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly onChange: (id: Id) => void;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
}

/** A list to choose from, as the dialogs of the time have it, beside its label. */
export function SelectRow<Id extends string>(props: SelectRowProps<Id>) {
  const { name, label, value, choices, onChange, error, isDisabled } = props;
  const errorId = useId();
  return (
    <div className="practice-row">
      <label className="practice-row-pair">
        <span>{label}</span>
        <select
          name={name}
          className="ui-input"
          value={value}
          disabled={isDisabled}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : errorId}
          onChange={(event) => onChange(event.target.value as Id)}
        >
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
      {error !== undefined && (
        <p id={errorId} className="practice-error">
          {error}
        </p>
      )}
    </div>
  );
}
