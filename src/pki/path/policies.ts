/*
 * Certificate policies (RFC 5280 sections 6.1.2 to 6.1.5) for a user who accepts any policy and demands none: then the
 * policies themselves never matter, but an authority may demand that every certificate below it carries one (by
 * policyConstraints), and whether any policy is left after mappings and inhibitions decides. The RFC's tree is asked
 * for nothing but its leaves, so a set of the policies that are expected of the next certificate does in its place.
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

const anyPolicy = '2.5.29.32.0';

/** Certificates until something begins to be demanded or forbidden; zero: from the next one on. */
interface Counters {
  readonly explicitPolicy: number;
  readonly mapping: number;
  readonly anyPolicy: number;
}

interface State {
  /** Policies that the next certificate may carry; empty where no valid one is left. */
  readonly expected: ReadonlySet<string>;
  readonly counters: Counters;
}

/**
 * The first certificate, seen from the anchor, that carries no policy where one is demanded, or maps what may not be
 * mapped; undefined where there is none. `certificates` is leaf first, without the anchor, whose policies do not bind.
 */
export function findPolicyMissing(certificates: readonly Certificate[]): Certificate | undefined {
  const never = certificates.length + 1;
  let state: State = {
    expected: new Set([anyPolicy]),
    counters: { explicitPolicy: never, mapping: never, anyPolicy: never },
  };
  for (const [index, certificate] of certificates.toReversed().entries()) {
    const isLeaf = index === certificates.length - 1;
    const extensions = policyExtensionsOf(certificate);
    state = { ...state, expected: afterPolicies(state, certificate, isLeaf) };
    if (isLeaf) return isDemandUnmet(leafState(state, certificate, extensions)) ? certificate : undefined;
    if (isDemandUnmet(state) || extensions.mappings.flat().includes(anyPolicy)) return certificate;
    state = {
      expected: afterMappings(state, extensions.mappings),
      counters: afterConstraints(state.counters, certificate, extensions),
    };
  }
  return undefined;
}

/** Section 6.1.3 (d) and (e): what of the expected policies the certificate carries. */
function afterPolicies(
  { expected, counters }: State,
  certificate: Certificate,
  isLeaf: boolean,
): ReadonlySet<string> {
  const carried = certificate.certificatePolicies ?? [];
  const countsAny = counters.anyPolicy > 0 || (!isLeaf && isSelfIssued(certificate));
  if (carried.includes(anyPolicy) && countsAny) return new Set([...expected, ...named(carried, expected)]);
  return new Set(named(carried, expected));
}

function named(carried: readonly string[], expected: ReadonlySet<string>): readonly string[] {
  return carried.filter(
    (policy) => policy !== anyPolicy && (expected.has(policy) || expected.has(anyPolicy)),
  );
}

/** Section 6.1.3 (f). */
function isDemandUnmet({ expected, counters }: State): boolean {
  return counters.explicitPolicy <= 0 && expected.size === 0;
}

/** Section 6.1.4 (b): a mapped policy is expected under its new names, or not at all where mapping is forbidden. */
function afterMappings({ expected, counters }: State, mappings: readonly Mapping[]): ReadonlySet<string> {
  const mapped = new Set(mappings.map(([from]) => from));
  const kept = [...expected].filter((policy) => !mapped.has(policy));
  if (counters.mapping <= 0) return new Set(kept);
  const added = mappings
    .filter(([from]) => expected.has(from) || expected.has(anyPolicy))
    .map(([, to]) => to);
  return new Set([...kept, ...added]);
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

/** Section 6.1.5 (a) and (b). */
function leafState({ expected, counters }: State, leaf: Certificate, extensions: PolicyExtensions): State {
  const demandedByLeaf = extensions.requireExplicitPolicy === 0 ? 0 : Number.POSITIVE_INFINITY;
  const explicitPolicy = Math.min(counters.explicitPolicy - (isSelfIssued(leaf) ? 0 : 1), demandedByLeaf);
  return { expected, counters: { ...counters, explicitPolicy } };
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
