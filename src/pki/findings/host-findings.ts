import { isHostName, isWildcardName } from '../names/host-name';
import { isInternalName, isReservedAddress } from '../names/internal-name';
import { isIpAddress } from '../names/ip-address';
import { isPublicSuffix } from '../names/public-suffixes';
import type { Observation } from './finding';

/** Whether a text can name a host in a certificate: a name, a wildcard or an address. */
export function isHost(name: string): boolean {
  return isHostName(name) || isWildcardName(name) || isIpAddress(name);
}

/** What can be said of one name or address of a server. */
export function hostFindings(host: string): readonly Observation[] {
  if (isIpAddress(host))
    return isReservedAddress(host) ? [{ name: 'name-is-reserved-address', value: host }] : [];
  if (host.includes('*') && !isWildcardName(host)) return [{ name: 'wildcard-misplaced', value: host }];
  if (isWildcardName(host) && isPublicSuffix(host.slice(2)))
    return [{ name: 'wildcard-too-wide', value: host }];
  return isHost(host) ? [...ownerFindings(host), ...labelFindings(host)] : [];
}

/** Whose the name is: nobody's in public, or everybody's. */
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
