import { generatedKeyLengths } from '@/simulation/slots/generation-rules';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { FormText } from '@/views/form-text';
import { MessageBar } from '@/views/message-bar';
import { StateField } from '@/views/state-field';
import { Controller, FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import { AlternativeNames } from './alternative-names';
import { initialValues, lengthOf, type GenerateValues } from './generate-form';
import type { GenerateSettings } from './generate-settings';
import { SaveKeyButton } from './save-key-button';
import { useGeneration } from './use-generation';
import '../router-shell.css';

interface GenerateWindowProps {
  readonly settings: GenerateSettings;
  /** Called as soon as a certificate was made, whatever closes the window then. */
  readonly onMade: () => void;
  readonly onClose: () => void;
}

/** The pop-up window behind *Generate* and *Generate CSR*, with its own *Close* (note, Generating a Certificate). */
export function GenerateWindow({ settings, onMade, onClose }: GenerateWindowProps) {
  const form = useForm<GenerateValues>({ defaultValues: initialValues(settings) });
  const { message, isMade, isRequested, busy, generate, request } = useGeneration(form, settings, onMade);
  const [first] = settings.makes;
  const submit = form.handleSubmit(first === 'request' ? request : generate);
  return (
    <form className="router-window" noValidate onSubmit={(event) => void submit(event)}>
      <div className="router-window-content">
        <h1>{settings.title}</h1>
        <MessageBar message={message} />
        <FormProvider {...form}>
          <fieldset disabled={isMade}>
            <SubjectFields />
            {settings.names !== undefined && <KeyAndNames settings={settings} names={settings.names} />}
          </fieldset>
        </FormProvider>
      </div>
      <div className="pc-dialog-buttons">
        {!isMade && settings.makes.includes('certificate') && (
          <Button name="generate" type="submit" kind="primary" busy={busy}>
            Generate
          </Button>
        )}
        {!isMade && settings.makes.includes('request') && (
          <Button
            name="generate-csr"
            kind={first === 'request' ? 'primary' : 'plain'}
            busy={busy}
            onPress={() => void form.handleSubmit(request)()}
          >
            Generate CSR
          </Button>
        )}
        {isRequested && settings.offersKey === true && <SaveKeyButton slot={settings.slot} />}
        <Button name="close" onPress={onClose}>
          Close
        </Button>
      </div>
    </form>
  );
}

/** The fields in the note's order. */
function SubjectFields() {
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
      <FormText control={control} name="city" label="Locality" maxLength={128} />
      <FormText control={control} name="organization" label="Organization" maxLength={64} />
      <FormText control={control} name="organizationalUnit" label="Organization Unit" maxLength={64} />
      <FormText control={control} name="commonName" label="Common Name" maxLength={253} required />
    </>
  );
}

interface KeyAndNamesProps {
  readonly settings: GenerateSettings;
  readonly names: readonly string[];
}

function KeyAndNames({ settings, names }: KeyAndNamesProps) {
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
