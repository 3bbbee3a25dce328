/*
 * What the programs of a PC believe: its stores, what it can fetch, and the verdict on any certificate that follows.
 * Browser, client and certificate windows all ask here, so that no two of them can disagree.
 */
import type { Certificate } from '@/pki/certificate';
import { validateCertificate } from '@/pki/path/validate-certificate';
import type { FetchedVerdicts, ValidationInput, ValidationReport } from '@/pki/path/validation-report';
import { issuersFor, listsFor, type PublishedIn } from './authorities/published-files';
import { certificatesInStore } from './certificate-stores';
import { recordOf, type World } from './world';

/** The part of a validation that a PC brings with it. */
export type PcTrust = Required<
  Pick<ValidationInput, 'anchors' | 'intermediates' | 'distrusted' | 'revocationLists'>
>;

/** What of the world says whom a PC trusts. */
export type TrustInWorld = PublishedIn & Pick<World, 'pcs' | 'placements'>;

/** What a PC knows when it is handed certificates (by a server, in a file): its stores, and what it fetches for them. */
export function pcTrust(world: TrustInWorld, pc: string, handed: readonly Certificate[]): PcTrust {
  const stored = certificatesInStore(world, pc, 'intermediate');
  const fetched = recordOf(world, 'pcs', pc).fetchesIssuers === true ? publishedIssuers(world, handed) : [];
  const known = distinct([...handed, ...stored, ...fetched]);
  return {
    anchors: certificatesInStore(world, pc, 'trusted-root'),
    intermediates: known,
    distrusted: certificatesInStore(world, pc, 'untrusted').map(({ fingerprint }) => fingerprint),
    revocationLists: recordOf(world, 'pcs', pc).checksRevocation === true ? listsFor(world, known) : [],
  };
}

/** A certificate that a PC shows in a window, and what came with it. */
export interface ShownCertificate {
  readonly certificate: Certificate;
  /** What the server sent along, or what lies in the same file. */
  readonly companions: readonly Certificate[];
  /** What is known of signatures that the world does not know of. */
  readonly verdicts?: FetchedVerdicts;
}

/** What a PC thinks of a certificate for no special purpose, as its certificate windows show it. */
export function certificateOnPc(
  world: World,
  pc: string,
  shown: ShownCertificate,
  at: number,
): ValidationReport {
  return validateCertificate(questionOnPc(world, pc, shown, at));
}

/** The question that `certificateOnPc` answers. A list can revoke; that none covers the chain is no fault. */
export function questionOnPc(
  world: World,
  pc: string,
  { certificate, companions, verdicts = {} }: ShownCertificate,
  at: number,
): ValidationInput {
  return {
    ...pcTrust(world, pc, [certificate, ...companions]),
    certificate,
    at,
    purpose: 'any',
    nameRule: 'san-or-common-name',
    revocationMode: 'soft',
    verdicts: { ...world.verdicts, ...verdicts },
  };
}

/** The issuers that authorities publish at the addresses in certificates, and theirs. */
function publishedIssuers(world: TrustInWorld, start: readonly Certificate[]): readonly Certificate[] {
  const found = new Map<string, Certificate>();
  const open = [...start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const issuer of issuersFor(world, next)) {
      if (found.has(issuer.fingerprint)) continue;
      found.set(issuer.fingerprint, issuer);
      open.push(issuer);
    }
  }
  return [...found.values()];
}

function distinct(certificates: readonly Certificate[]): readonly Certificate[] {
  return [...new Map(certificates.map((certificate) => [certificate.fingerprint, certificate])).values()];
}
