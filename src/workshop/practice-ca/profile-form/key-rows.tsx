import { useJudged } from '@/state/use-world';
import type { World } from '@/simulation/world/world';
import { keyWords } from '@/views/words/item-words';
import { InputRow } from '../input-row';
import { keyUses } from '../private-keys/key-uses';
import { SelectRow } from '../select-row';
import type { FormAction } from '../use-form-action';
import { keyTypes, usualLengths, type KeyValues } from './key-values';

interface KeyRowsProps {
  readonly values: KeyValues;
  readonly onChange: (changed: Partial<KeyValues>) => void;
  readonly errorOf: FormAction['errorOf'];
}

/** Which key: a new one of a type and length, or one of the list. */
export function KeyRows({ values, onChange, errorOf }: KeyRowsProps) {
  const kept = useJudged(keyChoices);
  return (
    <>
      <SelectRow
        name="key"
        label="Private key"
        value={values.key}
        choices={[{ id: 'new', label: 'Make a new key' }, ...kept]}
        onChange={(key) => onChange({ key })}
        error={errorOf('key')}
      />
      {values.key === 'new' && <ShapeRows {...{ values, onChange, errorOf }} />}
    </>
  );
}

function keyChoices(world: World) {
  const uses = keyUses(world);
  return Object.entries(world.practiceKeys).map(([id, { name, ...key }]) => {
    const count = uses.get(id) ?? 0;
    return { id, label: `${name} (${keyWords(key)}${count > 0 ? `, used ${String(count)}×` : ''})` };
  });
}

/** Type and length of a new key. */
export function ShapeRows({
  values: { keyType, keySize },
  onChange,
  errorOf,
}: {
  readonly values: Omit<KeyValues, 'key'>;
  readonly onChange: (changed: Partial<Omit<KeyValues, 'key'>>) => void;
  readonly errorOf: FormAction['errorOf'];
}) {
  return (
    <>
      <SelectRow
        name="keyType"
        label="Key type"
        value={keyType}
        choices={keyTypes}
        onChange={(type) => onChange({ keyType: type })}
      />
      {keyType === 'RSA' && (
        <InputRow
          name="keySize"
          label="Key size in bits"
          value={keySize}
          usual={usualLengths}
          onChange={(size) => onChange({ keySize: size })}
          error={errorOf('keySize')}
          hint="2048 is usual. 1024 is what old phones take; browsers and vendors refuse it."
        />
      )}
    </>
  );
}
