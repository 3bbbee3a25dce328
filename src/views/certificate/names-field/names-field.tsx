import { type ClipboardEvent, type KeyboardEvent, memo, type Ref } from 'react';
import { isIpAddress } from '@/pki/names/ip-address';
import { typedNames } from '@/pki/names/typed-names';
import { Button } from '@/ui/button';
import { TextAreaField } from '@/ui/text-field';
import { visibleText } from '@/views/words/value-words';
import { NameText } from '../../words/shown-text';
import { isPem, nameFaultWords } from './name-words';
import { type Names, type NamesValue, useNames } from './use-names';

type NamesFieldProps = NamesValue & Omit<NamesBoxProps, 'names'>;

/** A list of names with the box that adds to it; shared by every form that asks for alternative names. */
export function NamesField({ value, onChange, read, ...props }: NamesFieldProps) {
  const names = useNames({ value, onChange, ...(read === undefined ? {} : { read }) });
  return (
    <div>
      <NamesBox {...props} names={names} />
      {names.added.length > 0 && (
        <ul
          className="my-3 after-labels max-h-190 list-none overflow-auto border border-line p-0"
          aria-label={`${props.label}: added`}
        >
          {names.added.map((name) => (
            <NameRow key={name} name={name} onChoose={names.choose} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface NameRowProps {
  readonly name: string;
  readonly onChoose: (name: string, isChosen: boolean) => void;
}

/** Drawn again only when it is another name: a key in the form costs no row anything. */
const NameRow = memo(function NameRow({ name, onChoose }: NameRowProps) {
  return (
    <li className="flex min-h-24 items-center gap-8 px-8 py-1 wrap-anywhere [contain-intrinsic-height:24px] [content-visibility:auto] even:bg-surface-alternate">
      <span className="w-72 flex-none text-ink-muted">{isIpAddress(name) ? 'IP address' : kindOf(name)}</span>
      <NameText>{name}</NameText>
      <Button
        name={`remove-name-${name}`}
        kind="link"
        className="ml-auto"
        aria-label={`Remove ${visibleText(name)}`}
        onPress={() => onChoose(name, false)}
      >
        Remove
      </Button>
    </li>
  );
});

function kindOf(name: string): string {
  if (name.includes('@')) return 'E-mail';
  return name.includes('://') ? 'URI' : 'DNS name';
}

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
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter and pasting in its field do what its button does
    <div onKeyDown={press} onPaste={paste}>
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
      <Button name="add-name" className="my-3 after-labels" onPress={() => add()}>
        Add
      </Button>
      <p className="my-3 after-labels wrap-anywhere text-ink-muted empty:hidden" role="status">
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
