import { confirmationNames } from '@/simulation/world/problem';
import type { PracticeFault } from '@/simulation/world/vendor-records';
import { reissue } from '../acts';
import type { Fault } from '../fault';

/** What a user sees of each mistake. */
const symptoms = {
  'missing-intermediate': 'The vendor’s page has one file to download, and the lock stays open.',
  'wrong-intermediate': 'Director warns of the files, and the lock stays open.',
  'old-root': 'The client says: “The root is not trusted.”',
  'key-of-another': 'Director says: “No certificate among the files fits a key of this server.”',
  expired: 'Director says: “The certificate has expired.”',
} as const satisfies Partial<Record<PracticeFault, string>>;

/** The mistakes that keep the lock open, or the files from being installed. */
export const vendorMistakes = Object.keys(symptoms) as readonly (keyof typeof symptoms)[];

/** The vendor makes a mistake, and what Director warns of is accepted. */
export function vendorMistake(mistake: keyof typeof symptoms): Fault {
  return {
    id: `vendor-mistake-${mistake}`,
    skill: 'order',
    deal: 'start',
    symptom: symptoms[mistake],
    slip: (act) => {
      const { action } = act;
      if (action.type === 'order-certificate') return { ...act, action: { ...action, fault: mistake } };
      if (action.type !== 'install-certificate') return act;
      const files = mistake === 'missing-intermediate' ? act.files?.slice(0, 1) : act.files;
      return { action: { ...action, accepted: confirmationNames }, ...(files && { files }) };
    },
    repair: [reissue],
  };
}
