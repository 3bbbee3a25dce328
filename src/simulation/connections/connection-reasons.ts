/*
 * What is said of a judgement: which check failed and of what certificate, or that all is good, and what is doubtful about
 * it all the same.
 */
import type { Certificate } from '@/pki/certificate';
import { displayNameOf, nameKey } from '@/pki/distinguished-name';
import type { CheckResult, ValidationReport } from '@/pki/path/validation-report';
import { validityAt, validityOfList } from '@/pki/path/validity';
import type { RevocationList } from '@/pki/revocation-list';
import { namesIn } from '../appliances/registry';
import { certificatesInStore } from '../pc/certificate-stores';
import { listAt, type PublishedIn } from '../vendor/published-files';
import { revocationOnLists } from '../vendor/vendor-revocation';
import type { AudienceName } from '../world/appliance';
import type { Credential } from '../world/equipment';
import { recordOf, type World } from '../world/world';
import type { Connection, ConnectionReason } from './connection';
import { knownRootAbove } from './known-roots';
import type { TrustInWorld } from './pc-trust';

/** Who judged, and under which name. */
interface Judging extends Asking {
  /** The name that was used, where it is checked. */
  readonly host: string | undefined;
  readonly pc: string;
  /** Who connects. */
  readonly audience: AudienceName;
  /** It is the PC that judges, and no device: what is in its stores says more. */
  readonly hasStores: boolean;
}

/** The reasons of a report, the most telling first. */
export function reasonsOf(
  world: TrustInWorld,
  credential: Credential,
  report: ValidationReport,
  { host = '', pc, audience, hasStores, ...asking }: Judging,
): readonly ConnectionReason[] {
  const leaf = report.chain[0]?.certificate;
  const values = {
    host,
    audience,
    names: leaf === undefined ? '' : namesOf(leaf),
    issuer: leaf === undefined ? '' : displayNameOf(leaf.issuer),
  };
  if (report.state === 'undecided') return [{ name: 'verdict-missing', values }];
  const reasonsWith = (status: CheckResult['status']) =>
    report.results
      .filter((result) => result.status === status)
      .map((result) => reasonOf(report, result, values));
  if (report.state !== 'valid') {
    const failed = failuresOf(report, `${audience} ${host}`, () => reasonsWith('failed'));
    const replaced = hasStores ? replacementOf(world, report, pc) : [];
    return replaced.length === 0 ? failed : [...failed, ...replaced];
  }
  return [
    { name: host === '' ? 'all-good-without-name' : 'all-good', values },
    ...completionOf(world, credential, report, pc),
    ...revocationDoubts(world, report, asking),
    ...reasonsWith('warning'),
  ];
}

const failures = new WeakMap<ValidationReport, Map<string, readonly ConnectionReason[]>>();

/** What a report fails by is the same for all of an audience. */
function failuresOf(
  report: ValidationReport,
  who: string,
  find: () => readonly ConnectionReason[],
): readonly ConnectionReason[] {
  const known = failures.get(report) ?? new Map<string, readonly ConnectionReason[]>();
  failures.set(report, known);
  const found = known.get(who) ?? find();
  known.set(who, found);
  return found;
}

/** A certificate is met by many. */
const names = new WeakMap<Certificate, string>();

function namesOf(certificate: Certificate): string {
  const known = names.get(certificate) ?? namesIn(certificate).join(', ');
  names.set(certificate, known);
  return known;
}

/**
 * The reasons of a connection, a root called a root: no server need send one, so where the lab knows that the issuer is
 * one, nothing is missing but the trust in it. Apart from what is kept, as the lab comes to know roots by other steps.
 */
export function withRootNamed(
  world: Pick<World, 'certificates' | 'verdicts'>,
  { reasons, report }: Connection,
): readonly ConnectionReason[] {
  const top = report?.chain.at(-1)?.certificate;
  if (top === undefined || !reasons.some(({ name }) => name === 'issuer-missing')) return reasons;
  const root = knownRootAbove(world, top);
  if (root === undefined) return reasons;
  const others = reasons.filter(({ name }) => name !== 'root-not-trusted');
  return others.map((reason) =>
    reason.name === 'issuer-missing'
      ? { name: 'root-not-trusted', values: { ...reason.values, certificate: displayNameOf(root.subject) } }
      : reason,
  );
}

function reasonOf(
  { chain }: ValidationReport,
  { problem, certificate }: CheckResult,
  values: ConnectionReason['values'],
): ConnectionReason {
  const about =
    chain.find((link) => link.certificate.fingerprint === certificate)?.certificate ?? chain[0]?.certificate;
  if (problem === undefined || about === undefined)
    throw new Error('a failed or doubtful check names its problem');
  const { host = '', audience = '', names = '' } = values;
  return {
    name: problem,
    values: {
      host,
      audience,
      names,
      certificate: displayNameOf(about.subject),
      issuer: displayNameOf(about.issuer),
      notBefore: String(about.notBefore),
      notAfter: String(about.notAfter),
      bits: String(about.publicKey.bits),
    },
  };
}

