import { success } from '@/base/outcome';
import type { RestartAppliance, RestartFacts } from '@/simulation/site/restart-appliance';
import { lacksPhones } from '@/simulation/appliances/edge-gateway/remote-phones';
import { recordOf } from '@/simulation/world/world';
import { makePhoneKeys, makePhones, type PhoneKeys } from './make-phones';
import type { Circumstances, Preparation } from '../preparation/preparation';

/** Nothing as a rule; for an Edge Gateway of a lab whose phones have no certificates yet, those. */
export const prepareApplianceRestart: Preparation<RestartAppliance, RestartFacts, PhoneKeys | undefined> = {
  once: async (circumstances) =>
    success(needsPhones(circumstances) ? await makePhoneKeys(circumstances.tools) : undefined),
  prepare: async (circumstances, keys) => {
    if (keys === undefined || !needsPhones(circumstances)) return success({ facts: {} });
    const { facts, secrets } = await makePhones(keys, circumstances.tools);
    return success({ facts: { phones: facts }, secrets });
  },
};

function needsPhones({ action, world }: Circumstances<RestartAppliance>): boolean {
  const { kind } = recordOf(world, 'equipment', action.equipment);
  return kind === 'edge-gateway' && lacksPhones(world);
}
