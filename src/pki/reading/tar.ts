import type { Bytes } from '@/base/bytes';
import { type Outcome, refusal, success } from '@/base/outcome';
import { isTar, largestFileSize } from '../gate/largest-file';
import { limits } from '../gate/limits';
import type { UnreadableReason } from '../item';
import type { ArchiveEntry } from './zip';

/** Octets of a header; a content is filled up to a multiple of them. */
const block = 512;

interface Header {
  readonly name: string;
  readonly size: number;
  /** `0` for a file; GNU and POSIX have types of their own for long names. */
  readonly type: string;
}

/** A header with what stands behind it. */
interface Part {
  readonly header: Header;
  readonly content: ArchiveEntry['content'];
}

const ofFiles = ['0', '\0', '7'];

/** The files of a tar archive (POSIX.1 pax, ustar and GNU). Where it is damaged or cut off, the file there says so. */
export function readTar(bytes: Bytes): Outcome<readonly ArchiveEntry[], UnreadableReason> {
  const entries: ArchiveEntry[] = [];
  let longName: string | undefined;
  for (const { header, content } of partsOf(bytes)) {
    if (entries.length === limits.parts) return refusal('too-many-parts');
    const name = longName ?? header.name;
    longName = content.ok ? longNameIn(content.value, header.type) : undefined;
    if (!content.ok || ofFiles.includes(header.type)) entries.push({ name, content });
  }
  return success(entries);
}

function* partsOf(bytes: Bytes): Generator<Part> {
  let at = 0;
  // Zeros end it.
  while (at < bytes.length && bytes[at] !== 0) {
    const header = readHeader(bytes.subarray(at, at + block));
    const start = at + block;
    const end = start + (header?.size ?? Infinity);
    if (header === undefined || end > bytes.length) {
      yield { header: header ?? unnamed, content: refusal('damaged') };
      return;
    }
    yield { header, content: withinLimit(bytes.slice(start, end)) };
    at = start + Math.ceil(header.size / block) * block;
  }
}

const unnamed: Header = { name: 'a file without a name', size: 0, type: '0' };

function withinLimit(content: Bytes): ArchiveEntry['content'] {
  return content.length > largestFileSize(content) ? refusal('too-large') : success(content);
}

function readHeader(header: Bytes): Header | undefined {
  const size = Number.parseInt(textAt(header, 124, 12), 8);
  // A size below nought would lead back to the same header for ever.
  if (!isTar(header) || !(size >= 0)) return undefined;
  const folder = header[262] === 0 ? textAt(header, 345, 155) : '';
  const name = textAt(header, 0, 100);
  return {
    name: folder === '' ? name : `${folder}/${name}`,
    size,
    type: String.fromCharCode(header[156] ?? 0),
  };
}

function textAt(octets: Bytes, from: number, length: number): string {
  const text = new TextDecoder().decode(octets.subarray(from, from + length));
  return text.split('\0', 1)[0] ?? '';
}

/** The name of the file that comes next: alone, or as the `path` of a list (`30 path=…`). */
function longNameIn(content: Bytes, type: string): string | undefined {
  if (type !== 'L' && type !== 'x') return undefined;
  const text = new TextDecoder().decode(content);
  return type === 'L' ? text.split('\0', 1)[0] : /^\d+ path=(.*)$/m.exec(text)?.[1];
}
