import { success } from '@/base/outcome';
import type { Item } from '@/pki/item';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { KeyPair } from '@/pki/public-key';
import {
  certificatesIn,
  type ImportPasted,
  type PastedFacts,
  type PastedPart,
  planPasted,
} from '@/simulation/slots/import-pasted';
import type { Preparation } from '../preparation/preparation';
import { withoutByTheWay } from '../preparation/reading';

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
