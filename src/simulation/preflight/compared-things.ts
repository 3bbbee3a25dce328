import type { Certificate, CertificateRequest } from '@/pki/certificate';
import type { Item } from '@/pki/item';
import type { PublicKey } from '@/pki/public-key';
import type { RevocationList } from '@/pki/revocation-list';
import type { World } from '../world/world';
import { certificatesIn, serverCertificatesIn } from './found-items';

/** What was given: a file, a text, or what a slot serves. */
export interface GivenThing {
  /** What it is called: the name of a file or a slot. */
  readonly label: string;
  readonly items: readonly Item[];
}

/** One thing of a comparison. */
export type ComparedThing = { readonly label: string } & (
  | {
      readonly kind: 'certificate';
      readonly certificate: Certificate;
      /** The authorities that came with it. */
      readonly issuers: readonly Certificate[];
      readonly hasKey: boolean;
    }
  | { readonly kind: 'request'; readonly request: CertificateRequest }
  | { readonly kind: 'private-key'; readonly publicKey: PublicKey }
  | { readonly kind: 'revocation-list'; readonly list: RevocationList }
  /** Nothing of it can be compared. */
  | { readonly kind: 'nothing'; readonly items: readonly Item[] }
);

type Part = ComparedThing extends infer Thing
  ? Thing extends ComparedThing
    ? Omit<Thing, 'label'>
    : never
  : never;

/** How many things stand beside each other; what is beyond is counted. */
export const mostThings = 24;

/**
 * The things in what was given, in its order. A file with several servers' certificates, or with a request beside one, is
 * several things; what is one server's (its authorities and its key) stays together.
 */
export function thingsIn(given: readonly GivenThing[]): readonly ComparedThing[] {
  return given.flatMap(({ label, items }) => {
    const parts = partsOf(items);
    return parts.map((part, index): ComparedThing => {
      const own = parts.length === 1 ? label : `${label} (${String(index + 1)} of ${String(parts.length)})`;
      return { label: own, ...part };
    });
  });
}

function partsOf(items: readonly Item[]): readonly Part[] {
  const certificates = certificateParts(items);
  const known = new Set(
    certificates.flatMap((part) =>
      part.kind === 'certificate' ? [part.certificate.publicKey.fingerprint] : [],
    ),
  );
  const requests = items.flatMap((item): readonly Part[] =>
    item.kind === 'request' ? [{ kind: 'request', request: item.request }] : [],
  );
  const keys = items.flatMap((item): readonly Part[] =>
    item.kind === 'private-key' && !known.has(item.keyPair.publicKey.fingerprint)
      ? [{ kind: 'private-key', publicKey: item.keyPair.publicKey }]
      : [],
  );
  const parts = [...requests, ...certificates, ...keys];
  return parts.length > 0 ? parts : otherParts(items);
}

/** Each server's certificate with its authorities; of authorities alone the first, with the others. */
function certificateParts(items: readonly Item[]): readonly Part[] {
  const all = certificatesIn(items);
  const servers = serverCertificatesIn(items);
  const meant = servers.length > 0 ? servers : all.slice(0, 1);
  const keys = new Set(
    items.flatMap((item) => (item.kind === 'private-key' ? [item.keyPair.publicKey.fingerprint] : [])),
  );
  return meant.map((certificate) => ({
    kind: 'certificate',
    certificate,
    issuers: all.filter((other) => !meant.includes(other)),
    hasKey: keys.has(certificate.publicKey.fingerprint),
  }));
}

function otherParts(items: readonly Item[]): readonly Part[] {
  const lists = items.flatMap((item): readonly Part[] =>
    item.kind === 'revocation-list' ? [{ kind: 'revocation-list', list: item.revocationList }] : [],
  );
  return lists.length > 0 ? lists : [{ kind: 'nothing', items }];
}

/** What a slot of the lab serves now: its certificate and those that it sends after it; nothing where it has none. */
export function servedItems(world: World, slot: string): readonly Item[] {
  const active = world.slots[slot]?.active;
  if (active === undefined) return [];
  return [active.certificate, ...active.chain].flatMap((fingerprint): readonly Item[] => {
    const certificate = world.certificates[fingerprint];
    const origin = { file: 0, container: 'der', encrypted: false } as const;
    return certificate === undefined ? [] : [{ kind: 'certificate', certificate, origin }];
  });
}
