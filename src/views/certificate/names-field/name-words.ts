import { isIpAddress } from '@/pki/names/ip-address';
import type { NameCorrection, NameFault, TypedName } from '@/pki/names/typed-names';

const faults: Readonly<Record<NameFault, string>> = {
  underscore: 'host names have no underscores; write a hyphen, or the name that DNS has for the server.',
  'broken-address':
    'it looks like an IP address and is none. Write four numbers from 0 to 255, or an IPv6 address.',
  'misplaced-star': 'a star may stand for the first part alone, before at least two others, as in *.sb7.com.',
  'label-too-long': 'a part between two dots has 63 characters at most.',
  'too-long': 'a host name has 253 characters at most.',
  'mail-address': 'it is an e-mail address. Write the name of a host.',
  'not-a-name':
    'write letters, digits and hyphens with dots between the parts, such as conf.sb7.com, or an IP address.',
};

/** Why a typed name is refused. */
export function nameFaultWords({ text, fault }: TypedName): string {
  return fault === undefined ? '' : `“${text}” cannot be an alternative name: ${faults[fault]}`;
}

const wrappings: Partial<Readonly<Record<NameCorrection, string>>> = {
  kind: 'its kind',
  quotes: 'quotation marks',
  scheme: 'https://',
  path: 'path',
  port: 'port',
  'final-dot': 'final dot',
};

/** What was made of a typed name; nothing where it was taken as it is. `chosen` is the kind that was chosen for it. */
export function nameCorrectionWords(typed: TypedName, chosen?: 'dns' | 'ip'): string {
  const { text, name, corrections } = typed;
  const off = corrections.flatMap((correction) => wrappings[correction] ?? []);
  const why = [
    ...(off.length === 0 ? [] : [`without ${listOf(off)}`]),
    ...(corrections.includes('unicode') ? ['in the letters that certificates have for it'] : []),
    ...(corrections.includes('address-form') ? ['in the short form of the address'] : []),
  ];
  const taken = why.length === 0 ? [] : [`“${text}” was taken as ${name}: ${why.join(', ')}.`];
  return [...taken, ...kindWords(name, chosen)].join(' ');
}

function kindWords(name: string, chosen: 'dns' | 'ip' | undefined): readonly string[] {
  const kind = isIpAddress(name) ? 'ip' : 'dns';
  if (chosen === undefined || chosen === kind) return [];
  return kind === 'ip'
    ? [`${name} is an IP address and was added as one: as a DNS name no client would accept it.`]
    : [`${name} is a DNS name and was added as one.`];
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
