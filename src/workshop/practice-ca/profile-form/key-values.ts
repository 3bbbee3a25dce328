import { ecCurves, type KeyShape } from '@/pki/operations';
import type { KeyChoice } from '@/simulation/practice-ca/key-choice';

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
export const usualLengths = ['1024', '2048', '3072', '4096'] as const;

/** The types of keys that the field offers. */
export const keyTypes = [
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
