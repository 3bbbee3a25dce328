import { success } from '@/base/outcome';
import type { Item } from '@/pki/item';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { KeyPair } from '@/pki/public-key';
import {
  type ImportAuthority,
  type ImportedAuthorityFacts,
  planImportedAuthority,
} from '@/simulation/slots/import-authority';
import {
  certificatesIn,
  type ImportPasted,
  type PastedFacts,
  type PastedPart,
  planPasted,
} from '@/simulation/slots/import-pasted';
import { type Problem, problemOf } from '@/simulation/world/problem';
import type { Preparation } from '../preparation/preparation';
import { withoutByTheWay } from '../preparation/reading';

/** What was read of a pasted authority. */
interface ReadAuthority {
  readonly items: readonly Item[];
  readonly found: Omit<ImportedAuthorityFacts, 'verdicts'>;
}

/** Reads the pasted text, `files[0]`, once; keeps the key only if the authority is taken. */
export const prepareImportedAuthority: Preparation<ImportAuthority, ImportedAuthorityFacts, ReadAuthority> = {
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

function factsOf(items: readonly Item[]): ReadAuthority['found'] {
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

/** What was found in a text: public facts, and the private keys apart from them. */
interface ReadText {
  readonly parts: readonly PastedPart[];
  readonly keyPairs: readonly KeyPair[];
}

/** Reads the text once; verifies every plausible signature; keeps the key that will be used. */
export const preparePasted: Preparation<ImportPasted, PastedFacts, ReadText> = {
  once: async ({ inputs, tools }) => {
    const files = (inputs.files ?? []).map(({ bytes }) => bytes).filter((bytes) => !bytes.every(isBlank));
    return success(readText(await tools.pki.readFiles(files, [])));
  },
  prepare: async ({ action, world, at, tools }, { parts, keyPairs }) => {
    const known = [...certificatesIn({ parts }), ...Object.values(world.certificates)];
    const facts = { parts, verdicts: await collectVerdicts(known, tools.pki, world.verdicts) };
    const used = planPasted(world, action.slot, facts, at).credential?.key;
    const kept = keyPairs.filter(({ publicKey }) => publicKey.fingerprint === used);
    const secrets = kept.map(({ pkcs8, publicKey }) => ({ id: publicKey.fingerprint, bytes: pkcs8 }));
    return success({ facts, secrets });
  },
};

/** What was read, in the order of the text; an empty text has no parts. */
function readText(items: readonly Item[]): ReadText {
  return {
    parts: withoutByTheWay(items).flatMap((item) => partOf(item)),
    keyPairs: items.flatMap((item) => (item.kind === 'private-key' ? [item.keyPair] : [])),
  };
}

/** White space and control characters alone are an empty box. */
function isBlank(octet: number): boolean {
  return octet <= 0x20;
}

/** What a block of each kind is called in its lines. */
const labels: Readonly<Record<Exclude<Item['kind'], 'unknown'>, string>> = {
  certificate: 'CERTIFICATE',
  'private-key': 'PRIVATE KEY',
  request: 'CERTIFICATE REQUEST',
  'revocation-list': 'X509 CRL',
};

/** The line that a block lost: the device takes none without both, though what is whole is read elsewhere. */
function missingLine({ kind, origin: { repairs = [] } }: Item): string | undefined {
  if (kind === 'unknown') return undefined;
  if (repairs.includes('begin-line-missing')) return `BEGIN ${labels[kind]}`;
  return repairs.includes('end-line-missing') ? `END ${labels[kind]}` : undefined;
}

function partOf(item: Item): readonly PastedPart[] {
  const { line = 1 } = item.origin;
  const found = missingLine(item);
  if (found !== undefined) return [{ kind: 'unreadable', line, reason: 'marker-missing', found }];
  switch (item.kind) {
    case 'certificate':
      return [{ kind: item.kind, line, certificate: item.certificate }];
    case 'private-key': {
      const { fingerprint, algorithm } = item.keyPair.publicKey;
      return [{ kind: item.kind, line, key: fingerprint, algorithm }];
    }
    case 'request':
    case 'revocation-list':
      return [{ kind: item.kind, line }];
    case 'unknown':
      return item.reason === 'empty'
        ? []
        : [{ kind: 'unreadable', line, reason: item.reason, found: item.found }];
  }
}
