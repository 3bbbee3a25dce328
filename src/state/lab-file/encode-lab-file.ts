import { toBase64, toUtf8, type Bytes } from '@/base/bytes';
import type { KeptBytes } from '../storage';
import { labFileFormat, type SavedLab, type SealedKeys } from './saved-lab';

/** A lab file: JSON in UTF-8, bytes in base64. */
export function encodeLabFile({ certificates, revocationLists, contents, keys, ...lab }: SavedLab): Bytes {
  return toJson({
    format: labFileFormat,
    ...lab,
    certificates: certificates.map(toBase64),
    revocationLists: revocationLists.map(toBase64),
    contents: contents.map(keptText),
    ...(keys === undefined ? {} : { keys: sealedText(keys) }),
  });
}

/** What is encrypted in a lab file. */
export function encodeKeys(keys: readonly KeptBytes[]): Bytes {
  return toJson(keys.map(keptText));
}

function keptText({ id, bytes }: KeptBytes) {
  return { id, bytes: toBase64(bytes) };
}

function sealedText({ iterations, salt, iv, sealed }: SealedKeys) {
  return { iterations, salt: toBase64(salt), iv: toBase64(iv), sealed: toBase64(sealed) };
}

function toJson(value: unknown): Bytes {
  return toUtf8(JSON.stringify(value));
}
