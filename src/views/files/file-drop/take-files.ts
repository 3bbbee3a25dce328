import type { GivenFile } from '@/actions/preparation/preparation';
import { equalBytes } from '@/base/bytes';
import { largestFileSize, octetsLookedAt } from '@/pki/gate/largest-file';
import { limits } from '@/pki/gate/limits';
import { freeFileName } from '@/simulation/pc/files';
import { byteSize, visibleText } from '../../words/value-words';

/** Larger files are not even read, unless they begin as a revocation list: nothing else comes near. Bytes. */
export const largestFile = 2_000_000;

/** How many files one drop area holds. */
export const mostFiles = 50;

/** Files that were taken, and a sentence for each that was not. */
export interface TakenFiles {
  readonly files: readonly GivenFile[];
  readonly refusals: readonly string[];
}

/** Reads files of the real computer; those that are too large or cannot be read are refused in words. */
export async function readRealFiles(files: readonly File[]): Promise<TakenFiles> {
  const verdicts = await Promise.all(files.map(isSmallFile));
  const small = files.filter((_file, index) => verdicts[index]);
  const large = files.filter((_file, index) => !verdicts[index]);
  const read = await Promise.all(small.slice(0, mostFiles + 1).map(readRealFile));
  return {
    files: read.filter((file) => file !== undefined),
    refusals: [
      ...large.map(tooLarge),
      ...small.filter((_file, index) => index in read && read[index] === undefined).map(notReadable),
    ],
  };
}

/** Files with those that were added, and a sentence for each that was here already, which is no fault. */
export interface AddedFiles extends TakenFiles {
  readonly notes: readonly string[];
}

/** Adds files to those there are, with names that differ, each once; beyond `mostFiles` they are refused in words. */
export function addFiles(present: readonly GivenFile[], taken: TakenFiles): AddedFiles {
  const notes: string[] = [];
  const refusals = [...taken.refusals, ...taken.files.filter((file) => !isSmall(file)).map(tooLarge)];
  const files = [...present];
  for (const file of taken.files.filter(isSmall)) {
    const same = files.find(({ bytes }) => equalBytes(bytes, file.bytes));
    if (same) {
      notes.push(givenTwice(file, same));
      continue;
    }
    const name = freeFileName(
      files.map((other) => other.name),
      file.name,
    );
    files.push({ ...file, name });
  }
  if (files.length > mostFiles) refusals.push(`Only the first ${String(mostFiles)} files were taken.`);
  return { files: files.slice(0, mostFiles), refusals, notes };
}

async function readRealFile(file: File): Promise<GivenFile | undefined> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // A folder, or a file that was moved or locked since it was chosen.
    return undefined;
  }
}

async function isSmallFile(file: File): Promise<boolean> {
  if (file.size <= largestFile || file.size > limits.revocationListSize) return file.size <= largestFile;
  const start = await file
    .slice(0, octetsLookedAt)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  return file.size <= largestSize(new Uint8Array(start));
}

function isSmall({ bytes }: GivenFile): boolean {
  return bytes.length <= largestFile || bytes.length <= largestSize(bytes.subarray(0, octetsLookedAt));
}

function largestSize(start: Uint8Array): number {
  const size = largestFileSize(start);
  return size > limits.fileSize ? size : largestFile;
}

function sizeOf(file: File | GivenFile): number {
  return file instanceof File ? file.size : file.bytes.length;
}

function tooLarge(file: File | GivenFile): string {
  return `${visibleText(file.name)} has ${byteSize(sizeOf(file))}; files of up to ${byteSize(largestFile)} are taken.`;
}

function givenTwice(file: GivenFile, same: GivenFile): string {
  return file.name === same.name
    ? `${visibleText(file.name)} is here already.`
    : `${visibleText(file.name)} holds the same as ${visibleText(same.name)}, which is here already.`;
}

function notReadable({ name }: File): string {
  return `${visibleText(name)} could not be read: it is a folder, or it was moved or is in use.`;
}
