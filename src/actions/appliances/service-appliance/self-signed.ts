import type { Certificate } from '@/pki/certificate';
import type { DistinguishedName } from '@/pki/distinguished-name';
import type { KeyPair } from '@/pki/public-key';
import { selfSignedTemplate } from '@/simulation/appliances/service-appliance/self-signed-certificate';
import type { Tools } from '../../preparation/preparation';

/** A certificate that an appliance makes for itself at a lab time in milliseconds. */
export async function makeSelfSigned(
  { pki, serials }: Tools,
  appliance: string,
  subject: DistinguishedName,
  key: KeyPair,
  at: number,
): Promise<Certificate> {
  const serialNumber = await serials.next(`self-signed ${appliance}`);
  const { publicKey } = key;
  return pki.issueCertificate({ ...selfSignedTemplate(subject, at), publicKey, serialNumber }, key);
}
