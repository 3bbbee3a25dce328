/*
 * Certificate policies (RFC 5280 sections 6.1.2 to 6.1.5). Of the RFC's tree only the leaves are ever asked for, and of
 * each leaf only under which policies of the user's domain its branch began (RFC 9618 has the same thought): so a map
 * from the policies that are expected of the next certificate to those origins does in its place, and cannot grow as
 * trees of hostile mappings do.
 */
import { type Certificate, isSelfIssued, type PolicyConstraints, type PolicyMapping } from '../certificate';
import type { PolicyDemands } from './validation-report';
import { policyOids } from '../object-identifiers';

const anyPolicy = policyOids.any;

/** Certificates until something begins to be demanded or forbidden; zero: from the next one on. */
interface Counters {
  readonly explicitPolicy: number;
  readonly mapping: number;
  readonly anyPolicy: number;
}

/** Policies that the next certificate may carry, each with the user's policies that it stands for. */
type Expected = ReadonlyMap<string, ReadonlySet<string>>;

interface State {
  /** Empty where no valid policy is left. */
  readonly expected: Expected;
  readonly counters: Counters;
}

/** Any policy will do, and none is demanded. */
const noDemands: PolicyDemands = {
  acceptable: [anyPolicy],
  isExplicit: false,
  isMappingInhibited: false,
  isAnyPolicyInhibited: false,
};

/**
 * The first certificate, seen from the anchor, that carries no policy where one is demanded, or maps what may not be
 * mapped; undefined where there is none. `certificates` is leaf first, without the anchor, whose policies do not bind.
 */
export function findPolicyMissing(
  certificates: readonly Certificate[],
  demands: PolicyDemands = noDemands,
): Certificate | undefined {
  let state = startState(certificates.length + 1, demands);
  for (const [index, certificate] of certificates.toReversed().entries()) {
    const isLeaf = index === certificates.length - 1;
    const { policyMappings = [], policyConstraints } = certificate;
    state = { ...state, expected: afterPolicies(state, certificate, isLeaf) };
    if (isDemandUnmet(state)) return certificate;
    if (isLeaf) return isMetAtEnd(state, policyConstraints, demands) ? undefined : certificate;
    if (policyMappings.some(mapsAnyPolicy)) return certificate;
    state = {
      expected: afterMappings(state, policyMappings),
      counters: afterConstraints(state.counters, certificate),
    };
  }
  return undefined;
}

/** Section 6.1.2 (a) and (d) to (f). */
function startState(never: number, demands: PolicyDemands): State {
  return {
    expected: new Map([[anyPolicy, new Set([anyPolicy])]]),
    counters: {
      explicitPolicy: demands.isExplicit ? 0 : never,
      mapping: demands.isMappingInhibited ? 0 : never,
      anyPolicy: demands.isAnyPolicyInhibited ? 0 : never,
    },
  };
}

/** Section 6.1.3 (d) and (e): what of the expected policies the certificate carries. */
function afterPolicies({ expected, counters }: State, certificate: Certificate, isLeaf: boolean): Expected {
  const carried = certificate.certificatePolicies ?? [];
  const countsAny = counters.anyPolicy > 0 || (!isLeaf && isSelfIssued(certificate));
  const named = carried.filter((policy) => policy !== anyPolicy && originsOf(expected, policy) !== undefined);
  return new Map([
    ...(carried.includes(anyPolicy) && countsAny ? expected : []),
    ...named.map((policy) => [policy, originsOf(expected, policy) ?? new Set<string>()] as const),
  ]);
}

/** A policy that is expected by no name of its own begins a branch where any is expected. */
function originsOf(expected: Expected, policy: string): ReadonlySet<string> | undefined {
  return expected.get(policy) ?? (expected.has(anyPolicy) ? new Set([policy]) : undefined);
}

/** Section 6.1.3 (f). */
function isDemandUnmet({ expected, counters }: State): boolean {
  return counters.explicitPolicy <= 0 && expected.size === 0;
}

/** Section 6.1.4 (a). */
function mapsAnyPolicy({ issuerDomain, subjectDomain }: PolicyMapping): boolean {
  return issuerDomain === anyPolicy || subjectDomain === anyPolicy;
}

/** Section 6.1.4 (b): a mapped policy is expected under its new names, or not at all where mapping is forbidden. */
function afterMappings({ expected, counters }: State, mappings: readonly PolicyMapping[]): Expected {
  const next = new Map(expected);
  for (const { issuerDomain } of mappings) next.delete(issuerDomain);
  if (counters.mapping <= 0) return next;
  for (const { issuerDomain, subjectDomain } of mappings) {
    const origins = originsOf(expected, issuerDomain);
    if (origins !== undefined)
      next.set(subjectDomain, new Set([...(next.get(subjectDomain) ?? []), ...origins]));
  }
  return next;
}

/** Section 6.1.4 (h) to (j); an extension that is absent, or silent, leaves things as they are. */
function afterConstraints(counters: Counters, certificate: Certificate): Counters {
  const step = isSelfIssued(certificate) ? 0 : 1;
  const { policyConstraints: { requireExplicitPolicy = Infinity, inhibitPolicyMapping = Infinity } = {} } =
    certificate;
  return {
    explicitPolicy: Math.min(counters.explicitPolicy - step, requireExplicitPolicy),
    mapping: Math.min(counters.mapping - step, inhibitPolicyMapping),
    anyPolicy: Math.min(counters.anyPolicy - step, certificate.inhibitAnyPolicy ?? Infinity),
  };
}

/** Section 6.1.5 (a), (b) and (g): whether a policy that the user accepts is left, or none is demanded. */
function isMetAtEnd(
  { expected, counters }: State,
  constraints: PolicyConstraints | undefined,
  { acceptable }: PolicyDemands,
): boolean {
  const isDemanded = constraints?.requireExplicitPolicy === 0 || counters.explicitPolicy <= 1;
  if (!isDemanded) return true;
  if (acceptable.includes(anyPolicy)) return expected.size > 0;
  return [...expected.values()].some(
    (origins) => origins.has(anyPolicy) || acceptable.some((policy) => origins.has(policy)),
  );
}
