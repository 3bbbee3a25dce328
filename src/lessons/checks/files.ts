import { latestOf } from '@/simulation/vendor/order';
import { fileAt } from '@/simulation/vendor/published-files';
import { deliveryFiles } from '@/simulation/vendor/vendor-delivery';
import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import type { World } from '@/simulation/world/world';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { type Judgement, met, nearly, notYet } from '../reasons';

/** What the vendor sent lies in the folder of the PC: the certificate of the latest order with its intermediate, in whatever files. */
export function filesStored(): Check {
  return {
    id: 'files-stored',
    goal: 'The certificate and its intermediate are in the PC’s folder.',
    skill: 'chain',
    judge: judgeFiles,
  };
}

function judgeFiles(evidence: Evidence): Judgement {
  const order = evidence.site.order();
  if (order === undefined) return notYet('no-file-yet');
  const { certificate, chain } = latestOf(order);
  const saved = savedIn(evidence);
  if (!saved.has(certificate)) return notYet('no-file-yet');
  const [intermediate = ''] = chain;
  return saved.has(intermediate) ? met : nearly('intermediate-not-saved');
}

/** The fingerprints in the files that were saved since the lesson began and are still there, whatever they are called now. */
function savedIn({ site: { world }, journal }: Evidence): ReadonlySet<string> {
  const kept = new Set(Object.values(world.files).map(({ sha256 }) => sha256));
  const isKept = ({ events }: JournalEntry) => events.some(({ values }) => kept.has(values['sha256'] ?? ''));
  return new Set(journal.filter(isKept).flatMap((entry) => certificatesOf(entry, world)));
}

/** The fingerprints in the file that an entry saved: from the vendor's order, its repository, or an address. */
function certificatesOf({ action, given }: JournalEntry, world: World): readonly string[] {
  if (action.type === 'save-delivery') return deliveredIn(action, world);
  if (action.type === 'save-certificates') return action.certificates;
  if (action.type === 'save-published-file') {
    const published = fileAt(world, action.address);
    return published?.kind === 'certificate' ? [published.certificate.fingerprint] : [];
  }
  const files = action.type === 'export-certificate' ? given?.files : [];
  return (files ?? []).flatMap((file) =>
    typeof file === 'object' && 'certificate' in file ? [file.certificate] : [],
  );
}

function deliveredIn(
  wanted: Extract<JournalEntry['action'], { type: 'save-delivery' }>,
  { orders }: World,
): readonly string[] {
  const order = orders[wanted.order];
  const issued = order?.certificates.find(({ certificate }) => certificate === wanted.certificate);
  const files = order === undefined || issued === undefined ? [] : deliveryFiles(order, issued);
  // An archive holds all the others.
  return files
    .filter(({ name }) => wanted.file === 'all' || name === wanted.file)
    .flatMap(({ certificates }) => certificates);
}
