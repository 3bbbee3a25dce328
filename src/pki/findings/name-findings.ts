import type { Certificate } from '../certificate';
import { attributeOf, commonNameOf, type DistinguishedName, type GeneralName } from '../distinguished-name';
import { readGeneralName } from '../gate/name';
import { decodedOrUndefined } from '../gate/values';
import { fullStateName, isCountryCode, isUserAssignedCode } from '../names/countries';
import {
  isHostName,
  isInternalName,
  isPublicSuffix,
  isReservedAddress,
  isWildcardName,
} from '../names/host-name';
import { isIpAddress } from '../names/ip-address';
import { hostsIn, matchesDnsName } from '../names/matches-name';
import { extensionOids } from '../object-identifiers';
import { extensionValue } from './claims';
import { type FindingName, type Observation, observed } from './finding';

/** What can be said of the subject of a server's certificate or request, and of its alternative names. */
export function nameFindings(
  subject: DistinguishedName,
  alternatives: readonly GeneralName[],
): readonly Observation[] {
  const commonName = commonNameOf(subject);
  const hosts = hostsIn(alternatives);
  const all = new Set([...(commonName === undefined ? [] : [commonName]), ...hosts]);
  return [
    ...commonNameFindings(commonName, hosts),
    ...(hosts.length === 0 ? [{ name: 'no-alternative-names' } as const] : []),
    ...[...all].flatMap(hostFindings),
    ...alternatives.flatMap(alternativeFindings),
  ];
}

/** Country and state: vendors refuse what is not a code, and compare the state with its full name. */
export function placeFindings(subject: DistinguishedName): readonly Observation[] {
  const [country, state] = [attributeOf(subject, 'C'), attributeOf(subject, 'ST')];
  const remedy = country === undefined || state === undefined ? undefined : fullStateName(country, state);
  const isInvalid = country !== undefined && !isCountryCode(country) && !isUserAssignedCode(country);
  return [
    ...(isInvalid ? [{ name: 'country-invalid', value: country } as const] : []),
    ...(state !== undefined && remedy !== undefined
      ? [{ name: 'state-abbreviated', value: state, remedy } as const]
      : []),
  ];
}

function commonNameFindings(
  commonName: string | undefined,
  hosts: readonly string[],
): readonly Observation[] {
  if (commonName === undefined)
    return [{ name: 'common-name-missing', ...(hosts.length > 0 ? { severity: 'information' } : {}) }];
  if (!isHost(commonName))
    return commonName.includes('*') ? [] : [{ name: kindOfStranger(commonName), value: commonName }];
  const isCovered = hosts.length === 0 || hosts.some((host) => coversCommonName(host, commonName));
  return isCovered ? [] : [{ name: 'common-name-not-in-alternative-names', value: commonName }];
}

function kindOfStranger(commonName: string): FindingName {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(commonName)) return 'common-name-is-web-address';
  return /^[^\s@]+@[^\s@]+$/.test(commonName) ? 'common-name-is-email' : 'common-name-not-a-host';
}

function coversCommonName(host: string, commonName: string): boolean {
  return host.toLowerCase() === commonName.toLowerCase() || matchesDnsName(host, commonName);
}

/** The baseline knows host names and addresses alone; a host name may be spelt in letters, digits and hyphens. */
function alternativeFindings({ kind, value }: GeneralName): readonly Observation[] {
  if (kind !== 'dns' && kind !== 'ip') return [{ name: 'name-of-other-kind', value: kind }];
  const isSpeltRight = kind === 'ip' || isHostName(value) || isWildcardName(value) || value.includes('*');
  return isSpeltRight ? [] : [{ name: 'name-not-a-host', value }];
}

/** What is wrong with alternative names that are no host's: an e-mail address or a web address in a form that is none. */
export function formFindings(alternatives: readonly GeneralName[]): readonly Observation[] {
  return alternatives.flatMap((name) => {
    const { kind, value } = name;
    return hasWrongForm(name)
      ? [{ name: 'name-form-wrong', value: typeof value === 'string' ? value : kind }]
      : [];
  });
}

