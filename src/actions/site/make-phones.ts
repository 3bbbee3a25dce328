import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { PkiOperations } from '@/pki/operations';
import type { KeyPair } from '@/pki/public-key';
import {
  phoneAuthority,
  phoneCertificates,
  phonePurposes,
  type PhoneFacts,
  type PhonePurpose,
} from '@/simulation/appliances/edge-gateway/remote-phones';
import type { KeptBytes } from '@/state/storage';
import type { Sources } from '../preparation/sources';

/** The manufacturer's and the phones' keys, by purpose. */
export type PhoneKeys = Readonly<Record<PhonePurpose, KeyPair>>;

/** What the manufacturer does once: a key for itself and for each phone. */
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
