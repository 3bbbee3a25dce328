import { success } from '@/base/outcome';
import type { Item } from '@/pki/item';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { KeyPair } from '@/pki/public-key';
import { planInstallation, type InstallationFacts } from '@/simulation/slots/installation-plan';
import type { InstallCertificate } from '@/simulation/slots/install-certificate';
import type { Preparation } from '../preparation/preparation';
import { passwordsOf, problemOfItems, watchOf } from '../preparation/reading';

interface OpenedFiles {
  readonly found: Omit<InstallationFacts, 'verdicts'>;
  readonly keyPairs: readonly KeyPair[];
}

/** Opens the files once; verifies every plausible signature; keeps the one key that will be used. */
export const prepareInstallation: Preparation<InstallCertificate, InstallationFacts, OpenedFiles> = {
  once: async ({ inputs, tools }) => {
    const files = inputs.files ?? [];
    const items = await tools.pki.readFiles(
      files.map(({ bytes }) => bytes),
      passwordsOf(inputs),
      watchOf(inputs),
    );
    const unreadable = problemOfItems(items, files);
    const found = { ...sortOut(items), ...(unreadable === undefined ? {} : { unreadable }) };
    return success({ found, keyPairs: keyPairsIn(items) });
  },
  prepare: async ({ action, world, at, tools }, { found, keyPairs }) => {
    const all = [...found.certificates, ...Object.values(world.certificates)];
    const facts = {
      ...found,
      verdicts: await collectVerdicts(all, tools.pki, world.verdicts, found.revocationLists),
    };
    const used = planInstallation(world, action.slot, facts, at).credential?.key;
    const kept = keyPairs.filter(({ publicKey }) => publicKey.fingerprint === used);
    return success({
      facts,
      secrets: kept.map(({ pkcs8, publicKey }) => ({ id: publicKey.fingerprint, bytes: pkcs8 })),
    });
  },
};

function sortOut(
  items: readonly Item[],
): Pick<InstallationFacts, 'certificates' | 'keys' | 'revocationLists'> {
  const certificates = items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate] : []));
  return {
    certificates: [
      ...new Map(certificates.map((certificate) => [certificate.fingerprint, certificate])).values(),
    ],
    keys: keyPairsIn(items).map(({ publicKey }) => publicKey.fingerprint),
    revocationLists: items.flatMap((item) => (item.kind === 'revocation-list' ? [item.revocationList] : [])),
  };
}

function keyPairsIn(items: readonly Item[]): readonly KeyPair[] {
  return items.flatMap((item) => (item.kind === 'private-key' ? [item.keyPair] : []));
}
