import { refusal, success, type Outcome } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { KeyPair } from '@/pki/public-key';
import type { ImportCertificates, ImportFacts } from '@/simulation/pc/certificate-stores';
import type { Problem } from '@/simulation/world/problem';
import type { Inputs, Preparation, Tools } from '../preparation/preparation';
import { passwordsOf, problemOfItems } from '../preparation/reading';

interface OpenedFiles {
  readonly certificates: readonly Certificate[];
  readonly keyPairs: readonly KeyPair[];
}

/** Finds the certificates in the files and verifies them against all that the lab knows; keeps the keys they come with. */
export const prepareImport: Preparation<ImportCertificates, ImportFacts, OpenedFiles> = {
  once: ({ inputs, tools }) => openFiles(inputs, tools),
  prepare: async ({ world, tools }, { certificates, keyPairs }) => {
    const all = [...certificates, ...Object.values(world.certificates)];
    const verdicts = await collectVerdicts(all, tools.pki, world.verdicts);
    const keys = keyPairs.map(({ publicKey }) => publicKey.fingerprint);
    return success({
      facts: { certificates, verdicts, keys },
      secrets: keyPairs.map(({ pkcs8, publicKey }) => ({ id: publicKey.fingerprint, bytes: pkcs8 })),
    });
  },
};

/** A key without a certificate has no place in a store. */
async function openFiles(inputs: Inputs, { pki }: Tools): Promise<Outcome<OpenedFiles, Problem>> {
  const files = inputs.files ?? [];
  const bytes = files.map((file) => file.bytes);
  const items = await pki.readFiles(bytes, passwordsOf(inputs));
  const certificates = items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate] : []));
  const problem = certificates.length === 0 ? problemOfItems(items, files) : undefined;
  if (problem !== undefined) return refusal(problem);
  const owners = new Set(certificates.map(({ publicKey }) => publicKey.fingerprint));
  const keyPairs = items
    .flatMap((item) => (item.kind === 'private-key' ? [item.keyPair] : []))
    .filter(({ publicKey }) => owners.has(publicKey.fingerprint));
  return success({ certificates, keyPairs });
}
