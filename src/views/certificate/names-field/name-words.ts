import { visibleText } from '@/views/words/value-words';
import { isIpAddress } from '@/pki/names/ip-address';
import type { NameCorrection, NameFault, TypedName } from '@/pki/names/typed-names';
import { showsPrivateKey } from '@/pki/pem';

const faults: Readonly<Record<NameFault, string>> = {
  underscore: 'host names have no underscores; write a hyphen, or the name that DNS has for the server.',
  'broken-address':
    'it looks like an IP address but is not one. Write four numbers from 0 to 255 without zeros before them, or an IPv6 address.',
  'misplaced-star': 'a star may stand for the first part alone, before at least two others, as in *.sb7.com.',
  'label-too-long': 'a part between two dots has 63 characters at most.',
  'too-long': 'a host name has 253 characters at most.',
  'mail-address': 'it is an e-mail address. Write the name of a host.',
  'number-at-the-end': 'the last part of a host name is never a number alone.',
  'not-a-name':
    'write letters, digits and hyphens with dots between the parts, such as conf.sb7.com, or an IP address.',
};

/** Why a typed name is refused. */
export function nameFaultWords({ text, fault }: TypedName): string {
  return fault === undefined ? '' : `“${visibleText(text)}” cannot be an alternative name: ${faults[fault]}`;
}

/** Whether a text is a file in PEM: it is refused whole, and nothing of it is kept or repeated. */
export function isPem(text: string): boolean {
  return text.includes('-----BEGIN ');
}

/** Why a file in PEM adds no names. */
export function pemWords(text: string): string {
  return showsPrivateKey(text)
    ? 'That was a private key, not a name. It was not kept. If someone else has seen it, make a new one.'
    : 'That is a PEM file, not a name. Paste only the names, as a list.';
}

const wrappings: Partial<Readonly<Record<NameCorrection, string>>> = {
  kind: 'its kind',
  quotes: 'quotation marks',
  user: 'user name',
  'prefix-length': 'the length of a network’s prefix',
  path: 'path',
  port: 'port',
  zone: 'zone',
  'final-dot': 'final dot',
};

const schemePart = /(?:[a-z][a-z\d+.-]*:)?(?:\/\/|\\\\)|sips?:/i;

/** What was made of a typed name; nothing where it was taken as it is. `chosen` is the kind that was chosen for it. */
export function nameCorrectionWords(typed: TypedName, chosen?: 'dns' | 'ip'): string {
  const { text, name, corrections } = typed;
  const off = corrections.flatMap((correction) =>
    correction === 'scheme' ? (schemePart.exec(text) ?? []) : (wrappings[correction] ?? []),
  );
  const why = [
    ...(off.length === 0 ? [] : [`without ${listOf(off)}`]),
    ...(corrections.includes('unicode') ? ['in the letters that certificates have for it'] : []),
    ...(corrections.includes('address-form') ? ['in the short form of the address'] : []),
  ];
  const taken =
    why.length === 0 ? [] : [`“${visibleText(text)}” was taken as ${visibleText(name)}: ${why.join(', ')}.`];
  return [...taken, ...kindWords(name, chosen)].join(' ');
}

/** What is said of names without a dot in a list: headings and notes of a table look like short host names. */
export function shortNameWords(names: readonly string[]): readonly string[] {
  const short = names.filter((name) => !/[.:@]/.test(name));
  if (names.length < 2 || short.length === 0) return [];
  return [
    `${listOf(short.slice(0, 5))}${short.length > 5 ? ' …' : ''}: without a dot. Remove what is not a host.`,
  ];
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
