import { generatedKeyLengths } from '@/simulation/slots/generation-rules';
import { SelectField } from '@/ui/select-field';
import { FormSelect, FormText } from '@/ui/form-fields';
import { NameText } from '@/views/words/shown-text';
import { FormState } from '@/views/shell/state-field';
import { useFormContext, useWatch, useController } from 'react-hook-form';
import { type GenerateSettings, type GenerateValues, lengthOf } from './generate-form';
import { isIpAddress } from '@/pki/names/ip-address';
import { eachNameOnce } from '@/pki/names/typed-names';
import { CheckboxField } from '@/ui/choice-fields';
import { useNames } from '@/views/certificate/names-field/use-names';
import { memo, useState } from 'react';
import { NamesBox, type NamesBoxProps } from '@/views/certificate/names-field/names-field';

/** The fields in the note's order. */
export function SubjectFields() {
  const { control } = useFormContext<GenerateValues>();
  return (
    <>
      <FormText
        control={control}
        name="country"
        label="Country Name"
        hint="(two letters)"
        maxLength={2}
        required
      />
      <FormState control={control} state="state" country="country" label="State or Province" />
      <FormText control={control} name="city" label="Locality" />
      <FormText control={control} name="organization" label="Organization" />
      <FormText control={control} name="organizationalUnit" label="Organization Unit" />
      <FormText control={control} name="commonName" label="Common Name" required />
    </>
  );
}

interface KeyAndNamesProps {
  readonly settings: GenerateSettings;
  readonly names: readonly string[];
}

/** Length of the key, and the names beside the common name. */
export function KeyAndNames({ settings, names }: KeyAndNamesProps) {
  const { control } = useFormContext<GenerateValues>();
  const keyLength = useWatch({ control, name: 'keyLength' });
  return (
    <>
      <FormSelect
        control={control}
        name="keyLength"
        label={settings.labels.keyLength}
        choices={generatedKeyLengths.map((bits) => ({ id: String(bits), label: String(bits) }))}
        warning={settings.noteOnKeyLength?.(lengthOf(keyLength))}
      />
      <AlternativeNames settings={settings} names={names} />
    </>
  );
}

interface AlternativeNamesProps {
  readonly settings: GenerateSettings;
  /** The device's own names. */
  readonly names: readonly string[];
}

/** The names to choose from, the field that adds others, and what was chosen so far. */
function AlternativeNames({ settings: { labels, noteOnNames }, names: own }: AlternativeNamesProps) {
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
      <div
        role="group"
        aria-labelledby="alternative-names"
        className="router-names mx-0 mt-4 mb-8 grid gap-7"
      >
        <span id="alternative-names">{labels.alternativeNames}</span>
        <div className="max-h-132 overflow-auto border border-control-line px-7 py-4">
          {offered.length === 0 && <p className="text-ink-muted">This device has no names to choose from.</p>}
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
      <p className="mt-8 text-warning" role="status">
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
    <div className="router-names mx-0 mt-4 mb-8 grid gap-7">
      <span id="alternative-names-chosen">{label}</span>
      <output className="min-w-0 pt-3 wrap-anywhere" aria-labelledby="alternative-names-chosen">
        {text === '' ? 'none' : <NameText>{text}</NameText>}
      </output>
    </div>
  );
}

/** The kinds of name that the product asks for. */
type OtherKind = 'ip' | 'dns';

interface OtherNamesProps extends Omit<NamesBoxProps, 'name' | 'label'> {
  readonly kind: OtherKind;
  readonly onKind: (kind: OtherKind) => void;
}

const kinds = [
  { id: 'ip', label: 'Alternative IP Address' },
  { id: 'dns', label: 'DNS' },
];

/** “Other Alternative Names”: which kind, which name, and *Add* (note, step 15). */
function OtherNames({ kind, onKind, ...box }: OtherNamesProps) {
  return (
    <div role="group" aria-label="Other Alternative Names" className="mt-4">
      <SelectField
        name="otherKind"
        label="Other Alternative Names"
        choices={kinds}
        value={kind}
        onChange={(id) => onKind(id as OtherKind)}
      />
      <NamesBox {...box} name="otherName" label={kind === 'ip' ? 'IP address' : 'Domain name'} />
    </div>
  );
}
