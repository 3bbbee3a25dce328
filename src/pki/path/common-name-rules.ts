/*
 * What the Baseline Requirements say of a server's common name (section 7.1.4.3): it is one of the alternative names,
 * letter by letter, and an address in its usual form.
 */
import { hostsIn } from '../names/matches-name';
import type { Certificate } from '../certificate';
import { commonNameOf } from '../distinguished-name';
import { isInternalName, isReservedAddress } from '../names/internal-name';
import { ipAddressToText, isIpAddress, readIpAddress } from '../names/ip-address';

/** Whether a common name reads as an address but is not written as RFC 3986 or RFC 5952 would write it. */
export function hasMalformedCommonName({ subject }: Certificate): boolean {
  const name = commonNameOf(subject) ?? '';
  const octets = readIpAddress(name);
  return octets ? ipAddressToText(octets) !== name : isLooseAddress(name);
}

/** Numbers that old programs take for an IPv4 address: hexadecimal ones, and those with leading zeros. */
function isLooseAddress(text: string): boolean {
  return (
    /^0x[\da-f]{1,8}$/i.test(text) || /^(?:(?:0x[\da-f]+|\d{1,11})\.){3}(?:0x[\da-f]+|\d{1,11})$/i.test(text)
  );
}

/**
 * Whether a common name is a host that the alternative names do not name. Two kinds are let pass: certificates for
 * internal names, which no public authority issues and no such rule binds, and the domain above an alternative name.
 */
export function hasStrangeCommonName({ subject, subjectAlternativeNames = [] }: Certificate): boolean {
  const name = commonNameOf(subject) ?? '';
  if (!/^[^\s/@:]+\.[^\s/@:]+$/.test(name) || isIpAddress(name)) return false;
  const names = hostsIn(subjectAlternativeNames);
  if (names.length === 0 || names.some((host) => isInternalName(host) || isReservedAddress(host)))
    return false;
  return !names.some((host) => host === name || host.endsWith(`.${name}`));
}