/** A chain that holds here alone, because this PC has what the server does not send, is worth saying. */
function completionOf(
  world: TrustInWorld,
  { chain }: Credential,
  report: ValidationReport,
  pc: string,
): readonly ConnectionReason[] {
  const completed = report.chain.find(
    ({ role, certificate }) => role === 'intermediate' && !chain.includes(certificate.fingerprint),
  );
  if (completed === undefined) return [];
  const values = {
    certificate: displayNameOf(completed.certificate.subject),
    pc: recordOf(world, 'pcs', pc).name,
  };
  const stored = certificatesInStore(world, pc, 'intermediate').map(({ fingerprint }) => fingerprint);
  const isStored = stored.includes(completed.certificate.fingerprint);
  return [{ name: isStored ? 'chain-completed-from-store' : 'chain-completed-by-fetching', values }];
}

/** This PC trusts another self-signed certificate of the same subject: the server has made a new one since. */
function replacementOf(
  world: TrustInWorld,
  { chain, results }: ValidationReport,
  pc: string,
): readonly ConnectionReason[] {
  const leaf = chain[0]?.certificate;
  const isUntrusted = results.some(({ problem }) => problem === 'self-signed-not-trusted');
  if (leaf === undefined || !isUntrusted) return [];
  const known = certificatesInStore(world, pc, 'trusted-root').some(
    ({ subject, fingerprint }) =>
      fingerprint !== leaf.fingerprint && nameKey(subject) === nameKey(leaf.subject),
  );
  if (!known) return [];
  const values = { certificate: displayNameOf(leaf.subject), pc: recordOf(world, 'pcs', pc).name };
  return [{ name: 'trusted-one-replaced', values }];
}

/** Whether the program asks for revocation at all, and when: lab time in milliseconds. */
interface Asking {
  readonly asks: boolean;
  readonly at: number;
}

/**
 * What a program that keeps its lock does not know of revocation, certificate by certificate: that it did not ask
 * although something was revoked, or why it asked in vain. Programs take no answer for a good one.
 */
function revocationDoubts(
  world: PublishedIn,
  { chain, results }: ValidationReport,
  asking: Asking,
): readonly ConnectionReason[] {
  if (results.some(({ check, status }) => check === 'revocation' && status === 'passed')) return [];
  return chain
    .filter(({ role }) => role !== 'trusted')
    .flatMap(({ certificate }) => doubtOf(world, certificate, asking) ?? []);
}

function doubtOf(
  world: PublishedIn,
  certificate: Certificate,
  { asks, at }: Asking,
): ConnectionReason | undefined {
  const { revocationListAddresses: addresses = [] } = certificate;
  const own = { certificate: displayNameOf(certificate.subject) };
  if (asks && addresses.length > 0) return failureOf(world, certificate, addresses, at);
  const revocation = revocationOnLists(world, certificate);
  if (revocation === undefined) return undefined;
  const values = { ...own, revokedAt: String(revocation.revokedAt) };
  return { name: asks ? 'revoked-without-address' : 'revoked-not-asked', values };
}

/** Why none of the addresses in a certificate told anything; undefined where one did. */
function failureOf(
  world: PublishedIn,
  { subject, issuer }: Certificate,
  addresses: readonly string[],
  at: number,
): ConnectionReason | undefined {
  const found = addresses.flatMap((address) => {
    const list = listAt(world, address);
    return list !== undefined && nameKey(list.issuer) === nameKey(issuer) ? [{ address, list }] : [];
  });
  const values = { certificate: displayNameOf(subject), address: addresses[0] ?? '' };
  const [first] = found;
  if (first === undefined) return { name: 'list-not-found', values };
  const troubles = found.map(({ list }) => troubleOf(list, at));
  const [trouble] = troubles;
  if (trouble === undefined || troubles.includes(undefined)) return undefined;
  return { name: trouble.name, values: { ...values, address: first.address, ...trouble.values } };
}

/** Why a list does not count at a time, if it does not. */
function troubleOf(list: RevocationList, at: number): ConnectionReason | undefined {
  if (list.nextUpdate === undefined) return { name: 'list-without-end', values: {} };
  switch (validityAt(validityOfList(list), at)) {
    case 'not-yet-valid':
      return { name: 'list-not-yet-valid', values: { thisUpdate: String(list.thisUpdate) } };
    case 'expired':
      return { name: 'list-out-of-date', values: { nextUpdate: String(list.nextUpdate) } };
    case 'valid':
      return undefined;
  }
}
