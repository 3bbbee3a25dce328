import { useId, type Ref } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { usePopoverClass } from './look';
import { describedBy, Field, FieldLabel, FieldNotes, type FieldProps } from './field';
import { visibleText } from '@/base/visible-text';

/** One thing that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface SelectFieldProps extends FieldProps {
  readonly choices: readonly Choice[];
  /** Id of the choice; empty for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function SelectField({ ref, ...props }: SelectFieldProps) {
  const { name, required = false, error, choices, value, onChange, onBlur } = props;
  const warningId = useId();
  const popoverClass = usePopoverClass();
  const control = (
    <Select
      {...describedBy(props, warningId)}
      className="ui-field-root contents"
      value={value === '' ? null : value}
      onChange={(id) => {
        if (id !== null) onChange(String(id));
      }}
      {...(onBlur === undefined ? {} : { onBlur })}
      placeholder={props.placeholder ?? 'Select…'}
      isRequired={required}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      <Button
        ref={ref}
        name={name}
        className="ui-select-trigger ui-field-control flex cursor-default items-center justify-between gap-6 text-left"
      >
        <SelectValue />
        <span className="ui-triangle" data-turn="down" aria-hidden="true" />
      </Button>
      <FieldNotes {...props} />
      <Popover className={popoverClass} offset={1}>
        <ListBox items={choices} className="max-h-320 overflow-auto outline-none">
          {({ id, label: text }) => (
            <ListBoxItem data-name={`choice-${id}`} className="ui-list-box-item">
              {visibleText(text)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
  return <Field props={props} warningId={warningId} control={control} />;
}
