import { success } from '@/base/outcome';
import type { PkiOperations } from '@/pki/operations';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { KeyPair } from '@/pki/public-key';
import {
  lacksPhones,
  phoneAuthority,
  phoneCertificates,
  type PhoneFacts,
  type PhonePurpose,
  phonePurposes,
} from '@/simulation/appliances/edge-gateway/remote-phones';
import type { RestartAppliance, RestartFacts } from '@/simulation/site/equipment';
import { recordOf } from '@/simulation/world/world';
import type { KeptBytes } from '@/state/storage';
import type { Circumstances, Preparation } from '../preparation/preparation';
import type { Sources } from '../preparation/sources';

/** The manufacturer's and the phones' keys, by purpose. */
export type PhoneKeys = Readonly<Record<PhonePurpose, KeyPair>>;

/** Makes a key for the manufacturer and for each phone. */
export async function makePhoneKeys({ keys }: Pick<Sources, 'keys'>): Promise<PhoneKeys> {
  const take = async (purpose: PhonePurpose) => [purpose, await keys.take(purpose, 2048)] as const;
  return Object.fromEntries(await Promise.all(phonePurposes.map(take))) as PhoneKeys;
}

/** The certificates for those keys, and the keys as the vault keeps them. */
export async function makePhones(
  keys: PhoneKeys,
  { serials, pki }: Pick<Sources, 'serials'> & { readonly pki: PkiOperations },
): Promise<{ readonly facts: PhoneFacts; readonly secrets: readonly KeptBytes[] }> {
  const issue = async (purpose: PhonePurpose) => {
    const { publicKey } = keys[purpose];
    const serialNumber = await serials.next(purpose);
    const template = { ...phoneCertificates[purpose], publicKey, serialNumber };
    return [purpose, await pki.issueCertificate(template, keys[phoneAuthority])] as const;
  };
  const certificates = Object.fromEntries(
    await Promise.all(phonePurposes.map(issue)),
  ) as PhoneFacts['certificates'];
  const verdicts = await collectVerdicts(Object.values(certificates), pki, {});
  const secrets = Object.values(keys).map(({ pkcs8, publicKey }) => ({
    id: publicKey.fingerprint,
    bytes: pkcs8,
  }));
  return { facts: { certificates, verdicts }, secrets };
}

/** For an Edge Gateway whose phones have no certificates yet, makes those; else nothing. */
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
