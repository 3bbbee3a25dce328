import { memo } from 'react';
import { isIpAddress } from '@/pki/names/ip-address';
import { Button } from '@/ui/button';
import { NameText } from '../../words/shown-text';
import { NamesBox, type NamesBoxProps } from './names-box';
import { useNames, type NamesValue } from './use-names';
import { visibleText } from '@/views/words/value-words';

type NamesFieldProps = NamesValue & Omit<NamesBoxProps, 'names'>;

/** A list of names with the box that adds to it; shared by every form that asks for alternative names. */
export function NamesField({ value, onChange, read, ...props }: NamesFieldProps) {
  const names = useNames({ value, onChange, ...(read === undefined ? {} : { read }) });
  return (
    <div className="names-field">
      <NamesBox {...props} names={names} />
      {names.added.length > 0 && (
        <ul
          className="names-list max-h-190 list-none overflow-auto border border-line p-0"
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
