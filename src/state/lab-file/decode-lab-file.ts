import { fromUtf8 } from '@/base/bytes';
import { refusal, success, type Outcome } from '@/base/outcome';
import { problemOf, type Problem } from '@/simulation/problem';
import type { KeptBytes } from '../storage';
import { createTurns } from '../turns';
import { worldVersion } from '../upgrades/upgrade';
import { partsOf, withPart } from './lab-file-parts';
import { headSchema, keysSchema, labFileSchema } from './lab-file-schema';
import { iterationBounds, labFileFormat, largestLabFile, type SavedLab } from './saved-lab';

/**
 * What a lab file holds, checked field by field: nothing more and nothing else than the format has. Whether its parts
 * fit each other is `faultOfWorld`’s business. Refuses foreign, newer, damaged and too large files. Lets other work
 * through in between.
 */
export async function decodeLabFile(file: Uint8Array): Promise<Outcome<SavedLab, Problem>> {
  if (file.length > largestLabFile) return refusal(problemOf('lab-file-too-large', 'file'));
  const value = parse(file);
  const head = headSchema.safeParse(value);
  if (head.success && head.data.format === labFileFormat) return decodeVersion(head.data.version, value);
  return isCutOff(file) ? damaged() : refusal(problemOf('lab-file-foreign', 'file'));
}

async function decodeVersion(version: number, value: unknown): Promise<Outcome<SavedLab, Problem>> {
  if (version > worldVersion) return refusal(problemOf('lab-newer', 'file', { version: String(version) }));
  const schema = labFileSchema(version);
  if (schema === undefined) return damaged();
  const letOthersWork = createTurns();
  let lab: SavedLab | undefined;
  for (const part of partsOf(value)) {
    const saved = schema.safeParse(part);
    if (!saved.success) return damaged(saved.error.issues[0]?.path.slice(0, 3).join(' › '));
    lab = lab === undefined ? saved.data : withPart(lab, saved.data);
    await letOthersWork();
  }
  return lab !== undefined && hasBounds(lab) ? success(lab) : damaged('keys');
}

/** The keys of a lab file after decryption; undefined where they are something else. */
export function decodeKeys(bytes: Uint8Array): readonly KeptBytes[] | undefined {
  const keys = keysSchema.safeParse(parse(bytes));
  return keys.success ? keys.data : undefined;
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

/** Undefined for what is no JSON in UTF-8, or gives a field the name of something that every object has. */
function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes), (key, value: unknown) => {
      if (key in Object.prototype) throw new SyntaxError('a name that every object has');
      return value;
    });
  } catch {
    // Also a RangeError, for what is nested deeper than the stack.
    return undefined;
  }
}

/** Whether the file begins as a lab file does. */
function isCutOff(file: Uint8Array): boolean {
  const start = new TextDecoder().decode(file.subarray(0, 100));
  return start.startsWith(`{"format":"${labFileFormat}"`);
}
