import { toHex } from '@/base/bytes';
import { attributeTypes, type DistinguishedName, type GeneralName, nameKey } from '../distinguished-name';
import { type Certificate, isSelfIssued } from '../certificate';
import { limits } from '../gate/limits';
import type { Work } from './inquiry';
import { isIpAddress, readIpAddress } from '../names/ip-address';

type TextName = Exclude<GeneralName, { readonly kind: 'directory' }>;

/**
 * Whether the names of all certificates below an authority are ones that it may sign for (RFC 5280 section 4.2.1.10).
 * `below` is leaf first; self-issued certificates but the leaf are passed over. Constraints of a form that is not
 * understood fail every name of that form. Returns the first certificate that breaks them.
 */
export function findNameNotPermitted(
  authority: Certificate,
  below: readonly Certificate[],
  work: Work,
): Certificate | undefined {
  const { nameConstraints } = authority;
  if (nameConstraints === undefined) return undefined;
  const constraints = [...nameConstraints.permitted, ...nameConstraints.excluded];
  const counted = below.filter((certificate, index) => index === 0 || !isSelfIssued(certificate));
  const names = counted.map((certificate) => ({ certificate, names: namesOf(certificate) }));
  work.comparisons += comparisonsOf(
    names.flatMap(({ names: own }) => own),
    constraints,
  );
  if (work.comparisons > limits.constraintComparisons) return below[0];
  return names.find(({ names: own }) => !own.every((name) => isPermitted(name, nameConstraints)))
    ?.certificate;
}

/** Only names and constraints of the same form are compared. */
function comparisonsOf(names: readonly GeneralName[], constraints: readonly GeneralName[]): number {
  const ofKind = (all: readonly GeneralName[], kind: GeneralName['kind']) =>
    all.filter((name) => name.kind === kind).length;
  const kinds = [...new Set(constraints.map(({ kind }) => kind))];
  return kinds.reduce((sum, kind) => sum + ofKind(names, kind) * ofKind(constraints, kind), 0);
}

function namesOf(certificate: Certificate): readonly GeneralName[] {
  const { subject, subjectAlternativeNames: alternatives = [] } = certificate;
  const directory: GeneralName[] = subject.length === 0 ? [] : [{ kind: 'directory', value: subject }];
  const hasEmail = alternatives.some(({ kind }) => kind === 'email');
  return [...directory, ...alternatives, ...(hasEmail ? [] : emailsOf(subject))];
}

/** E-mail addresses in the subject count where the alternative names have none. */
function emailsOf(subject: DistinguishedName): readonly GeneralName[] {
  const addresses = subject.flat().filter(({ type }) => type === attributeTypes.E);
  return addresses.map(({ value }) => ({ kind: 'email', value }));
}

function isPermitted(
  name: GeneralName,
  { permitted, excluded }: NonNullable<Certificate['nameConstraints']>,
): boolean {
  if (excluded.some((constraint) => constraint.kind === name.kind && isWithin(name, constraint, true)))
    return false;
  const forms = permitted.filter(({ kind }) => kind === name.kind);
  return forms.length === 0 || forms.some((constraint) => isWithin(name, constraint, false));
}

/** Whether a name is in a subtree; a form that is not understood is in what is excluded and in nothing else. */
function isWithin(name: GeneralName, constraint: GeneralName, unknown: boolean): boolean {
  if (name.kind === 'directory' && constraint.kind === 'directory')
    return isWithinDirectory(name.value, constraint.value);
  if (name.kind === 'directory' || constraint.kind === 'directory') return unknown;
  return isWithinText(name, constraint.value, unknown);
}

function isWithinText(name: TextName, constraint: string, unknown: boolean): boolean {
  switch (name.kind) {
    case 'dns':
      return isWithinDomain(name.value, constraint, unknown);
    case 'email':
      return isWithinMailbox(name.value, constraint, unknown);
    case 'uri':
      return isWithinUri(name.value, constraint, unknown);
    case 'ip':
      return isWithinNetwork(name.value, constraint, unknown);
    case 'registered-id':
    case 'other':
      return unknown;
  }
}

function isWithinDirectory(name: DistinguishedName, constraint: DistinguishedName): boolean {
  return (
    name.length >= constraint.length && nameKey(name.slice(0, constraint.length)) === nameKey(constraint)
  );
}

/**
 * A constraint that begins with a dot, which RFC 5280 does not know, is taken for the domain without it where it
 * excludes, and for what is below it where it permits. A wildcard stands for all its names: none may be excluded.
 */
function isWithinDomain(name: string, constraint: string, unknown: boolean): boolean {
  const [host, wanted] = [name.toLowerCase(), constraint.toLowerCase()];
  const domain = wanted.replace(/^\./, '');
  if (!isDomain(host.replace(/^\*\./, '')) || !(domain === '' || isDomain(domain))) return unknown;
  if (domain === '' || host.endsWith(`.${domain}`)) return true;
  if (host === domain) return unknown || !wanted.startsWith('.');
  return unknown && host.startsWith('*.') && domain.slice(domain.indexOf('.')) === host.slice(1);
}

/** Labels without blanks, stars and emptiness; underscores and the like are borne with. */
function isDomain(text: string): boolean {
  return /^[^\s.*@]+(?:\.[^\s.*@]+)*$/.test(text);
}

/** A whole address, all addresses of a host, or of all hosts below a domain that begins with a dot. */
function isWithinMailbox(address: string, constraint: string, unknown: boolean): boolean {
  if (!isMailbox(address) || !(isMailbox(constraint) || isDomain(constraint.replace(/^\./, ''))))
    return unknown;
  const at = address.lastIndexOf('@');
  const [local, host] = [address.slice(0, at), address.slice(at + 1).toLowerCase()];
  if (constraint.includes('@')) {
    const place = constraint.lastIndexOf('@');
    return local === constraint.slice(0, place) && host === constraint.slice(place + 1).toLowerCase();
  }
  return isWithinHosts(host, constraint.toLowerCase());
}

/** One at sign outside of quotes. */
function isMailbox(text: string): boolean {
  return /^(?:"[^"]+"|[^"@]+)@[^"@]+$/.test(text);
}

function isWithinUri(uri: string, constraint: string, unknown: boolean): boolean {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(uri)?.[1];
  if (host === undefined || isIpAddress(host)) return unknown;
  return isWithinHosts(host.toLowerCase(), constraint.toLowerCase());
}

function isWithinHosts(host: string, constraint: string): boolean {
  return constraint.startsWith('.') ? host.endsWith(constraint) : host === constraint;
}

/** The constraint is `address/mask`, both in the text form of an address. */
function isWithinNetwork(address: string, constraint: string, unknown: boolean): boolean {
  const [network, mask] = constraint.split('/').map((part) => readIpAddress(part));
  const octets = readIpAddress(address);
  if (network === undefined || mask === undefined || octets === undefined || !isPrefix(mask)) return unknown;
  if (octets.length !== network.length) return false;
  const masked = (bytes: Uint8Array) => toHex(bytes.map((byte, index) => byte & (mask[index] ?? 0)));
  return masked(octets) === masked(network);
}

/** Ones, then zeros. */
function isPrefix(mask: Uint8Array): boolean {
  const bits = Array.from(mask, (octet) => octet.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits);
}
