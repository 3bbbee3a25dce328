import { hostsIn } from '../names/matches-name';
import { readGeneralName } from '../gate/general-names';
import { decodedOrUndefined } from '../gate/values';
import type { Certificate } from '../certificate';
import { attributeOf, commonNameOf, type DistinguishedName } from '../distinguished-name';
import { extensionOids } from '../object-identifiers';
import type { GeneralName } from '../general-name';
import { isCountryCode, isUserAssignedCode } from '../names/countries';
import { isHostName, isWildcardName } from '../names/host-name';
import { isIpAddress } from '../names/ip-address';
import { matchesDnsName } from '../names/matches-name';
import { fullStateName } from '../names/states';
import { extensionValue } from './extension-value';
import { observed, type FindingName, type Observation } from './finding';
import { hostFindings, isHost } from './host-findings';

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
