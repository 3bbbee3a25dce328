import { type ReactNode, type Ref, useId } from 'react';
import { RadioGroup as AriaRadioGroup, RadioButton, RadioField } from 'react-aria-components';
import { describedBy, Field, FieldLabel, FieldNotes, type FieldProps } from './field';
import type { Choice } from './select-field';

export interface CheckboxFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly onBlur?: () => void;
  readonly isDisabled?: boolean | undefined;
  /** As of other fields. */
  readonly translate?: 'yes' | 'no';
  readonly ref?: Ref<HTMLInputElement>;
}

export function CheckboxField(props: CheckboxFieldProps) {
  const { name, label, value, onChange, onBlur, isDisabled, translate = 'no', ref } = props;
  return (
    <label translate={translate} className="ui-check" data-disabled={isDisabled}>
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

export interface RadioGroupProps extends FieldProps {
  readonly choices: readonly Choice[];
  /** Id of the choice; empty for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly onBlur?: () => void;
}

export function RadioGroup(props: RadioGroupProps) {
  const { name, required = false, error, choices, value, onChange, onBlur } = props;
  const warningId = useId();
  const control = (
    <AriaRadioGroup
      {...describedBy(props, warningId)}
      className="ui-field-root"
      name={name}
      data-name={name}
      value={value === '' ? null : value}
      onChange={onChange}
      {...(onBlur === undefined ? {} : { onBlur })}
      isRequired={required}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      <div className="ui-radios">
        {choices.map((choice) => (
          <RadioField key={choice.id} value={choice.id}>
            <RadioButton data-name={`choice-${choice.id}`} className="ui-check">
              <span className="ui-check-box" data-round>
                {choice.id === value && <span className="size-7 rounded-full bg-ink" />}
              </span>
              <span translate="no">{choice.label}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldNotes {...props} />
    </AriaRadioGroup>
  );
  return <Field props={props} warningId={warningId} control={control} />;
}
