import { refusal, success, type Outcome } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { ImportCertificates, ImportFacts } from '@/simulation/certificate-stores';
import type { Problem } from '@/simulation/problem';
import type { Inputs, Preparation, Tools } from './preparation';
import { passwordsOf, problemOfItems } from './reading';

/** Finds the certificates in the files and verifies them against all that the lab knows. */
export const prepareImport: Preparation<ImportCertificates, ImportFacts, readonly Certificate[]> = {
  once: ({ inputs, tools }) => certificatesIn(inputs, tools),
  prepare: async ({ world, tools }, certificates) => {
    const all = [...certificates, ...Object.values(world.certificates)];
    const verdicts = await collectVerdicts(all, tools.pki, world.verdicts);
    return success({ facts: { certificates, verdicts } });
  },
};

async function certificatesIn(
  inputs: Inputs,
  { pki }: Tools,
): Promise<Outcome<readonly Certificate[], Problem>> {
  const files = inputs.files ?? [];
  const bytes = files.map((file) => file.bytes);
  const items = await pki.readFiles(bytes, passwordsOf(inputs));
  const certificates = items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate] : []));
  const problem = certificates.length === 0 ? problemOfItems(items, files) : undefined;
  return problem === undefined ? success(certificates) : refusal(problem);
}
