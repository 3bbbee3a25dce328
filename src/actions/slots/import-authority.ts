import { success } from '@/base/outcome';
import type { Item } from '@/pki/item';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import {
  planImportedAuthority,
  type ImportAuthority,
  type ImportedAuthorityFacts,
} from '@/simulation/slots/import-authority';
import { problemOf, type Problem } from '@/simulation/world/problem';
import type { Preparation } from '../preparation/preparation';
import { withoutByTheWay } from '../preparation/reading';

interface ReadText {
  readonly items: readonly Item[];
  readonly found: Omit<ImportedAuthorityFacts, 'verdicts'>;
}

/** Reads the pasted text, `files[0]`, once; keeps the key only if the authority is taken. */
export const prepareImportedAuthority: Preparation<ImportAuthority, ImportedAuthorityFacts, ReadText> = {
  once: async ({ inputs, tools }) => {
    const bytes = (inputs.files ?? []).map((file) => file.bytes);
    const items = await tools.pki.readFiles(bytes, []);
    return success({ items, found: factsOf(items) });
  },
  prepare: async ({ action, world, at, tools }, { items, found }) => {
    const all = [...found.certificates, ...Object.values(world.certificates)];
    const facts = { ...found, verdicts: await collectVerdicts(all, tools.pki, world.verdicts) };
    const plan = planImportedAuthority(action, facts, at);
    if (!plan.ok) return plan;
    const keyPairs = items.flatMap((item) => (item.kind === 'private-key' ? [item.keyPair] : []));
    const kept = keyPairs.filter(({ publicKey }) => publicKey.fingerprint === plan.value.key);
    return success({
      facts,
      secrets: kept.map(({ pkcs8, publicKey }) => ({ id: publicKey.fingerprint, bytes: pkcs8 })),
    });
  },
};

function factsOf(items: readonly Item[]): ReadText['found'] {
  const unreadable = withoutByTheWay(items).flatMap((item) =>
    item.kind === 'unknown' ? [problemOfText(item)] : [],
  )[0];
  return {
    certificates: items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate] : [])),
    keys: items.flatMap((item) =>
      item.kind === 'private-key'
        ? [{ fingerprint: item.keyPair.publicKey.fingerprint, algorithm: item.keyPair.publicKey.algorithm }]
        : [],
    ),
    ...(unreadable === undefined ? {} : { unreadable }),
  };
}

function problemOfText({ reason, found, origin }: Extract<Item, { kind: 'unknown' }>): Problem {
  const isEncrypted = reason === 'password-missing' || reason === 'cipher-unsupported';
  if (isEncrypted) return problemOf('private-key-encrypted', 'text');
  const values = { file: 'The pasted text', reason, found, line: String(origin.line ?? '') };
  return problemOf('file-unreadable', 'text', values);
}
