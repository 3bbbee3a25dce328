import { createContext, use, useEffect } from 'react';
import type { History } from '@/actions/history/history';
import type { Perform, Preview } from '@/actions/perform';
import type { KeysAhead } from '@/actions/preparation/keys-ahead';
import type { Sandbox } from '@/actions/runs/sandbox';
import type { ReadOrderPassword } from '@/actions/vendor/order-certificate';
import type { WritePreflight } from '@/actions/write-preflight';
import type { KeyShape, PkiOperations } from '@/pki/operations';
import type { PublicRoots } from '@/pki/path/trust-anchor';
import { useWorld } from '@/state/use-world';

/** What screens may do with the lab besides reading it. */
export interface LabAccess {
  readonly perform: Perform;
  readonly preview: Preview;
  /** The verdicts on signatures that a question about certificates depends on, within limits; changes nothing. */
  readonly fetchVerdicts: PkiOperations['fetchVerdicts'];
  /** The public roots of a real list, for the pre-flight; undefined where the list did not arrive. */
  readonly readPublicRoots: () => Promise<PublicRoots | undefined>;
  /** What a certificate says in full, to be shown. */
  readonly describeCertificate: PkiOperations['describeCertificate'];
  /** A form is open that will need a new key: `actions/preparation/keys-ahead`. Returns the way to say that it no longer does. */
  readonly awaitKey: KeysAhead['awaitKey'];
  /** What the form would have signed with that key now. */
  readonly awaitRequest: KeysAhead['awaitRequest'];
  readonly history: History;
  /** A lab in memory beside the user's own, whose time begins at milliseconds since 1970: the lab of a lesson is built in one. */
  readonly createSandbox: (startAt: number) => Promise<Sandbox>;
  /** Says what files are; changes nothing. */
  readonly readFiles: PkiOperations['readFiles'];
  /** A file's bytes by SHA-256, for downloads. */
  readonly readFile: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** The password of an order's PKCS#12 file, for the vendor's order page: `createReadOrderPassword`. */
  readonly readOrderPassword: ReadOrderPassword;
  /** Writes what a target takes, for the pre-flight; stores nothing. */
  readonly writePreflight: WritePreflight;
}

/** Provided by `app`. */
export const LabContext = createContext<LabAccess | undefined>(undefined);

/** The lab around the calling screen. */
export function useLab(): LabAccess {
  const lab = use(LabContext);
  if (lab === undefined) throw new Error('useLab outside the app');
  return lab;
}

/**
 * Has a key made ahead of need as long as the calling form is open; undefined where it needs no new one. Labs with training
 * keys have theirs already: the same in every lab. Answers whether there is one.
 */
export function useKeyAhead(shape: KeyShape | undefined): boolean {
  const { awaitKey } = useLab();
  const isFresh = useWorld(({ lab }) => lab['lab']?.keySource === 'fresh');
  const isAwaited = shape !== undefined && isFresh;
  useEffect(() => (isAwaited ? awaitKey(shape) : undefined), [awaitKey, shape, isAwaited]);
  return isAwaited;
}
