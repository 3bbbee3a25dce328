/*
 * What the programs of a PC trust: its stores, what it can fetch, and the verdict on any certificate that follows.
 * Browser, client and certificate windows all ask here, so that no two of them can disagree.
 */
import type { Certificate } from '@/pki/certificate';
import { nameKey } from '@/pki/distinguished-name';
import { groupBySubject } from '@/pki/path/issuers';
import { validateCertificate } from '@/pki/path/validate-certificate';
import type { FetchedVerdicts, ValidationInput, ValidationReport } from '@/pki/path/validation-report';
import { issuersFor, listsFor, type PublishedIn } from '../vendor/published-files';
import { certificatesInStore } from '../pc/certificate-stores';
import { recordOf, type World } from '../world/world';
import { verdictsWith } from '../world/verdicts';

/** The part of a validation that a PC brings with it. */
export interface PcTrust extends Required<
  Pick<ValidationInput, 'intermediates' | 'distrusted' | 'revocationLists'>
> {
  readonly anchors: readonly Certificate[];
}

/** What of the world says whom a PC trusts. */
export type TrustInWorld = PublishedIn & Pick<World, 'pcs' | 'placements'>;

/**
 * What a PC knows when it is handed certificates (by a server, in a file): what it fetches for them, and of its stores
 * what can be above them, by the names of their issuers. The rest of the stores counts for other chains.
 */
export function pcTrust(world: TrustInWorld, pc: string, handed: readonly Certificate[]): PcTrust {
  const { fetchesIssuers, checksRevocation } = recordOf(world, 'pcs', pc);
  const fetched = fetchesIssuers === true ? publishedIssuers(world, handed) : [];
  const stores = (['trusted-root', 'intermediate'] as const).map((store) =>
    certificatesInStore(world, pc, store),
  );
  const names = namesAbove([...handed, ...fetched], stores);
  const [anchors = [], stored = []] = stores.map((store) => named(store, names));
  const known = distinct([...handed, ...stored, ...fetched]);
  const counting = new Set([...known, ...anchors].map(({ fingerprint }) => fingerprint));
  return {
    anchors,
    intermediates: known,
    distrusted: certificatesInStore(world, pc, 'untrusted').flatMap(({ fingerprint }) =>
      counting.has(fingerprint) ? [fingerprint] : [],
    ),
    revocationLists: checksRevocation === true ? listsFor(world, known) : [],
  };
}

/** The keys of the subjects of certificates and of all that can have issued them, as far as stores know it. */
function namesAbove(
  start: readonly Certificate[],
  stores: readonly (readonly Certificate[])[],
): ReadonlySet<string> {
  const names = new Set<string>();
  const open = start.flatMap(({ subject, issuer }) => [nameKey(subject), nameKey(issuer)]);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    for (const store of stores)
      for (const { issuer } of bySubject(store).get(name) ?? []) open.push(nameKey(issuer));
  }
  return names;
}

function named(store: readonly Certificate[], names: ReadonlySet<string>): readonly Certificate[] {
  return [...names].flatMap((name) => bySubject(store).get(name) ?? []);
}

const groups = new WeakMap<readonly Certificate[], ReadonlyMap<string, readonly Certificate[]>>();

/** The certificates of a store, which is the same list as long as nothing is put in or taken out. */
function bySubject(store: readonly Certificate[]): ReadonlyMap<string, readonly Certificate[]> {
  const known = groups.get(store) ?? groupBySubject(store);
  groups.set(store, known);
  return known;
}

/** A certificate that a PC shows in a window, and what came with it. */
export interface ShownCertificate {
  readonly certificate: Certificate;
  /** What the server sent along, or what is in the same file. */
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
  { certificate, companions, verdicts }: ShownCertificate,
  at: number,
): ValidationInput {
  return {
    ...pcTrust(world, pc, [certificate, ...companions]),
    certificate,
    at,
    purpose: 'any',
    nameRule: 'san-or-common-name',
    revocationMode: 'soft',
    verdicts: verdictsWith(world.verdicts, verdicts),
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
