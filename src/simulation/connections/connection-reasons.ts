/*
 * What is said of a judgement: which check failed and of what certificate, or that all is good, and what is doubtful about
 * it all the same.
 */
import type { Certificate } from '@/pki/certificate';
import { displayNameOf, nameKey } from '@/pki/distinguished-name';
import type { CheckResult, ValidationReport } from '@/pki/path/validation-report';
import { certificatesInStore } from '../pc/certificate-stores';
import { knownRootAbove } from './known-roots';
import type { TrustInWorld } from './pc-trust';
import type { Credential } from '../world/equipment';
import { recordOf, type World } from '../world/world';
import type { Connection, ConnectionReason } from './connection';
import { revocationDoubts, type Asking } from './revocation-doubts';
import type { AudienceName } from '../world/appliance';
import { namesIn } from '../appliances/registry';

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
