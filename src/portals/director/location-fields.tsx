import { fullStateName } from '@/pki/names/countries';
import { Button } from '@/ui/button';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { unknownStateWords } from '@/views/shell/state-field';
import { FormText } from '@/ui/form-fields';

/** The part of a form that says where an organization is. */
interface LocationValues {
  readonly city: string;
  readonly state: string;
  readonly country: string;
}

interface LocationFieldsProps {
  readonly countryRequired: boolean;
}

/** City, state and country as a certificate names them, of the form around them. */
export function LocationFields({ countryRequired }: LocationFieldsProps) {
  const { control } = useFormContext<LocationValues>();
  return (
    <>
      <FormText
        control={control}
        name="city"
        label="City"
        hint="(Full city name)"
        help="The city in which the organization is registered, without abbreviation: San Francisco, not SF."
      />
      <StateField />
      <FormText
        control={control}
        name="country"
        label="Country"
        hint="(Two letter abbreviation)"
        help="The country code of ISO 3166-1: US for the United States, GB (not UK) for the United Kingdom, DE for Germany."
        required={countryRequired}
      />
    </>
  );
}

/** Vendors refuse abbreviated states, Director does not: a warning with the full name to press. */
function StateField() {
  const { control, setFocus } = useFormContext<LocationValues>();
  const { field } = useController({ control, name: 'state' });
  const country = useWatch({ control, name: 'country' });
  const full = fullStateName(country.trim().toUpperCase(), field.value);
  const correct = (name: string) => {
    field.onChange(name);
    // The button goes with the warning; the focus stays with the field.
    setFocus('state');
  };
  return (
    <FormText
      control={control}
      name="state"
      label="State"
      hint="(Full state name)"
      help="The state or province in full: California, not CA. Certificate vendors send back requests with the two-letter abbreviation. Leave it empty where a country has no states."
      warning={
        full === undefined
          ? unknownStateWords(country, field.value)
          : `“${field.value.trim()}” is an abbreviation. Vendors ask for the full state name.`
      }
    >
      {full !== undefined && (
        <Button name="use-full-state" kind="link" onPress={() => correct(full)}>
          Change to {full}
        </Button>
      )}
    </FormText>
  );
}
