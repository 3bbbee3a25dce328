import type { GeneralName } from '@/pki/general-name';
import { isHostName, isWildcardName } from '@/pki/names/host-name';
import { isInternalName, isReservedAddress } from '@/pki/names/internal-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { problemOf, type Problem } from '../problem';
import type { Product } from './order';

/** Why a name cannot be in a public certificate. */
export type NameRefusal = 'internal-name' | 'reserved-address' | 'not-a-host' | 'wildcard-misplaced';

/** Why the vendor refuses a name, or undefined when it takes it (CA/Browser Forum Baseline Requirements, 7.1.4.2.1). */
export function nameRefusal(name: string): NameRefusal | undefined {
  if (isIpAddress(name)) return isReservedAddress(name) ? 'reserved-address' : undefined;
  if (name.includes('*') && !isWildcardName(name)) return 'wildcard-misplaced';
  if (!isHostName(name) && !isWildcardName(name)) return 'not-a-host';
  return isInternalName(name) ? 'internal-name' : undefined;
}

/** What is wrong with a common name for a product; the field is `commonName`. */
export function problemOfCommonName(name: string, product: Product): Problem | undefined {
  const problem = (problemName: Problem['name']) =>
    problemOf(problemName, 'commonName', { value: name, names: name });
  if (name === '') return problem('common-name-required');
  const refusal = nameRefusal(name);
  if (refusal === 'not-a-host') return problem('common-name-not-a-host');
  if (refusal === 'wildcard-misplaced') return problem('wildcard-misplaced');
  if (refusal !== undefined) return problem('name-refused-by-vendor');
  if (product === 'single-name' && isWildcardName(name)) return problem('wildcard-needs-wildcard-product');
  if (product === 'wildcard' && !isWildcardName(name)) return problem('wildcard-product-needs-wildcard');
  return undefined;
}

/** A host or address that a request names beside its common name, as text; other kinds of names have none. */
export function hostsIn(names: readonly GeneralName[]): readonly string[] {
  return names.flatMap((name) => (name.kind === 'dns' || name.kind === 'ip' ? [name.value] : []));
}

/**
 * The alternative names of a certificate for a common name: that name in small letters, and for a wildcard also the
 * bare domain, as vendors of 2017 added it (assumed). Other names of the request are not part of these products.
 */
export function certifiedNames(commonName: string, product: Product): readonly GeneralName[] {
  const name = commonName.toLowerCase();
  if (isIpAddress(name)) return [{ kind: 'ip', value: name }];
  const domain: readonly GeneralName[] =
    product === 'wildcard' ? [{ kind: 'dns', value: name.slice(2) }] : [];
  return [{ kind: 'dns', value: name }, ...domain];
}
