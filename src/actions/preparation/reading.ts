import { type Bytes, toHex } from '@/base/bytes';
import { isByTheWay, type Item, type UnreadableReason } from '@/pki/item';
import type { PkiOperations, ReadingWatch } from '@/pki/operations';
import { type Problem, type ProblemName, problemOf } from '@/simulation/world/problem';
import type { Storage } from '@/state/storage';
import type { GivenFile, Inputs, Tools } from './preparation';

/** The passwords to try: the one typed, or none. */
export function passwordsOf({ secrets }: Inputs): readonly string[] {
  const password = secrets?.['password'];
  return password === undefined || password === '' ? [] : [password];
}

/** Lets the reading of files be cancelled; without passwords it is too quick for that. */
export function watchOf(inputs: Inputs): ReadingWatch {
  const { signal } = inputs;
  return signal === undefined || passwordsOf(inputs).length === 0 ? {} : { signal };
}

const problems: Partial<Record<UnreadableReason, { readonly name: ProblemName; readonly field: string }>> = {
  'password-missing': { name: 'password-missing', field: 'password' },
  'password-wrong': { name: 'password-wrong', field: 'password' },
};

/** What counts among items: all but what lies beside certificates, unless there is nothing else. */
export function withoutByTheWay(items: readonly Item[]): readonly Item[] {
  const telling = items.filter((item) => !isByTheWay(item));
  return telling.length > 0 ? telling : items;
}

/** The first thing that should have been readable, named with its file; undefined when all could be read. */
export function problemOfItems(items: readonly Item[], files: readonly GivenFile[]): Problem | undefined {
  const unknown = withoutByTheWay(items).find((item) => item.kind === 'unknown');
  if (unknown?.kind !== 'unknown') return undefined;
  const { name, field } = problems[unknown.reason] ?? { name: 'file-unreadable', field: 'files' };
  const file = files[unknown.origin.file]?.name ?? '';
  const { reason, found } = unknown;
  return problemOf(name, field, { file, reason, found, line: String(unknown.origin.line ?? '') });
}

/** Reads private keys by their public key's fingerprint. */
export function readKeyFrom(storage: Storage, pki: PkiOperations): Tools['readKey'] {
  return async (fingerprint) => {
    const pkcs8 = await storage.readSecret(fingerprint);
    if (pkcs8 === undefined) return undefined;
    const [item] = await pki.readFiles([pkcs8], []);
    return item?.kind === 'private-key' ? item.keyPair : undefined;
  };
}

/** Reads a file's bytes by SHA-256, wherever they lie. */
export function readFileFrom(storage: Storage): Tools['readFile'] {
  return async (sha256) => (await storage.readContent(sha256)) ?? (await storage.readSecret(sha256));
}

/** SHA-256, lower-case hexadecimal. */
export async function sha256(bytes: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
