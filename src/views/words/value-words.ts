import { type GeneralName, nameToText } from '@/pki/distinguished-name';
import { formatDate } from '@/ui/date-text';

/** A file's size as lists write it: `812 bytes`, `1.4 kB`, `2.0 MB`. */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${String(bytes)} bytes`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size.toFixed(1)} ${unit}`;
}

/** A lab time with its zone, as sentences write it; what is no date is said to be none. */
export function dateInWords(at: number): string {
  return Math.abs(at) <= 8.64e15 ? formatDate(at) : 'no date';
}

/** Hexadecimal as people compare it: `a1b2c3` becomes `A1:B2:C3`. */
export function hexPairs(hex: string): string {
  return (hex.toUpperCase().match(/../g) ?? []).join(':');
}

/** The one judge of what cannot be seen; fields and lists ask it too. */
export { visibleText } from '@/base/visible-text';

const labels: Readonly<Record<GeneralName['kind'], string>> = {
  dns: '',
  ip: 'IP address ',
  email: 'e-mail ',
  uri: 'address ',
  'registered-id': 'registered id ',
  directory: 'directory name ',
  other: 'other name ',
};

/** An alternative name as lists write it: a host bare, everything else with its kind. */
export function generalNameWords(name: GeneralName): string {
  return labels[name.kind] + (name.kind === 'directory' ? nameToText(name.value) : name.value);
}

interface Counts {
  readonly all: number;
  /** How many of them a filter or a search has left. */
  readonly shown: number;
  readonly selected: number;
}

/** What a list says of its rows, each called by `noun`: `27 devices`, `4 of 27 devices, 1 selected`. */
export function countWords(noun: string, { all, shown, selected }: Counts): string {
  const every = all === 1 ? `1 ${noun}` : `${String(all)} ${noun}s`;
  const rows = shown === all ? every : `${String(shown)} of ${every}`;
  return selected === 0 ? rows : `${rows}, ${String(selected)} selected`;
}
