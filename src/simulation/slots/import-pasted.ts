import { type Outcome, refusal, success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { displayNameOf, nameKey } from '@/pki/distinguished-name';
import type { UnreadableReason } from '@/pki/item';
import type { VerdictTable } from '@/pki/path/validation-report';
import { slotKinds, takesKey } from '../appliances/registry';
import { decided, type Decision } from '../world/decision';
import type { Slot, SlotKind } from '../world/equipment';
import { type ConfirmationName, type Problem, problemOf } from '../world/problem';
import { recordOf, withCertificates, withRecords, type World } from '../world/world';
import { dateProblem, type InstallationPlan, planCertificate } from './installation-plan';

/** Import what is pasted for a slot of a gateway (note, Importing a Certificate). */
export interface ImportPasted {
  readonly type: 'import-pasted';
  readonly slot: string;
  /** The consequences that the user has accepted. */
  readonly accepted: readonly ConfirmationName[];
}

/** The parts of the text, in its order. */
export interface PastedFacts {
  readonly parts: readonly PastedPart[];
  readonly verdicts: VerdictTable;
}

/** What importing would do, judged before anything changes. `at` is lab time in milliseconds. */
export function planPasted(
  world: World,
  slotId: string,
  { parts, verdicts }: PastedFacts,
  at: number,
): InstallationPlan {
  const slot = recordOf(world, 'slots', slotId);
  const read = readPasted(slot, parts);
  if (!read.ok) return { problem: read.problem, confirmations: [] };
  const { certificate, chain } = read.value;
  const key = keyOfPasted(slot, read.value);
  const problem = key.ok ? problemOfDates([certificate, ...chain], at) : key.problem;
  if (problem !== undefined) return { problem, confirmations: [], certificate };
  const certificates = [certificate, ...chain];
  const plan = planCertificate(world, slot, certificate, { certificates, verdicts }, at);
  if (plan.credential === undefined) return plan;
  const sent = chain.map(({ fingerprint }) => fingerprint);
  return { ...plan, credential: { ...plan.credential, chain: sent } };
}

/** What was pasted waits for the restart once every consequence is accepted. */
export const importPasted: Decision<ImportPasted, PastedFacts> = (world, action, facts, at) => {
  const { problem, confirmations, credential, certificate } = planPasted(world, action.slot, facts, at);
  if (problem !== undefined) return refusal(problem);
  const open = confirmations.filter(({ name }) => !action.accepted.includes(name));
  if (open.length > 0) return refusal({ name: 'confirmation-needed', confirmations: open });
  if (credential === undefined || certificate === undefined) throw new Error('a plan has a credential');
  const slot = recordOf(world, 'slots', action.slot);
  const changed: Slot = { ...slot, pending: { credential }, lastGenerated: at };
  const known = withCertificates(world, certificatesIn(facts), facts.verdicts);
  return decided(withRecords(known, 'slots', { [action.slot]: changed }), 'certificate-imported', {
    certificate: displayNameOf(certificate.subject),
    slot: slotKinds[slot.kind].label,
  });
};

/** The certificates of a text, in its order. */
export function certificatesIn({ parts }: Pick<PastedFacts, 'parts'>): readonly Certificate[] {
  return parts.flatMap((part) => (part.kind === 'certificate' ? [part.certificate] : []));
}

/** The first certificate that is not valid now; an expired issuer breaks the chain as an expired leaf does. */
function problemOfDates(certificates: readonly Certificate[], at: number): Problem | undefined {
  return certificates.map((certificate) => dateProblem(certificate, at, 'pasted')).find(Boolean);
}

/*
 * What is pasted in the import windows of the gateways: the certificate, its RSA private key, then the chain, each
 * with BEGIN and END lines, in that order (note, Importing a Certificate). The order is part of the procedure, so
 * every departure from it has a refusal of its own that names the line.
 */

/** One thing found in the text, with the 1-based number of its first line. */
export type PastedPart = { readonly line: number } & (
  | { readonly kind: 'certificate'; readonly certificate: Certificate }
  /** `key` is the fingerprint of the public half. */
  | { readonly kind: 'private-key'; readonly key: string; readonly algorithm: string }
  | { readonly kind: 'request' | 'revocation-list' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly found: string }
);

type CertificatePart = Extract<PastedPart, { readonly kind: 'certificate' }>;

/** A text in the right order: what is to be used, and the fingerprint of the key pasted with it, if one was. */
interface PastedCredential {
  readonly certificate: Certificate;
  /** Nearest issuer first. */
  readonly chain: readonly Certificate[];
  readonly key: string | undefined;
}

const field = 'pasted';

/** Reads the parts for a slot in the order that the product demands, or says what is wrong and where. */
function readPasted(
  { kind }: Pick<Slot, 'kind'>,
  parts: readonly PastedPart[],
): Outcome<PastedCredential, Problem> {
  const [leaf] = parts;
  if (leaf === undefined) return refusal(problemOf('paste-empty', field));
  const problem = firstOf(parts, (part) => problemOfPart(kind, part)) ?? problemOfOrder(parts);
  if (problem !== undefined) return refusal(problem);
  if (leaf.kind !== 'certificate') throw new Error('the order was checked');
  const rest = parts.slice(1).filter((part) => part.kind === 'certificate');
  const broken = problemOfChain([leaf, ...rest]);
  if (broken !== undefined) return refusal(broken);
  const refused = problemOfKind(kind, leaf.certificate);
  if (refused !== undefined) return refusal(refused);
  const key = parts.find((part) => part.kind === 'private-key')?.key;
  return success({ certificate: leaf.certificate, chain: rest.map(({ certificate }) => certificate), key });
}

/**
 * The key that goes with a pasted certificate: the pasted one, or that of the slot's stored request, which may be
 * left out of the text.
 */
function keyOfPasted(slot: Slot, { certificate, key }: PastedCredential): Outcome<string, Problem> {
  const used = key ?? slot.request?.key;
  const values = { certificate: displayNameOf(certificate.subject) };
  if (used === undefined) return refusal(problemOf('paste-key-missing', field, values));
  const certificateKey = certificate.publicKey.fingerprint;
  if (used === certificateKey) return success(used);
  const isReplaced = slot.replacedKeys?.includes(certificateKey) === true;
  return refusal(
    problemOf('paste-key-foreign', field, {
      ...values,
      certificateKey,
      otherKey: used,
      origin: key === undefined ? 'stored' : 'pasted',
      keyReplaced: isReplaced ? 'yes' : 'no',
    }),
  );
}

function firstOf<Value>(values: readonly Value[], problemIn: (value: Value) => Problem | undefined) {
  for (const value of values) {
    const problem = problemIn(value);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** A certificate for a kind of key that the slot does not take, whether its key is in the text or not. */
function problemOfKind(kind: SlotKind, { subject, publicKey }: Certificate): Problem | undefined {
  if (takesKey(kind, publicKey.algorithm)) return undefined;
  const values = { certificate: displayNameOf(subject), kind: publicKey.algorithm };
  return problemOf('certificate-key-kind', field, values);
}

/** What is wrong with one part wherever it stands. */
function problemOfPart(kind: SlotKind, part: PastedPart): Problem | undefined {
  const line = String(part.line);
  switch (part.kind) {
    case 'certificate':
      return undefined;
    case 'private-key':
      return takesKey(kind, part.algorithm)
        ? undefined
        : problemOf('paste-key-kind', field, { line, kind: part.algorithm });
    case 'request':
    case 'revocation-list':
      return problemOf('paste-unexpected', field, { line, what: part.kind.replace('-', ' ') });
    case 'unreadable':
      return problemOfUnreadable(part.reason, part.found, line);
  }
}

function problemOfUnreadable(reason: UnreadableReason, found: string, line: string): Problem {
  if (reason === 'marker-missing') return problemOf('paste-marker-missing', field, { line, found });
  if (reason === 'password-missing' || reason === 'password-wrong')
    return problemOf('paste-key-encrypted', field, { line });
  return problemOf('paste-unreadable', field, { line, reason, found });
}

/** Certificate, key, chain: the key second if there is one, and one at most. */
function problemOfOrder(parts: readonly PastedPart[]): Problem | undefined {
  const keys = parts.flatMap((part, index) => (part.kind === 'private-key' ? [{ part, index }] : []));
  const [first, second] = keys;
  if (second !== undefined) return problemOf('paste-second-key', field, { line: String(second.part.line) });
  if (first === undefined) return undefined;
  const values = { line: String(first.part.line) };
  if (first.index === 0)
    return problemOf(parts.length === 1 ? 'paste-certificate-missing' : 'paste-key-first', field, values);
  return first.index === 1
    ? problemOfLeaf(parts, first.part.key)
    : problemOf('paste-key-late', field, values);
}

/** Where the key fits a later certificate, the text begins with the wrong one. */
function problemOfLeaf(parts: readonly PastedPart[], key: string): Problem | undefined {
  const certificates = parts.filter((part) => part.kind === 'certificate');
  const place = certificates.findIndex(({ certificate }) => certificate.publicKey.fingerprint === key);
  const leaf = certificates[place];
  if (place <= 0 || leaf === undefined) return undefined;
  return problemOf('paste-leaf-late', field, {
    line: String(leaf.line),
    certificate: displayNameOf(leaf.certificate.subject),
  });
}

/** Each certificate has to be that of the issuer of the one before it. */
function problemOfChain(certificates: readonly CertificatePart[]): Problem | undefined {
  const place = certificates.findIndex(({ certificate }, index) => {
    const before = certificates[index - 1]?.certificate;
    return before !== undefined && nameKey(before.issuer) !== nameKey(certificate.subject);
  });
  const [before, broken] = [certificates[place - 1]?.certificate, certificates[place]];
  if (before === undefined || broken === undefined) return undefined;
  return problemOf('paste-chain-order', field, {
    line: String(broken.line),
    certificate: displayNameOf(broken.certificate.subject),
    before: displayNameOf(before.subject),
    issuer: displayNameOf(before.issuer),
  });
}
