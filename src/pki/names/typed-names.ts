import { isHostName, isWildcardName } from './host-name';
import { ipAddressToText, isIpAddress, readIpAddress } from './ip-address';

/** What came off or was rewritten of a typed name. */
export type NameCorrection =
  'kind' | 'quotes' | 'scheme' | 'path' | 'port' | 'final-dot' | 'unicode' | 'address-form';

/** Why what was typed is neither a host name, a wildcard nor an IP address. */
export type NameFault =
  | 'underscore'
  | 'broken-address'
  | 'misplaced-star'
  | 'label-too-long'
  | 'too-long'
  | 'mail-address'
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
 * The names in a text: separated by blanks, commas, semicolons or lines, with or without quotes, `DNS:` or `IP Address=`
 * before them, or whole web addresses.
 */
export function typedNames(text: string): readonly TypedName[] {
  return withShortKinds(text)
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(readTypedName)
    .filter(({ name, fault }) => name !== '' || fault !== undefined);
}

/** The host in what was typed where one name is due: a web address and a port are taken off, all else stays. */
export function bareHost(typed: string): string {
  const [name, ...others] = typedNames(typed);
  const isName = name !== undefined && name.fault === undefined && others.length === 0;
  return isName && name.corrections.length > 0 ? name.name : typed.trim();
}

/** Names once each, whatever their case; the first spelling stays. */
export function eachNameOnce(names: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  return [...found.values()];
}

/** `DNS Name=` and `IP Address:` as certificate windows and tools print them have blanks in them. */
function withShortKinds(text: string): string {
  return text.replaceAll(/\b(DNS|IP)(?:[ -]?(?:Name|Address))?\s*[:=]\s*/gi, '$1:');
}

/** What may stand around a name, in the order in which it comes off; the first group is what stays. */
const wrappings: readonly (readonly [NameCorrection, RegExp])[] = [
  ['quotes', /^["'`“”‘’„«»<(]+(.*?)["'`“”‘’„«»>)]*$|^(.*?)["'`“”‘’„«»>)]+$/],
  ['kind', /^(?:dns|ip):(.*)$/i],
  ['scheme', /^[a-z][a-z0-9+.-]*:\/\/(.*)$/i],
  ['path', /^([^/?#]*)[/?#].*$/],
  ['port', /^(\[[^\]]*\]|[^:]*):\d{1,5}$/],
  ['address-form', /^\[(.*)\]$/],
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
  ['label-too-long', (name) => name.split('.').some((label) => label.length > 63)],
];

function faultOf(name: string): NameFault | undefined {
  if (isHostName(name) || isWildcardName(name) || isIpAddress(name)) return undefined;
  return looks.find(([, isSo]) => isSo(name))?.[0] ?? 'not-a-name';
}
