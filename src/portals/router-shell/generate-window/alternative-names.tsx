import { isIpAddress } from '@/pki/names/ip-address';
import { CheckboxField } from '@/ui/checkbox-field';
import { NameText } from '@/views/name-text';
import { useState } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import type { GenerateValues } from './generate-form';
import type { GenerateSettings } from './generate-settings';
import { OtherNames } from './other-names';

interface AlternativeNamesProps {
  readonly settings: GenerateSettings;
  /** The device's own names. */
  readonly names: readonly string[];
}

/** The names to choose from, the field that adds others, and what was chosen so far. */
export function AlternativeNames({ settings: { labels, noteOnNames }, names }: AlternativeNamesProps) {
  const { control } = useFormContext<GenerateValues>();
  const { field, fieldState } = useController({ control, name: 'alternativeNames' });
  const commonName = useWatch({ control, name: 'commonName' });
  const [offered, setOffered] = useState<readonly string[]>(() => [...new Set([...names, ...field.value])]);
  const { value: chosen, onChange } = field;
  // Names that came with a draft were typed before.
  const further = chosen.filter((name) => !offered.includes(name));
  if (further.length > 0) setOffered([...offered, ...further]);
  const choose = (name: string, isChosen: boolean) =>
    onChange(offered.filter((other) => (other === name ? isChosen : chosen.includes(other))));
  const add = (name: string) => {
    setOffered([...offered.filter((other) => other !== name), name]);
    onChange([...chosen.filter((other) => other !== name), name]);
  };
  const note = noteOnNames?.(commonName, chosen);
  const error = fieldState.error?.message;
  return (
    <>
      <div role="group" aria-labelledby="alternative-names" className="router-names">
        <span id="alternative-names">{labels.alternativeNames}</span>
        <div>
          {offered.length === 0 && <p className="router-muted">This device has no names to choose from.</p>}
          {offered.map((name) => (
            <CheckboxField
              key={name}
              name={`name-${name}`}
              label={
                <span>
                  {isIpAddress(name) ? 'IP Address' : 'DNS'}: <NameText>{name}</NameText>
                </span>
              }
              value={chosen.includes(name)}
              onChange={(isChosen) => choose(name, isChosen)}
            />
          ))}
          {error !== undefined && <p className="ui-field-error">{error}</p>}
        </div>
      </div>
      <OtherNames offered={offered} onAdd={add} />
      {labels.readOut !== undefined && <ReadOut label={labels.readOut} chosen={chosen} />}
      <p className="router-note-on-names" role="status">
        {note}
      </p>
    </>
  );
}

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
