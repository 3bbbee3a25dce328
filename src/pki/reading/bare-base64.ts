import { fromBase64, type Bytes } from '@/base/bytes';

/** Base64 that lost its BEGIN and END lines, with the 1-based number of its first line. */
export interface BareBlock {
  readonly line: number;
  readonly der: Bytes;
}

/** A line of nothing but base64, quoted or not; every structure of interest is a SEQUENCE, which begins with `M`. */
const base64Line = /^[\s>|"']*([A-Za-z0-9+/_-]{2,}={0,2})[\s"',;]*$/;

/** The base64 of structures in a text without markers; at most `limit`. Blank lines and other text part them. */
export function findBareBase64(text: string, limit: number): readonly BareBlock[] {
  const blocks: BareBlock[] = [];
  let open: { readonly line: number; body: string } | undefined;
  for (const [index, line] of [...text.split(/\r\n|\n|\r/), ''].entries()) {
    if (blocks.length >= limit) return blocks;
    const base64 = packedLine(line);
    if (open && (base64 === undefined || open.body.endsWith('='))) {
      blocks.push(...decodedBlock(open));
      open = undefined;
    }
    if (base64 === undefined) continue;
    if (open) open.body += base64;
    else if (base64.startsWith('M')) open = { line: index + 1, body: base64 };
  }
  return blocks;
}

/** What such a line is made of, base64 first: most lines of other texts are told by their first letters. */
const base64LineLetters = /^[\s>|"']*[\w+/-][\w+/=\s>|"',;-]*$/;

/** Blanks inside a line are lost line ends; a million of them are taken out quickest by parting the line at them. */
function packedLine(line: string): string | undefined {
  if (!base64LineLetters.test(line)) return undefined;
  return base64Line.exec(line.split(' ').join('').split('\t').join(''))?.[1];
}

function decodedBlock({
  line,
  body,
}: {
  readonly line: number;
  readonly body: string;
}): readonly BareBlock[] {
  if (body.length < 64) return [];
  try {
    return [{ line, der: fromBase64(body.replaceAll('-', '+').replaceAll('_', '/')) }];
  } catch {
    return [];
  }
}
