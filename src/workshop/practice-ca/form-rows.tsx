import { type ComponentProps, type ReactNode, useId } from 'react';
import { CheckboxField } from '@/ui/choice-fields';

interface InputRowProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly type?: 'text' | 'password' | 'datetime-local';
  /** Lines; a field of several takes Enter. */
  readonly rows?: number;
  /** Usual values to choose from; any other can be typed. */
  readonly usual?: readonly string[];
  readonly isDisabled?: boolean;
  readonly maxLength?: number;
  readonly hasFocus?: boolean;
}

/** A field to type in beside its label, with what is wrong or worth knowing below. */
export function InputRow(props: InputRowProps) {
  const { label, error, hint, usual } = props;
  const id = useId();
  const describedBy = [
    ...(error === undefined ? [] : [`${id}-error`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ];
  return (
    <div className="practice-row">
      <label className="grid grid-cols-[178px_minmax(0,1fr)] items-center gap-8 *:aria-invalid:border-error *:aria-invalid:bg-error-surface max-[760px]:grid-cols-1 max-[760px]:gap-3 [&>:is(input,select,textarea)]:w-full">
        <span>{label}</span>
        <Control {...props} id={id} describedBy={describedBy.join(' ')} />
      </label>
      {usual !== undefined && (
        <datalist id={`${id}-usual`}>
          {usual.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="practice-error">
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="practice-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

function Control(props: InputRowProps & { readonly id: string; readonly describedBy: string }) {
  const { id, name, value, onChange, error, rows, usual, isDisabled, describedBy } = props;
  const common = {
    name,
    value,
    className: 'ui-input',
    disabled: isDisabled,
    maxLength: props.maxLength,
    autoComplete: 'off',
    spellCheck: false,
    'aria-invalid': error !== undefined,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'data-initial-focus': props.hasFocus === true ? '' : undefined,
  };
  if (rows !== undefined)
    return <textarea {...common} rows={rows} onChange={(event) => onChange(event.target.value)} />;
  return (
    <input
      {...common}
      type={props.type ?? 'text'}
      list={usual === undefined ? undefined : `${id}-usual`}
      {...(props.type === 'datetime-local' ? { step: 1 } : {})}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

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
      <label className="grid grid-cols-[178px_minmax(0,1fr)] items-center gap-8 *:aria-invalid:border-error *:aria-invalid:bg-error-surface max-[760px]:grid-cols-1 max-[760px]:gap-3 [&>:is(input,select,textarea)]:w-full">
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

interface CheckRowProps extends ComponentProps<typeof CheckboxField> {
  /** What is to be known of it. */
  readonly children?: ReactNode;
}

/** A box to tick, in line with the fields of a form. */
export function CheckRow({ children, ...box }: CheckRowProps) {
  return (
    <div className="practice-indent">
      <CheckboxField {...box} />
      {children}
    </div>
  );
}
