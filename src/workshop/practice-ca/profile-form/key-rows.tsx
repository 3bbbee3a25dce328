import { useFormContext, useWatch } from 'react-hook-form';
import { ecCurves, type KeyShape } from '@/pki/operations';
import type { KeyChoice } from '@/simulation/practice-ca/key';
import { recordOf, type World } from '@/simulation/world/world';
import { useJudged } from '@/state/use-world';
import { FormList, FormText } from '@/ui/form-fields';
import { useKeyAhead } from '@/views/shell/lab';
import { keyWords } from '@/views/words/item-words';
import { visibleText } from '@/views/words/value-words';

/** A key as forms hold the choice: one of the list, or the shape of a new one. */
export interface KeyValues {
  /** A fingerprint, or `new`. */
  readonly key: string;
  readonly keyType: 'RSA' | (typeof ecCurves)[number];
  /** Bits, as typed. */
  readonly keySize: string;
}

/** A new RSA key of the usual length. */
export const newKeyValues: KeyValues = { key: 'new', keyType: 'RSA', keySize: '2048' };

/** The lengths that the list of the field offers; any other can be typed. */
const usualLengths = ['1024', '2048', '3072', '4096'] as const;

/** The types of keys that the field offers. */
const keyTypes = [
  { id: 'RSA', label: 'RSA' },
  ...ecCurves.map((curve) => ({ id: curve, label: `EC ${curve}` })),
] as const;

/** The shape of the new key. */
export function shapeOf({ keyType, keySize }: Omit<KeyValues, 'key'>): KeyShape {
  if (keyType !== 'RSA') return keyType;
  return /^\d{1,6}$/.test(keySize.trim()) ? Number(keySize) : 0;
}

/** The choice that the form stands for. */
export function toKeyChoice(values: KeyValues): KeyChoice {
  return values.key === 'new' ? { kind: 'new', shape: shapeOf(values) } : { kind: 'kept', key: values.key };
}

/** Which key: a new one of a type and length, or one of the list. */
export function KeyRows() {
  const { control } = useFormContext<KeyValues>();
  const key = useWatch({ control, name: 'key' });
  const kept = useJudged(keyChoices);
  return (
    <>
      <FormList
        control={control}
        name="key"
        label="Private key"
        choices={[{ id: 'new', label: 'Make a new key' }, ...kept]}
      />
      {key === 'new' && <ShapeRows />}
    </>
  );
}

function keyChoices(world: World) {
  const uses = keyUses(world);
  return Object.entries(world.practiceKeys).map(([id, { name, ...key }]) => {
    const count = uses.get(id) ?? 0;
    return {
      id,
      label: `${visibleText(name)} (${keyWords(key)}${count > 0 ? `, used ${String(count)}×` : ''})`,
    };
  });
}

/** Type and length of a new key. */
export function ShapeRows() {
  const { control } = useFormContext<Omit<KeyValues, 'key'>>();
  const [keyType, keySize] = useWatch({ control, name: ['keyType', 'keySize'] });
  useKeyAhead(isUsual({ keyType, keySize }) ? shapeOf({ keyType, keySize }) : undefined);
  return (
    <>
      <FormList control={control} name="keyType" label="Key type" choices={keyTypes} />
      {keyType === 'RSA' && (
        <FormText
          control={control}
          name="keySize"
          label="Key size in bits"
          usual={usualLengths}
          hint="2048 is usual. 1024 is what old phones take; browsers and vendors refuse it."
        />
      )}
    </>
  );
}

/** Whether the list offers it: any other length may be half typed. */
function isUsual({ keyType, keySize }: Omit<KeyValues, 'key'>): boolean {
  return keyType !== 'RSA' || usualLengths.some((length) => length === keySize);
}

/** How many requests and certificates of the lists are for each key, by fingerprint. */
export function keyUses(world: World): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const count = (key: string) => uses.set(key, (uses.get(key) ?? 0) + 1);
  for (const { key } of Object.values(world.practiceRequests)) count(key.fingerprint);
  for (const id of Object.keys(world.practiceCertificates))
    count(recordOf(world, 'certificates', id).publicKey.fingerprint);
  return uses;
}
