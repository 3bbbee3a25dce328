import { useId } from 'react';
import { SearchBox } from '@/desktop/window/search-box';

interface TextInputProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is to be known before typing. */
  readonly hint?: string;
  /** Why it is refused. */
  readonly error?: string | undefined;
  readonly isSecret?: boolean;
}

/** A field of the lab's own pages. */
export function TextInput({ name, label, value, onChange, hint, error, isSecret = false }: TextInputProps) {
  const id = useId();
  const notes = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return (
    <div className="grid w-full flex-[0_1_340px] gap-3">
      <label htmlFor={id}>{label}</label>
      <input
        className="min-h-30 w-full rounded-4 border border-frame-muted bg-frame-raised px-8 py-0 text-frame-ink aria-invalid:border-frame-error"
        id={id}
        name={name}
        type={isSecret ? 'password' : 'text'}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={notes.join(' ') || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className="frame-note">
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className="frame-error">
          {error}
        </span>
      )}
    </div>
  );
}

interface FindBoxProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** The search box in the look of the lab's own pages. */
export function FindBox(props: FindBoxProps) {
  return <SearchBox {...props} placeholder={props.label} className="find-box" inputClassName="" />;
}
