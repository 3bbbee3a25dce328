import { equalBytes } from '@/base/bytes';
import type { Certificate } from '../certificate';
import { commonNameOf, type GeneralName } from '../distinguished-name';
import { isIpAddress, readIpAddress } from './ip-address';
import { isPublicSuffix } from './host-name';

/** A host as a user typed it: compared without case, as a DNS name or as an IP address. */
export type ReferenceName =
  | { readonly kind: 'dns'; readonly value: string }
  | { readonly kind: 'ip'; readonly value: string };

/** Which names of a certificate count for a host: see `matchesName`. */
export type NameRule = 'san-only' | 'san-or-common-name';

/** What a user typed as a host: an IP address if it reads as one, else a DNS name. */
export function aReferenceName(host: string): ReferenceName {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return isIpAddress(bare) ? { kind: 'ip', value: bare } : { kind: 'dns', value: toAsciiLabels(host) };
}

/** Letters beyond ASCII become A-labels (RFC 5890); what is no such name stays as it is and fits nothing. */
function toAsciiLabels(host: string): string {
  // oxlint-disable-next-line no-control-regex -- ASCII is a range that begins with control characters
  if (/^[\x00-\x7f]*$/.test(host)) return host;
  const address = `https://${host}`;
  return URL.canParse(address) ? new URL(address).hostname : host;
}

/**
 * Whether a certificate is for a host (RFC 9525 section 6). DNS names are compared without case, as A-labels; a wildcard
 * stands for exactly one whole left-most label before at least two others that are no public suffix; addresses are compared by octets.
 * `san-or-common-name` also takes the common name of a certificate that has neither a dNSName nor an iPAddress
 * (RFC 6125 section 6.4.4), for an IPv4 address too, as browsers did until 2017.
 */
export function matchesName(
  certificate: Pick<Certificate, 'subject' | 'subjectAlternativeNames'>,
  name: ReferenceName,
  rule: NameRule,
): boolean {
  // An address stays an address, also where it is taken for a DNS name.
  const reference: ReferenceName = isIpAddress(name.value) ? { kind: 'ip', value: name.value } : name;
  const names = (certificate.subjectAlternativeNames ?? []).filter(isHost);
  if (names.length > 0 || rule === 'san-only')
    return names.some((each) => matchesAlternativeName(each, reference));
  return matchesCommonName(commonNameOf(certificate.subject) ?? '', reference);
}

/** Whether a DNS name, or a wildcard, of a certificate stands for a host (RFC 9525 section 6.3). */
export function matchesDnsName(pattern: string, host: string): boolean {
  const [wanted, offered] = [labelsOf(host.replace(/\.$/, '')), labelsOf(pattern)];
  if (isIpAddress(host) || wanted.length !== offered.length || [...wanted, ...offered].includes(''))
    return false;
  const [first = '', ...rest] = offered;
  if (rest.some((label, index) => label.includes('*') || label !== wanted[index + 1])) return false;
  return first === '*' ? !isPublicSuffix(rest.join('.')) : !first.includes('*') && first === wanted[0];
}

function labelsOf(name: string): readonly string[] {
  return name.toLowerCase().split('.');
}

/** Whether a name is one that hosts are compared with. */
export function isHost(name: GeneralName): name is GeneralName & { readonly kind: 'dns' | 'ip' } {
  return name.kind === 'dns' || name.kind === 'ip';
}

/** The host names and addresses among the names, as text; other kinds of names are left out. */
export function hostsIn(names: readonly GeneralName[]): readonly string[] {
  return names.filter(isHost).map(({ value }) => value);
}

function matchesAlternativeName(
  name: GeneralName & { kind: 'dns' | 'ip' },
  reference: ReferenceName,
): boolean {
  if (name.kind !== reference.kind) return false;
  return name.kind === 'dns'
    ? matchesDnsName(name.value, reference.value)
    : sameAddress(name.value, reference.value);
}

function matchesCommonName(commonName: string, reference: ReferenceName): boolean {
  if (reference.kind === 'dns') return matchesDnsName(commonName, reference.value);
  return reference.value.includes('.') && sameAddress(commonName, reference.value);
}

function sameAddress(left: string, right: string): boolean {
  const [octets, others] = [readIpAddress(left), readIpAddress(right)];
  return octets !== undefined && others !== undefined && equalBytes(octets, others);
}
