import { isIpAddress } from '@/pki/names/ip-address';
import { isAlternativeName } from '@/simulation/slots/subject-fields';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { useState } from 'react';

interface OtherNamesProps {
  /** Names that are there to choose from already. */
  readonly offered: readonly string[];
  readonly onAdd: (name: string) => void;
}

const kinds = [
  { id: 'ip', label: 'Alternative IP Address' },
  { id: 'dns', label: 'DNS' },
];

/** “Other Alternative Names”: which kind, which name, and *Add* (note, step 15). */
export function OtherNames({ offered, onAdd }: OtherNamesProps) {
  const [kind, setKind] = useState('ip');
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const add = () => {
    const typed = name.trim();
    const problem = problemOf(kind, typed, offered);
    setError(problem);
    if (problem !== undefined) return;
    onAdd(typed);
    setName('');
  };
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions -- Enter in its field is what its button does
    <div
      role="group"
      aria-label="Other Alternative Names"
      className="router-other-names"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        add();
      }}
    >
      <SelectField
        name="otherKind"
        label="Other Alternative Names"
        choices={kinds}
        value={kind}
        onChange={setKind}
      />
      <TextField
        name="otherName"
        label={kind === 'ip' ? 'IP address' : 'Domain name'}
        value={name}
        onChange={setName}
        error={error}
        maxLength={253}
      />
      <Button name="add-name" onPress={add}>
        Add
      </Button>
    </div>
  );
}

function problemOf(kind: string, name: string, offered: readonly string[]): string | undefined {
  if (kind === 'ip' && !isIpAddress(name))
    return `“${name}” is not an IP address. Write four numbers from 0 to 255, such as 203.0.113.30.`;
  if (kind === 'dns' && (isIpAddress(name) || !isAlternativeName(name)))
    return `“${name}” is not a domain name. Write letters, digits and hyphens with dots between the parts, such as eg.sb7.com.`;
  return offered.some((other) => other.toLowerCase() === name.toLowerCase())
    ? `“${name}” is in the list already.`
    : undefined;
}
