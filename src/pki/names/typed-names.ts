import { isHostName, isWildcardName } from './host-name';
import { ipAddressToText, isIpAddress, readIpAddress } from './ip-address';

/** What came off or was rewritten of a typed name. */
export type NameCorrection =
  | 'kind'
  | 'quotes'
  | 'scheme'
  | 'user'
  | 'prefix-length'
  | 'path'
  | 'port'
  | 'zone'
  | 'final-dot'
  | 'unicode'
  | 'address-form';

/** Why what was typed is neither a host name, a wildcard nor an IP address. */
export type NameFault =
  | 'underscore'
  | 'broken-address'
  | 'misplaced-star'
  | 'label-too-long'
  | 'too-long'
  | 'mail-address'
  | 'number-at-the-end'
  | 'not-a-name';

/** One name of what was typed or pasted. */
export interface TypedName {
  /** As it was typed. */
  readonly text: string;
  /** As a certificate carries it: a host name or wildcard in A-labels (RFC 5890), or an address (RFC 5952). */
  readonly name: string;
  readonly corrections: readonly NameCorrection[];
  readonly fault?: NameFault;
}

/**
 * The names in a text: separated by blanks, commas, semicolons, bars or lines, with or without quotes, `DNS:`, `IP Address=`
 * or OpenSSL's `DNS.1 =` before them, or whole web addresses. Bullets and numbers before the lines of a list are no names.
 */
export function typedNames(text: string): readonly TypedName[] {
  const parts = withPlainKinds(text)
    .split(/[\s,;|，；、]+/u)
    .filter((part) => part !== '');
  return (parts.length > 1 ? parts.filter((part) => !isListMark(part)) : parts)
    .map(readTypedName)
    .filter(({ name, fault }) => name !== '' || fault !== undefined);
}

/** The host in what was typed where one name is due: a web address and a port are taken off, all else stays. */
export function bareHost(typed: string): string {
  const [name, ...others] = typedNames(typed);
  const isName = name !== undefined && name.fault === undefined && others.length === 0;
  return isName && name.corrections.length > 0 ? name.name : typed.trim();
}

/** What stands between or before the entries of a list: a bullet, a dash, a number with a dot or a bracket. */
function isListMark(part: string): boolean {
  return /^[^\p{L}\p{N}*]+$|^\d{1,3}[.)]$/u.test(part);
}

/** Names once each, whatever their case; the first spelling stays. */
export function eachNameOnce(names: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  return [...found.values()];
}

/**
 * What tools write before a name or round a list: `DNS Name=` and `IP Address:` of certificate windows, `DNS.1 = ` and
 * `subjectAltName = ` of OpenSSL, `san:dns=…&dns=…` of certreq, the brackets of JSON.
 */
function withPlainKinds(text: string): string {
  return text
    .replaceAll(/\bsubjectAltName\s*=|\bsan:(?=(?:dns|ip)[a-z]*=)|[{}]|\[(?=\s*["'])|(?<=["']\s*)\]/gi, ' ')
    .replaceAll(/&(?=(?:dns|ip)[a-z]*=)/gi, ' ')
    .replaceAll(/\b(DNS|IP|CN)(?:[ -]?(?:Name|Address))?(?:\.\d+)?\s*[:=]\s*/gi, '$1:');
}

/** What may stand around a name, in the order in which it comes off; the first group is what stays. */
const wrappings: readonly (readonly [NameCorrection, RegExp])[] = [
  ['quotes', /^["'`“”‘’„«»<(]+(.*?)["'`“”‘’„«»>)]*$|^(.*?)["'`“”‘’„«»>)]+$/],
  ['kind', /^(?:dns|ip|cn):(.*)$/i],
  ['scheme', /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/|\\\\)(.*)$|^sips?:(.*)$/i],
  ['user', /^(?!mailto:)[^/?#@]*:[^/?#@]*@(.*)$/i],
  ['prefix-length', /^([\d.]+|[\da-f:.]*:[\da-f:.]*)\/\d{1,3}$/i],
  ['path', /^([^/?#\\]*)[/?#\\].*$/],
  ['port', /^(\[[^\]]*\]|[^:]*):\d{0,5}$/],
  ['address-form', /^\[(.*)\]$/],
  ['zone', /^([\da-f:.]*:[\da-f:.]*)%.*$/i],
  ['final-dot', /^(.*[^.])\.$/],
];

function readTypedName(text: string): TypedName {
  let name = text;
  const corrections: NameCorrection[] = [];
  for (const [correction, pattern] of wrappings) {
    const found = pattern.exec(name);
    if (found === null) continue;
    name = found.slice(1).join('');
    corrections.push(correction);
  }
  const written = inCertificateForm(name);
  if (written === undefined) return { text, name, corrections, fault: 'not-a-name' };
  if (written.correction !== undefined) corrections.push(written.correction);
  const fault = faultOf(written.name);
  return { text, name: written.name, corrections, ...(fault === undefined ? {} : { fault }) };
}

/** Undefined where a name in other scripts has no A-label form. */
function inCertificateForm(
  name: string,
): { readonly name: string; readonly correction?: NameCorrection } | undefined {
  const octets = readIpAddress(name);
  if (octets !== undefined) {
    const address = ipAddressToText(octets);
    return address === name ? { name } : { name: address, correction: 'address-form' };
  }
  if (/^[\x20-\x7e]*$/.test(name)) return { name };
  const [, star = '', host = ''] = /^(\*\.)?(.*)$/.exec(name) ?? [];
  const ascii = asciiHost(host);
  return ascii === undefined ? undefined : { name: `${star}${ascii}`, correction: 'unicode' };
}

/** A host name of any script in A-labels (UTS 46, as browsers do it). */
function asciiHost(host: string): string | undefined {
  try {
    return new URL(`https://${host}/`).hostname;
  } catch {
    return undefined;
  }
}

/** What is no name, by its looks, in the order in which it is looked at. */
const looks: readonly (readonly [NameFault, (name: string) => boolean])[] = [
  ['mail-address', (name) => name.includes('@')],
  ['broken-address', (name) => /^(?:\*\.)?[\d.]+$|^[\da-f:.]*:[\da-f:.]*$/i.test(name)],
  ['misplaced-star', (name) => name.includes('*')],
  ['underscore', (name) => name.includes('_')],
  ['too-long', (name) => name.length > 253],
  ['number-at-the-end', (name) => /^[a-z\d.-]+\.\d+$/i.test(name)],
  ['label-too-long', (name) => name.split('.').some((label) => label.length > 63)],
];

function faultOf(name: string): NameFault | undefined {
  if (isHostName(name) || isWildcardName(name) || isIpAddress(name)) return undefined;
  return looks.find(([, isSo]) => isSo(name))?.[0] ?? 'not-a-name';
}
