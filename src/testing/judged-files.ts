import type { GivenFile } from '@/actions/preparation/preparation';
import { directOperations } from '@/pki/worker/direct-operations';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import { certificateOfAnchor, type PublicRoots } from '@/pki/path/trust-anchor';
import { certificatesIn, revocationListsIn } from '@/simulation/preflight/found-items';
import { preflight } from '@/simulation/preflight/preflight';
import type { PreflightReport } from '@/simulation/preflight/preflight-report';
import { preflightTargets } from '@/simulation/preflight/preflight-target';
import { settle } from '@/simulation/clock/time';
import { noteTime, type TestLab } from './lab';

/** For which target files are judged, and by which name that is reached; the headquarters server where nothing is said. */
export interface JudgedAs {
  readonly target?: string;
  readonly passwords?: readonly string[];
  readonly reached?: string;
  /** From outside; the same where left out. */
  readonly outside?: string;
  /** Milliseconds since 1970. */
  readonly at?: number;
  /** Nobody's where left out. */
  readonly publicRoots?: PublicRoots;
}

const noRoots: PublicRoots = { nodeVersion: '0.0.0', writtenOn: '2017-09-01', anchors: [] };

/** A list of public roots as it is written, with the one of a file. */
export async function listOfRoots(root: GivenFile): Promise<PublicRoots> {
  const [item] = await directOperations.readFiles([root.bytes], []);
  if (item?.kind !== 'certificate') throw new Error('a root is a certificate');
  const { subject: name, publicKey, notAfter } = item.certificate;
  return { nodeVersion: '20.0.0', writtenOn: '2026-01-01', anchors: [{ name, publicKey, notAfter }] };
}

/** What the pre-flight of a lab says of files, in the month of the note. */
export async function judgeFiles(
  { store }: TestLab,
  files: readonly GivenFile[],
  {
    target = 'headquarters-https',
    passwords = [],
    reached = 'sb7-hq.sb7.com',
    outside: outsideHost = '',
    at = noteTime,
    publicRoots = noRoots,
  }: JudgedAs = {},
): Promise<PreflightReport> {
  const items = await directOperations.readFiles(
    files.map(({ bytes }) => bytes),
    passwords,
  );
  const world = settle(store.world(), store.now());
  const all = [
    ...certificatesIn(items),
    ...Object.values(world.certificates),
    ...publicRoots.anchors.map(certificateOfAnchor),
  ];
  const verdicts = await collectVerdicts(all, directOperations, world.verdicts, revocationListsIn(items));
  const place = preflightTargets(world).find(({ id }) => id === target);
  if (place === undefined) throw new Error(`no target ${target}`);
  return preflight(world, { items, target: place, host: reached, outsideHost, at, verdicts, publicRoots });
}
