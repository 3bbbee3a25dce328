import { type GeneralName, nameToText } from '@/pki/distinguished-name';

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
