import { fromUtf8 } from '@/base/bytes';
import { refusal, success, type Outcome } from '@/base/outcome';
import type { ReadingWatch } from '@/pki/operations';
import { problemOf, type Problem } from '@/simulation/world/problem';
import type { KeptBytes } from '../storage';
import { createTurns } from '../turns';
import { worldVersion } from '../upgrades/upgrade';
import { joined, partsOf } from './lab-file-parts';
import { headSchema, keysSchema, labFileSchema } from './lab-file-schema';
import { iterationBounds, labFileFormat, largestLabFile, type SavedLab } from './saved-lab';

/**
 * What a lab file holds, checked field by field: nothing more and nothing else than the format has. Whether its parts
 * fit each other is `faultOfWorld`’s business. Refuses foreign, newer, damaged and too large files. Lets other work
 * through in between. Rejects when given up.
 */
export async function decodeLabFile(
  file: Uint8Array,
  watch: ReadingWatch = {},
): Promise<Outcome<SavedLab, Problem>> {
  if (file.length > largestLabFile) return refusal(problemOf('lab-file-too-large', 'file'));
  const value = parse(file);
  const head = headSchema.safeParse(value);
  if (head.success && head.data.format === labFileFormat)
    return decodeVersion(head.data.version, value, watch);
  return isCutOff(file) ? damaged() : refusal(problemOf('lab-file-foreign', 'file'));
}

async function decodeVersion(
  version: number,
  value: unknown,
  { signal, onProgress }: ReadingWatch,
): Promise<Outcome<SavedLab, Problem>> {
  if (version > worldVersion) return refusal(problemOf('lab-newer', 'file', { version: String(version) }));
  const schema = labFileSchema(version);
  if (schema === undefined) return damaged();
  const nextTurn = createTurns();
  const [parts, decoded] = [partsOf(value), [] as SavedLab[]];
  for (const partOf of parts) {
    await nextTurn();
    signal?.throwIfAborted();
    const part = decodePart(partOf(), schema);
    if (!part.ok) return part;
    decoded.push(part.value);
    onProgress?.(decoded.length / parts.length);
  }
  const lab = joined(decoded);
  return lab !== undefined && hasBounds(lab) ? success(lab) : damaged('keys');
}

function decodePart(
  part: unknown,
  schema: NonNullable<ReturnType<typeof labFileSchema>>,
): Outcome<SavedLab, Problem> {
  if (!hasOwnNames(part)) return damaged();
  const saved = schema.safeParse(part);
  return saved.success ? success(saved.data) : damaged(saved.error.issues[0]?.path.slice(0, 3).join(' › '));
}

/** The keys of a lab file after decryption; undefined where they are something else. */
export function decodeKeys(bytes: Uint8Array): readonly KeptBytes[] | undefined {
  const value = parse(bytes);
  const keys = hasOwnNames(value) ? keysSchema.safeParse(value) : undefined;
  return keys?.data;
}

/** The refusal of a file that breaks its own format; `where` names the place. */
export function damaged(where = 'its content'): Outcome<never, Problem> {
  return refusal(problemOf('lab-file-damaged', 'file', { where }));
}

function hasBounds({ keys }: SavedLab): boolean {
  if (keys === undefined) return true;
  const { iterations, salt, iv } = keys;
  const { least, most } = iterationBounds;
  return iterations >= least && iterations <= most && salt.length === 16 && iv.length === 12;
}

/** Undefined for what is no JSON in UTF-8. */
function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch {
    return undefined;
  }
}

/** Nothing in a lab file lies deeper in records and lists. */
const deepest = 20;

/** Whether no field has the name of something that every object has. */
function hasOwnNames(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.every((item) => hasOwnNames(item, depth + 1));
  return Object.entries(value).every(
    ([name, field]) => !(name in Object.prototype) && hasOwnNames(field, depth + 1),
  );
}

/** Whether the file begins as a lab file does. */
function isCutOff(file: Uint8Array): boolean {
  const start = new TextDecoder().decode(file.subarray(0, 100));
  return start.startsWith(`{"format":"${labFileFormat}"`);
}
