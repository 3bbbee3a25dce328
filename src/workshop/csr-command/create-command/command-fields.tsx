import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { NamesField } from '@/views/certificate/names-field/names-field';
import { StateField } from '@/views/shell/state-field';
import { alternativeNamesIn, keyChoices, type CommandValues, type KeyChoice } from './command-form';

interface CommandFieldsProps {
  readonly values: CommandValues;
  readonly errors: Partial<Record<keyof CommandValues, string>>;
  readonly onChange: (changed: Partial<CommandValues>) => void;
}

const choices = Object.entries(keyChoices).map(([id, { label }]) => ({ id, label }));

/** All that the command asks for. An empty field is no mistake until it has been left out on purpose. */
export function CommandFields({ values, errors, onChange }: CommandFieldsProps) {
  const field = (name: Exclude<keyof CommandValues, 'key'>, label: string, hint: string) => ({
    label,
    hint,
    value: values[name],
    onChange: (value: string) => onChange({ [name]: value }),
    error: values[name].trim() === '' ? undefined : errors[name],
  });
  const text = (...[name, label, hint]: Parameters<typeof field>) => (
    <TextField name={name} {...field(name, label, hint)} />
  );
  return (
    <div className="csr-fields">
      <TextField
        name="commonName"
        required
        {...field('commonName', 'Common name', 'the server’s full name, such as www.sb7.com or *.sb7.com')}
      />
      <NamesField
        name="alternativeNames"
        label="Alternative names"
        hint="optional; names and addresses; a list can be pasted"
        value={alternativeNamesIn(values.alternativeNames)}
        onChange={(names) => onChange({ alternativeNames: names.join('\n') })}
        error={errors.alternativeNames}
      />
      {text('organization', 'Organization', 'full legal company name')}
      {text('department', 'Department', 'optional')}
      {text('city', 'City', 'full city name')}
      <StateField
        {...field('state', 'State / Province', 'full name, no abbreviation')}
        country={values.country}
      />
      {text('country', 'Country', 'two letters, such as US')}
      <SelectField
        name="key"
        label="Key size"
        hint="RSA 2048 suits everything; Mitel Connect equipment takes RSA alone"
        choices={choices}
        value={values.key}
        onChange={(key) => onChange({ key: key as KeyChoice })}
      />
    </div>
  );
}
