import { type Ref, useId } from 'react';
import { Field, type FieldProps } from './field';
import type { Choice } from './select-field';
import { visibleText } from '@/base/visible-text';

export interface ListFieldProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLSelectElement>;
}

/** A drop-down list as the programs of the PC have it: the browser's own control. */
export function ListField({ ref, ...props }: ListFieldProps) {
  const { name, label, hint, error, translate = 'no', isLabelHeard = false } = props;
  const { choices, value, onChange, onBlur } = props;
  const id = useId();
  const notes = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean);
  const control = (
    <div className="ui-field-root contents">
      <label className={isLabelHeard ? 'sr-only' : 'ui-field-label'} translate={translate} htmlFor={id}>
        {label}
      </label>
      <select
        ref={ref}
        id={id}
        name={name}
        className="ui-input ui-field-control"
        value={value}
        disabled={props.isDisabled}
        aria-invalid={error !== undefined}
        data-invalid={error === undefined ? undefined : ''}
        aria-describedby={notes.length === 0 ? undefined : notes.join(' ')}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      >
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {visibleText(choice.label)}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="ui-field-hint text-ink-muted">
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className="ui-field-error">
          {error}
        </span>
      )}
    </div>
  );
  return <Field props={props} warningId={`${id}-warning`} control={control} />;
}
