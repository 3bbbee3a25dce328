import { type ReactNode, type Ref, useId } from 'react';
import { RadioGroup as AriaRadioGroup, RadioButton, RadioField } from 'react-aria-components';
import { describedBy, Field, FieldLabel, FieldNotes, type FieldProps } from './field';
import type { Choice } from './select-field';
import { visibleText } from '@/base/visible-text';

/** What a box to tick and a radio button by itself have in common. */
interface BoxProps {
  readonly name: string;
  /** Its words; one element where something is noted with them. */
  readonly label: ReactNode;
  readonly onBlur?: () => void;
  readonly isDisabled?: boolean | undefined;
  /** As of other fields. */
  readonly translate?: 'yes' | 'no';
  readonly ref?: Ref<HTMLInputElement>;
}

export interface CheckboxFieldProps extends BoxProps {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function CheckboxField({ value, onChange, ...props }: CheckboxFieldProps) {
  return <Box {...props} type="checkbox" checked={value} onChange={onChange} />;
}

export interface RadioChoiceProps extends BoxProps {
  /** Tells the buttons of one name apart. */
  readonly id: string;
  /** Whether it is the one that is chosen. */
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A radio button by itself, where notes or other fields stand between those of one name. What is around them is named. */
export function RadioChoice({ id, isChosen, onChoose, ...props }: RadioChoiceProps) {
  return <Box {...props} type="radio" value={id} checked={isChosen} onChange={onChoose} />;
}

interface DrawnBoxProps extends BoxProps {
  readonly type: 'checkbox' | 'radio';
  readonly value?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Box({ label, isDisabled = false, translate = 'no', onChange, ...input }: DrawnBoxProps) {
  return (
    <label
      translate={translate}
      className="ui-check data-disabled:text-ink-muted"
      data-disabled={isDisabled || undefined}
    >
      <input
        {...input}
        className="flex-none"
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
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
      className="ui-field-root contents"
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
      <div className="ui-radios flex flex-wrap gap-x-16">
        {choices.map((choice) => (
          <RadioField key={choice.id} value={choice.id}>
            <RadioButton data-name={`choice-${choice.id}`} className="ui-check data-disabled:text-ink-muted">
              <span className="ui-check-box inline-flex h-13 w-13 flex-none items-center justify-center rounded-full border border-control-line bg-control">
                {choice.id === value && <span className="size-7 rounded-full bg-ink" />}
              </span>
              <span translate="no">{visibleText(choice.label)}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldNotes {...props} />
    </AriaRadioGroup>
  );
  return <Field props={props} warningId={warningId} control={control} />;
}
