import { decided, type Decision, type NoFacts } from '../world/decision';
import { recordOf, withRecords } from '../world/world';
import type { Pc } from '../world/pc-records';

/** What can be switched on a PC. */
export type PcSettings = Pick<Pc, 'fetchesIssuers' | 'checksRevocation' | 'browserLook'>;

/** Switch something on a PC; what is left out stays. */
export interface ChangePcSettings {
  readonly type: 'change-pc-settings';
  readonly pc: string;
  readonly settings: PcSettings;
}

/** Locks of that PC follow at once. */
export const changePcSettings: Decision<ChangePcSettings, NoFacts> = (world, { pc, settings }) => {
  const before = recordOf(world, 'pcs', pc);
  const after = withRecords(world, 'pcs', { [pc]: { ...before, ...settings } });
  return decided(after, 'pc-settings-changed', { pc: before.name });
};
