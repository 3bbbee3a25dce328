import { LockKeyhole, LockKeyholeOpen, RotateCw, Unplug, type LucideIcon } from 'lucide-react';
import type { Connection } from '@/simulation/connections/connection';

/** How a lock of the client looks: shape and word say the same. */
export interface ServiceLook {
  readonly icon: LucideIcon;
  readonly word: string;
  /** How the service is reached. */
  readonly way: string;
}

/** The lock of each state. */
export const serviceLooks: Readonly<Record<Connection['state'], ServiceLook>> = {
  secure: { icon: LockKeyhole, word: 'Secure', way: 'over https' },
  broken: { icon: LockKeyholeOpen, word: 'Not secure', way: 'over https that nothing proves' },
  plain: { icon: LockKeyholeOpen, word: 'Not secure', way: 'over http' },
  'not-checked': { icon: LockKeyhole, word: 'Not checked yet', way: 'over https' },
  restarting: { icon: RotateCw, word: 'Restarting', way: 'not reached at the moment' },
  'not-reached': { icon: Unplug, word: 'Not connected', way: 'not reached' },
};
