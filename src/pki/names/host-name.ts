import { isIpAddress } from './ip-address';

/**
 * Whether a text is a host name in letters, digits and hyphens (RFC 1123 section 2.1): labels of 1 to 63 characters,
 * 253 in all, the last label not all digits. Short names such as `hq` are host names; wildcards and addresses are not.
 */
export function isHostName(text: string): boolean {
  const labels = text.split('.');
  return (
    text.length <= 253 && labels.every(isLabel) && !/^\d+$/.test(labels.at(-1) ?? '') && !isIpAddress(text)
  );
}

/** Whether a text is a wildcard that certificates may carry (RFC 9525 section 6.3): `*.` and at least two labels. */
export function isWildcardName(text: string): boolean {
  return text.startsWith('*.') && isHostName(text.slice(2)) && text.slice(2).includes('.');
}

function isLabel(label: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label);
}