function hasWrongForm({ kind, value }: GeneralName): boolean {
  return (
    (kind === 'email' && !/^[^\s@<>]+@[^\s@<>]+$/.test(value)) ||
    (kind === 'uri' && !isWholeAddress(value)) ||
    (kind === 'directory' && value.length === 0)
  );
}

/** Alternative names of the issuer have the same forms (RFC 5280 section 4.2.1.7). */
export function issuerNameFindings(certificate: Certificate): readonly Observation[] {
  const names = extensionValue(certificate, extensionOids.issuerAlternativeName)?.children ?? [];
  const wrong = names.flatMap((element) => {
    const name = decodedOrUndefined(() => readGeneralName(element, new Set()));
    const isHost = name?.kind !== 'dns' || isHostName(name.value) || isWildcardName(name.value);
    return name && (hasWrongForm(name) || !isHost) ? [name] : [];
  });
  return observed(
    'name-form-wrong',
    wrong.map(({ kind, value }) => (typeof value === 'string' ? value : kind)),
  );
}

/** A scheme and what follows; the host of an address with `//` is a full name or an IP address (RFC 5280 section 4.2.1.6). */
function isWholeAddress(text: string): boolean {
  const [, rest = ''] = /^[a-z][a-z0-9+.-]*:(\S+)$/i.exec(text) ?? [];
  if (!rest.startsWith('//')) return rest !== '';
  const [, host = ''] = /^\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::\d*)?(?:[/?#]|$)/.exec(rest) ?? [];
  const address = /^\[(.*)\]$/.exec(host)?.[1] ?? host;
  return isIpAddress(address) || (isHostName(host) && host.includes('.'));
}

/** Whether a text can name a host in a certificate: a name, a wildcard or an address. */
function isHost(name: string): boolean {
  return isHostName(name) || isWildcardName(name) || isIpAddress(name);
}

/** What can be said of one name or address of a server. */
function hostFindings(host: string): readonly Observation[] {
  if (isIpAddress(host))
    return isReservedAddress(host) ? [{ name: 'name-is-reserved-address', value: host }] : [];
  if (host.includes('*') && !isWildcardName(host)) return [{ name: 'wildcard-misplaced', value: host }];
  if (isWildcardName(host) && isPublicSuffix(host.slice(2)))
    return [{ name: 'wildcard-too-wide', value: host }];
  return isHost(host) ? [...ownerFindings(host), ...labelFindings(host)] : [];
}

/** Findings about the owner of a name: internal, or shared by many. */
function ownerFindings(host: string): readonly Observation[] {
  if (/\.(?:in-addr|ip6)\.arpa$/i.test(host)) return [{ name: 'name-of-an-address', value: host }];
  if (isInternalName(host)) return [{ name: 'name-is-internal', value: host, ...gradeOf(host) }];
  return isPublicSuffix(host) ? [{ name: 'name-is-public-suffix', value: host }] : [];
}

/** Names under `example` stand for public ones in whatever is made for training (RFC 2606 section 2). */
function gradeOf(host: string): Pick<Observation, 'severity'> {
  return host.toLowerCase().endsWith('.example') ? { severity: 'information' } : {};
}

/** Two hyphens in the third and fourth place are reserved, but for IDNA's `xn--` (RFC 5890 section 2.3.1). */
function labelFindings(host: string): readonly Observation[] {
  const isReserved = host.split('.').some((label) => /^..--/.test(label) && !isInternational(label));
  return isReserved ? [{ name: 'name-label-reserved', value: host }] : [];
}

/** Whether a label stands for letters of other alphabets, in their composed form (RFC 5891 section 4.2.1). */
function isInternational(label: string): boolean {
  if (!/^xn--[a-z0-9-]+$/i.test(label)) return false;
  try {
    return new URL(`http://${label}.invalid/`).hostname !== '';
  } catch {
    return false;
  }
}
