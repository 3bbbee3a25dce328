import { latestOf } from '@/simulation/vendor/order';
import { deliveryFiles } from '@/simulation/vendor/vendor-delivery';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { type Judgement, met, nearly, notYet } from '../reasons';

/** What the vendor sent lies in the folder of the PC: the certificate of the latest order with its intermediate, in whatever files. */
export function filesStored(): Check {
  return {
    id: 'files-stored',
    goal: 'The certificate and its intermediate lie in the folder of the PC.',
    skill: 'chain',
    judge: judgeFiles,
  };
}

function judgeFiles(evidence: Evidence): Judgement {
  const order = evidence.site.order();
  if (order === undefined) return notYet('no-file-yet');
  const { certificate, chain } = latestOf(order);
  const saved = savedOf(evidence, certificate);
  if (!saved.has(certificate)) return notYet('no-file-yet');
  const [intermediate = ''] = chain;
  return saved.has(intermediate) ? met : nearly('intermediate-not-saved');
}

/** The fingerprints in the files of a delivery that were saved since the run began and are still there. */
function savedOf({ site, journal }: Evidence, certificate: string): ReadonlySet<string> {
  const kept = new Set(Object.values(site.world.files).map(({ sha256 }) => sha256));
  const saved = journal.flatMap(({ action, events }) => {
    if (action.type !== 'save-delivery' || action.certificate !== certificate) return [];
    if (!events.some(({ values }) => kept.has(values['sha256'] ?? ''))) return [];
    const order = site.world.orders[action.order];
    const issued = order?.certificates.find((each) => each.certificate === certificate);
    const files = order === undefined || issued === undefined ? [] : deliveryFiles(order, issued);
    // An archive holds all the others.
    return files.filter(({ name }) => action.file === 'all' || name === action.file);
  });
  return new Set(saved.flatMap(({ certificates }) => certificates));
}
