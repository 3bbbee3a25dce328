import { generatedKeyLengths } from '@/simulation/slots/generation-rules';
import { SelectField } from '@/ui/select-field';
import { FormText } from '@/views/words/form-text';
import { StateField } from '@/views/shell/state-field';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { AlternativeNames } from './alternative-names';
import { lengthOf, type GenerateValues } from './generate-form';
import type { GenerateSettings } from './generate-settings';

/** The fields in the note's order. */
export function SubjectFields() {
  const { control } = useFormContext<GenerateValues>();
  const country = useWatch({ control, name: 'country' });
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
      <Controller
        control={control}
        name="state"
        render={({ field: { value, onChange, onBlur }, fieldState }) => (
          <StateField
            {...{ country, value, onChange, onBlur }}
            label="State or Province"
            error={fieldState.error?.message}
          />
        )}
      />
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
  return (
    <>
      <Controller
        control={control}
        name="keyLength"
        render={({ field: { name, value, onChange, onBlur }, fieldState }) => (
          <SelectField
            {...{ name, value, onChange, onBlur }}
            label={settings.labels.keyLength}
            choices={generatedKeyLengths.map((bits) => ({ id: String(bits), label: String(bits) }))}
            warning={settings.noteOnKeyLength?.(lengthOf(value))}
            error={fieldState.error?.message}
          />
        )}
      />
      <AlternativeNames settings={settings} names={names} />
    </>
  );
}
