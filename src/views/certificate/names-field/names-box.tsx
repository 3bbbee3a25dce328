import type { ClipboardEvent, KeyboardEvent, Ref } from 'react';
import { typedNames } from '@/pki/names/typed-names';
import { Button } from '@/ui/button';
import { TextAreaField } from '@/ui/text-field';
import { isPem, nameFaultWords } from './name-words';
import type { Names } from './use-names';
import './names-field.css';

export interface NamesBoxProps {
  readonly names: Names;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What the form has against the names. */
  readonly error?: string | undefined;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Where names are typed or pasted: Enter or *Add* adds them, a list that is pasted is added at once. */
export function NamesBox({ names, name, label, hint, error, onBlur, ref }: NamesBoxProps) {
  const { typed, type, add, said } = names;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    add();
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!(event.target instanceof HTMLTextAreaElement) || (typedNames(text).length < 2 && !isPem(text)))
      return;
    event.preventDefault();
    add(isPem(text) ? text : `${typed} ${text}`);
  };
  return (
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions -- Enter and pasting in its field do what its button does
    <div className="names-box" onKeyDown={press} onPaste={paste}>
      <TextAreaField
        rows={1}
        {...(ref === undefined ? {} : { ref })}
        name={name}
        label={label}
        hint={hint}
        value={typed}
        onChange={type}
        {...(onBlur === undefined ? {} : { onBlur })}
        error={names.error ?? reasonFor(error, typed)}
      />
      <Button name="add-name" onPress={() => add()}>
        Add
      </Button>
      <p className="my-3 ml-[var(--names-indent,0)] wrap-anywhere text-ink-muted empty:hidden" role="status">
        {said}
      </p>
    </div>
  );
}

/** What the form has against the names, in the words for what is typed where that is to blame. */
function reasonFor(error: string | undefined, typed: string): string | undefined {
  if (error === undefined) return undefined;
  const wrong = typedNames(typed).filter(({ fault }) => fault !== undefined);
  return wrong.length === 0 ? error : wrong.map(nameFaultWords).join(' ');
}
