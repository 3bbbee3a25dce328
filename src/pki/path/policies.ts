/*
 * Certificate policies (RFC 5280 sections 6.1.2 to 6.1.5). Of the RFC's tree only the leaves are ever asked for, and of
 * each leaf only under which policies of the user's domain its branch began (RFC 9618 has the same thought): so a map
 * from the policies that are expected of the next certificate to those origins does in its place, and cannot grow as
 * trees of hostile mappings do.
 */
import { readElement, type Element } from '../asn1/element';
import {
  decodedOrUndefined,
  findContext,
  readObjectIdentifier,
  readSequence,
  readSmallInteger,
} from '../asn1/values';
import { isSelfIssued, type Certificate } from '../certificate';
import { extensionOids } from '../extension-oids';
import type { PolicyDemands } from './validation-report';

const anyPolicy = '2.5.29.32.0';

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
    const extensions = policyExtensionsOf(certificate);
    state = { ...state, expected: afterPolicies(state, certificate, isLeaf) };
    if (isDemandUnmet(state)) return certificate;
    if (isLeaf) return isMetAtEnd(state, extensions, demands) ? undefined : certificate;
    if (extensions.mappings.flat().includes(anyPolicy)) return certificate;
    state = {
      expected: afterMappings(state, extensions.mappings),
      counters: afterConstraints(state.counters, certificate, extensions),
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

/** Section 6.1.4 (b): a mapped policy is expected under its new names, or not at all where mapping is forbidden. */
function afterMappings({ expected, counters }: State, mappings: readonly Mapping[]): Expected {
  const next = new Map(expected);
  for (const [from] of mappings) next.delete(from);
  if (counters.mapping <= 0) return next;
  for (const [from, to] of mappings) {
    const origins = originsOf(expected, from);
    if (origins !== undefined) next.set(to, new Set([...(next.get(to) ?? []), ...origins]));
  }
  return next;
}

/** Section 6.1.4 (h) to (j). */
function afterConstraints(
  counters: Counters,
  certificate: Certificate,
  extensions: PolicyExtensions,
): Counters {
  const step = isSelfIssued(certificate) ? 0 : 1;
  return {
    explicitPolicy: Math.min(counters.explicitPolicy - step, extensions.requireExplicitPolicy),
    mapping: Math.min(counters.mapping - step, extensions.inhibitMapping),
    anyPolicy: Math.min(counters.anyPolicy - step, extensions.inhibitAnyPolicy),
  };
}

/** Section 6.1.5 (a), (b) and (g): whether a policy that the user accepts is left, or none is demanded. */
function isMetAtEnd(
  { expected, counters }: State,
  extensions: PolicyExtensions,
  { acceptable }: PolicyDemands,
): boolean {
  const isDemanded = extensions.requireExplicitPolicy === 0 || counters.explicitPolicy <= 1;
  if (!isDemanded) return true;
  if (acceptable.includes(anyPolicy)) return expected.size > 0;
  return [...expected.values()].some(
    (origins) => origins.has(anyPolicy) || acceptable.some((policy) => origins.has(policy)),
  );
}

type Mapping = readonly [from: string, to: string];

/** What the policy extensions of a certificate say; Infinity where one says nothing. */
interface PolicyExtensions {
  readonly mappings: readonly Mapping[];
  readonly requireExplicitPolicy: number;
  readonly inhibitMapping: number;
  readonly inhibitAnyPolicy: number;
}

function policyExtensionsOf(certificate: Certificate): PolicyExtensions {
  const constraints = decoded(certificate, extensionOids.policyConstraints, readSequence) ?? [];
  return {
    mappings:
      decoded(certificate, extensionOids.policyMappings, (value) => readSequence(value).map(readMapping)) ??
      [],
    requireExplicitPolicy: skipCertificates(findContext(constraints, 0)),
    inhibitMapping: skipCertificates(findContext(constraints, 1)),
    inhibitAnyPolicy:
      decoded(certificate, extensionOids.inhibitAnyPolicy, readSmallInteger) ?? Number.POSITIVE_INFINITY,
  };
}

function readMapping(element: Element): Mapping {
  const [from, to] = readSequence(element);
  return [readObjectIdentifier(from), readObjectIdentifier(to)];
}

function skipCertificates(element: Element | undefined): number {
  return element ? readSmallInteger({ ...element, tag: 2 }) : Number.POSITIVE_INFINITY;
}

/** Extensions that cannot be decoded are a defect of the certificate already. */
function decoded<Value>(
  { extensions }: Certificate,
  oid: string,
  decode: (element: Element) => Value,
): Value | undefined {
  const value = extensions.find((extension) => extension.oid === oid)?.value;
  const read = value && readElement(value);
  return read?.ok ? decodedOrUndefined(() => decode(read.value.element)) : undefined;
}
