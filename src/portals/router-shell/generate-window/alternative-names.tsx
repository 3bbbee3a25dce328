import { isIpAddress } from '@/pki/names/ip-address';
import { eachNameOnce } from '@/pki/names/typed-names';
import { CheckboxField } from '@/ui/checkbox-field';
import { NameText } from '@/views/words/name-text';
import { useNames } from '@/views/certificate/names-field/use-names';
import { memo, useState } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import type { GenerateValues } from './generate-form';
import type { GenerateSettings } from './generate-settings';
import { OtherNames, type OtherKind } from './other-names';

interface AlternativeNamesProps {
  readonly settings: GenerateSettings;
  /** The device's own names. */
  readonly names: readonly string[];
}

/** The names to choose from, the field that adds others, and what was chosen so far. */
export function AlternativeNames({ settings: { labels, noteOnNames }, names: own }: AlternativeNamesProps) {
  const { control } = useFormContext<GenerateValues>();
  const { field, fieldState } = useController({ control, name: 'alternativeNames' });
  const commonName = useWatch({ control, name: 'commonName' });
  const [kind, setKind] = useState<OtherKind>('ip');
  const { value, onChange, onBlur, ref } = field;
  const [offered, setOffered] = useState(own);
  const names = useNames({ value, onChange, offered, chosenKind: kind });
  // What was added, or came with a draft, can be taken back and chosen again.
  const further = names.added.filter((name) => !offered.includes(name));
  if (further.length > 0) setOffered(eachNameOnce([...offered, ...further]));
  return (
    <>
      <div role="group" aria-labelledby="alternative-names" className="router-names">
        <span id="alternative-names">{labels.alternativeNames}</span>
        <div className="router-offered">
          {offered.length === 0 && <p className="router-muted">This device has no names to choose from.</p>}
          {offered.map((name) => (
            <OfferedName
              key={name}
              name={name}
              isChosen={names.added.includes(name)}
              onChoose={names.choose}
            />
          ))}
        </div>
      </div>
      <OtherNames {...{ names, kind, ref, onBlur }} onKind={setKind} error={fieldState.error?.message} />
      {labels.readOut !== undefined && <ReadOut label={labels.readOut} chosen={names.added} />}
      <p className="router-note-on-names" role="status">
        {noteOnNames?.(commonName, value)}
      </p>
    </>
  );
}

interface OfferedNameProps {
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: (name: string, isChosen: boolean) => void;
}

/** Drawn again only when it changes: a key in the form costs no row anything. */
const OfferedName = memo(function OfferedName({ name, isChosen, onChoose }: OfferedNameProps) {
  return (
    <CheckboxField
      name={`name-${name}`}
      label={
        <span>
          {isIpAddress(name) ? 'IP Address' : 'DNS'}: <NameText>{name}</NameText>
        </span>
      }
      value={isChosen}
      onChange={(isTicked) => onChoose(name, isTicked)}
    />
  );
});

/** The chosen names as the product writes them. */
function ReadOut({ label, chosen }: { readonly label: string; readonly chosen: readonly string[] }) {
  const text = chosen.map((name) => `${isIpAddress(name) ? 'IP' : 'DNS'}:${name}`).join(', ');
  return (
    <div className="router-names">
      <span id="alternative-names-chosen">{label}</span>
      <output aria-labelledby="alternative-names-chosen">
        {text === '' ? 'none' : <NameText>{text}</NameText>}
      </output>
    </div>
  );
}
