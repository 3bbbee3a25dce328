/** What a file is, by its content. */
export type FileKind =
  | 'certificate-request'
  | 'certificate'
  | 'certificates'
  | 'pkcs12'
  | 'private-key'
  | 'other';

/** A file in the folder of the trainee's PC. Its bytes lie in `contents`, or in the vault if it holds a key. */
export interface LabFile {
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly holdsSecret: boolean;
  /** Milliseconds since 1970 in lab time. */
  readonly savedAt: number;
}

/** A name that no file of the folder has: `name (1).ext` as browsers number downloads. Case does not count. */
export function freeFileName(taken: readonly string[], name: string): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let candidate = name;
  for (let number = 1; used.has(candidate.toLowerCase()); number += 1)
    candidate = `${stem} (${String(number)})${ending}`;
  return candidate;
}
