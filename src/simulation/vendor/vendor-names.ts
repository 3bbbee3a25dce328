import type { GeneralName } from '@/pki/distinguished-name';
import {
  isHostName,
  isInternalName,
  isPublicSuffix,
  isReservedAddress,
  isWildcardName,
} from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { problemOf, type Problem } from '../world/problem';
import type { Product } from '../world/vendor-records';

/** Why a name cannot be in a public certificate. */
type NameRefusal = 'internal-name' | 'reserved-address' | 'not-a-host' | 'wildcard-misplaced';

/** How many names a multi-domain certificate can have; assumed. */
const mostNames = 100;

/** Why the vendor refuses a name, or undefined when it takes it (CA/Browser Forum Baseline Requirements, 7.1.4.2.1). */
function nameRefusal(name: string): NameRefusal | undefined {
  if (isIpAddress(name)) return isReservedAddress(name) ? 'reserved-address' : undefined;
  if (name.includes('*') && !isWildcardName(name)) return 'wildcard-misplaced';
  if (!isHostName(name) && !isWildcardName(name)) return 'not-a-host';
  return isInternalName(name) ? 'internal-name' : undefined;
}

/** What is wrong with a common name for a product; the field is `commonName`. */
export function problemOfCommonName(name: string, product: Product): Problem | undefined {
  const problem = (problemName: Problem['name']) =>
    problemOf(problemName, 'commonName', { value: name, names: name, name });
  if (name === '') return problem('common-name-required');
  const refusal = nameRefusal(name);
  if (refusal === 'not-a-host') return problem('common-name-not-a-host');
  if (refusal === 'wildcard-misplaced') return problem('wildcard-misplaced');
  if (refusal !== undefined) return problem('name-refused-by-vendor');
  if (product !== 'wildcard' && isWildcardName(name)) return problem('wildcard-needs-wildcard-product');
  if (product === 'wildcard' && !isWildcardName(name)) return problem('wildcard-product-needs-wildcard');
  return undefined;
}

/** What is wrong with the names beside the common name; `dropped` are those that the customer gives up. */
export function problemOfOtherNames(
  names: readonly string[],
  product: Product,
  dropped: readonly string[],
): Problem | undefined {
  const kept = names.filter((name) => !dropped.includes(name));
  const refused = refusedNames(kept, product);
  if (product === 'multi-domain' && kept.length >= mostNames)
    return problemOf('too-many-names', 'names', { most: String(mostNames) });
  if (refused.length === 0) return undefined;
  const wildcards = refused.filter((name) => nameRefusal(name) === undefined);
  const [name, values] =
    wildcards.length === 0
      ? (['name-refused-by-vendor', refused] as const)
      : (['wildcard-among-names', wildcards] as const);
  return problemOf(name, 'dropNames', { names: values.join(', ') });
}

/** Those names that the vendor may not certify, or not in this product. */
export function refusedNames(names: readonly string[], product: Product): readonly string[] {
  return names.filter(
    (name) => nameRefusal(name) !== undefined || (product === 'multi-domain' && isWildcardName(name)),
  );
}

/**
 * The alternative names of a certificate, in small letters: the common name, for a wildcard also the bare domain, as
 * vendors of 2017 added it (assumed), and in a multi-domain certificate all others.
 */
export function certifiedNames(
  commonName: string,
  product: Product,
  others: readonly string[] = [],
): readonly GeneralName[] {
  const name = commonName.toLowerCase();
  const bare = product === 'wildcard' ? [name.slice(2)] : [];
  const further = product === 'multi-domain' ? others.map((other) => other.toLowerCase()) : [];
  return [...new Set([name, ...bare, ...further])].map((value) => ({
    kind: isIpAddress(value) ? 'ip' : 'dns',
    value,
  }));
}

/** The domain under which names are registered, whose owner has to agree: `sb7.com` of `*.sb7.com`; an address is its own. */
export function registeredDomain(name: string): string {
  const host = name.toLowerCase().replace(/^\*\./, '');
  if (isIpAddress(host)) return host;
  const labels = host.split('.');
  const ends = labels.map((_, index) => labels.slice(index).join('.'));
  return ends.findLast((end) => !isPublicSuffix(end)) ?? host;
}
