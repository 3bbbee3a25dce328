import { fullStateName } from '@/pki/names/countries';
import { Button } from '@/ui/button';
import { TextField, type TextFieldProps } from '@/ui/text-field';
import { findingWords } from '../words/finding-words';

interface StateFieldProps extends Omit<TextFieldProps, 'name' | 'warning' | 'children'> {
  /** Two letters; the abbreviations are those of its states. */
  readonly country: string;
}

/** A state or province, with the full name as a one-click correction where it was abbreviated. */
export function StateField({ country, ...props }: StateFieldProps) {
  const { value, onChange } = props;
  const full = fullStateName(country, value);
  if (full === undefined) return <TextField {...props} name="state" />;
  const warning = findingWords({ name: 'state-abbreviated', severity: 'warning', value, remedy: full });
  return (
    <TextField {...props} name="state" warning={warning}>
      <Button name="use-full-state" kind="link" onPress={() => onChange(full)}>
        Use {full}
      </Button>
    </TextField>
  );
}
