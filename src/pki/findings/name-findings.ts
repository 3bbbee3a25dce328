import { attributeOf, commonNameOf, type DistinguishedName } from '../distinguished-name';
import type { GeneralName } from '../general-name';
import { isCountryCode } from '../names/countries';
import { isHostName, isWildcardName } from '../names/host-name';
import { isInternalName, isReservedAddress } from '../names/internal-name';
import { isIpAddress } from '../names/ip-address';
import { matchesDnsName } from '../names/matches-name';
import { isPublicSuffix } from '../names/public-suffixes';
import { fullStateName } from '../names/states';
import type { Finding, FindingName } from './finding';

/** What can be said of the subject of a server's certificate or request, and of its alternative names. */
export function nameFindings(
  subject: DistinguishedName,
  alternatives: readonly GeneralName[],
): readonly Finding[] {
  const commonName = commonNameOf(subject);
  const hosts = alternatives.flatMap((name) =>
    name.kind === 'dns' || name.kind === 'ip' ? [name.value] : [],
  );
  const all = new Set([...(commonName === undefined ? [] : [commonName]), ...hosts]);
  return [
    ...placeFindings(subject),
    ...commonNameFindings(commonName, hosts),
    ...(hosts.length === 0 ? [{ name: 'no-alternative-names', severity: 'warning' } as const] : []),
    ...[...all].flatMap(hostFindings),
    ...alternatives.flatMap(alternativeFindings),
  ];
}

/** Country and state: vendors refuse what is not a code, and compare the state with its full name. */
export function placeFindings(subject: DistinguishedName): readonly Finding[] {
  const [country, state] = [attributeOf(subject, 'C'), attributeOf(subject, 'ST')];
  const remedy = country === undefined || state === undefined ? undefined : fullStateName(country, state);
  const isInvalid = country !== undefined && !isCountryCode(country);
  return [
    ...(isInvalid ? [{ name: 'country-invalid', severity: 'error', value: country } as const] : []),
    ...(state !== undefined && remedy !== undefined
      ? [{ name: 'state-abbreviated', severity: 'warning', value: state, remedy } as const]
      : []),
  ];
}

function commonNameFindings(commonName: string | undefined, hosts: readonly string[]): readonly Finding[] {
  if (commonName === undefined) {
    return [{ name: 'common-name-missing', severity: hosts.length > 0 ? 'information' : 'error' }];
  }
  if (!isHost(commonName))
    return commonName.includes('*')
      ? []
      : [{ name: kindOfStranger(commonName), severity: 'warning', value: commonName }];
  const isCovered = hosts.length === 0 || hosts.some((host) => coversCommonName(host, commonName));
  return isCovered
    ? []
    : [{ name: 'common-name-not-in-alternative-names', severity: 'warning', value: commonName }];
}

function kindOfStranger(commonName: string): FindingName {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(commonName)) return 'common-name-is-web-address';
  return /^[^\s@]+@[^\s@]+$/.test(commonName) ? 'common-name-is-email' : 'common-name-not-a-host';
}

function isHost(name: string): boolean {
  return isHostName(name) || isWildcardName(name) || isIpAddress(name);
}

function coversCommonName(host: string, commonName: string): boolean {
  return host.toLowerCase() === commonName.toLowerCase() || matchesDnsName(host, commonName);
}

/** The baseline knows host names and addresses alone; a host name may be spelt in letters, digits and hyphens. */
function alternativeFindings({ kind, value }: GeneralName): readonly Finding[] {
  if (kind !== 'dns' && kind !== 'ip')
    return [{ name: 'name-of-other-kind', severity: 'information', value: kind }];
  return kind === 'ip' || isHost(value) || value.includes('*')
    ? []
    : [{ name: 'name-not-a-host', severity: 'warning', value }];
}

function hostFindings(host: string): readonly Finding[] {
  if (isIpAddress(host)) {
    return isReservedAddress(host)
      ? [{ name: 'name-is-reserved-address', severity: 'warning', value: host }]
      : [];
  }
  if (host.includes('*') && !isWildcardName(host)) {
    return [{ name: 'wildcard-misplaced', severity: 'error', value: host }];
  }
  if (isWildcardName(host) && isPublicSuffix(host.slice(2)))
    return [{ name: 'wildcard-too-wide', severity: 'error', value: host }];
  return isHost(host) && isInternalName(host)
    ? [{ name: 'name-is-internal', severity: 'warning', value: host }]
    : [];
}
