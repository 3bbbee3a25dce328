import { type Outcome, refusal, success } from '@/base/outcome';
import { isLocked, type Item } from '@/pki/item';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import { keyFactsOf } from '@/simulation/practice-ca/items';
import type { Found, ImportedFacts, ImportPracticeItems } from '@/simulation/practice-ca/import-items';
import type { Problem } from '@/simulation/world/problem';
import type { GivenFile, Inputs, Preparation, Tools } from '../preparation/preparation';
import { passwordsOf, problemOfItems } from '../preparation/reading';
import { secretOf } from './keys-and-requests';

/** Finds out what the files hold and verifies it against all that the lab knows. */
export const preparePracticeImport: Preparation<ImportPracticeItems, ImportedFacts, readonly Item[]> = {
  once: ({ inputs, tools }) => openFiles(inputs, tools),
  prepare: async ({ inputs, world, tools }, items) => {
    const found = foundIn(items, inputs.files ?? []);
    const certificates = found.certificates.map(({ certificate }) => certificate);
    const lists = found.lists.map(({ list }) => list);
    const all = [...certificates, ...Object.values(world.certificates)];
    const verdicts = await collectVerdicts(all, tools.pki, world.verdicts, lists);
    return success({
      facts: { ...found, verdicts },
      secrets: items.flatMap((item) => (item.kind === 'private-key' ? [secretOf(item.keyPair)] : [])),
      contents: [...found.requests.map(({ request }) => request), ...lists].map(({ fingerprint, der }) => ({
        id: fingerprint,
        bytes: der,
      })),
    });
  },
};

/** What a password would open is asked for; what is of no use is passed over as long as something is of use. */
async function openFiles(inputs: Inputs, { pki }: Tools): Promise<Outcome<readonly Item[], Problem>> {
  const files = inputs.files ?? [];
  const items = await pki.readFiles(
    files.map(({ bytes }) => bytes),
    passwordsOf(inputs),
  );
  const locked = items.filter(isLocked);
  const isUseless = items.every(({ kind }) => kind === 'unknown');
  const problem = problemOfItems(locked.length > 0 ? locked : isUseless ? items : [], files);
  return problem === undefined ? success(items) : refusal(problem);
}

function foundIn(items: readonly Item[], files: readonly GivenFile[]): Omit<ImportedFacts, 'verdicts'> {
  const stemOf = ({ origin }: Item) => (files[origin.file]?.name ?? '').replace(/\.[^.]*$/, '');
  return {
    keys: items.flatMap((item) =>
      item.kind === 'private-key'
        ? [named(item, { key: keyFactsOf(item.keyPair.publicKey), file: stemOf(item) })]
        : [],
    ),
    requests: items.flatMap((item) =>
      item.kind === 'request' ? [named(item, { request: item.request })] : [],
    ),
    certificates: items.flatMap((item) =>
      item.kind === 'certificate' ? [named(item, { certificate: item.certificate })] : [],
    ),
    lists: items.flatMap((item) =>
      item.kind === 'revocation-list' ? [named(item, { list: item.revocationList })] : [],
    ),
  };
}

/** With the friendly name of a PKCS#12 file, if it had one. */
function named<Content extends object>({ origin }: Item, content: Content): Found<Content> {
  const name = origin.friendlyName?.trim() ?? '';
  return name === '' ? content : { ...content, name };
}
