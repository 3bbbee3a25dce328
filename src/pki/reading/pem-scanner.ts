import { fromBase64, type Bytes } from '@/base/bytes';

/** One thing found in PEM text. `line` is the 1-based number of the BEGIN line, or of the END line that has none. */
export type PemPart =
  | {
      readonly kind: 'block';
      readonly label: string;
      readonly line: number;
      readonly der: Bytes;
      /** The headers of RFC 1421 that tell of encryption, as `Proc-Type: 4,ENCRYPTED`. */
      readonly headers: readonly string[];
    }
  | {
      readonly kind: 'marker-missing';
      readonly missing: 'BEGIN' | 'END';
      readonly label: string;
      readonly line: number;
    }
  /** RFC 7468 section 2 has the labels match; nobody can say which of the two is meant. */
  | {
      readonly kind: 'labels-differ';
      readonly label: string;
      readonly endLabel: string;
      readonly line: number;
    }
  | { readonly kind: 'damaged'; readonly label: string; readonly line: number };

interface OpenBlock {
  readonly label: string;
  readonly line: number;
  readonly body: string[];
}

/** Hyphens, and the dashes that mail programs and web pages make of them. */
const marker =
  /[-\u2010-\u2015\u2212]{1,8}[ ]?(BEGIN|END) ([A-Z0-9][A-Z0-9 .#]{0,40}?)[ ]?[-\u2010-\u2015\u2212]{1,8}/g;

/**
 * All PEM blocks of a text (RFC 7468) with anything around them. Tolerates what mail does to them: quote marks, indents,
 * lost and added line breaks, changed dashes. Reads line by line, so its time grows with the text alone; stops after
 * `limit` parts. Where markers themselves are broken over lines, all is found on line 1.
 */
export function scanPem(text: string, limit: number): readonly PemPart[] {
  if (!text.includes('BEGIN') && !text.includes('END')) return [];
  const parts = scanLines(text.split(lineEnd), limit);
  if (parts.length > 0 || !text.includes('BEGIN')) return parts;
  const joined = scanLines([text.split(lineEnd).join('')], limit);
  return joined.length > 0 ? joined : scanLines([text.split(lineEnd).join(' ')], limit);
}

const lineEnd = /\r\n|\n|\r/;

function scanLines(lines: readonly string[], limit: number): readonly PemPart[] {
  const parts: PemPart[] = [];
  let open: OpenBlock | undefined;
  for (const [index, line] of lines.entries()) {
    for (const piece of piecesOf(line)) {
      if (parts.length >= limit) return parts;
      open = takePiece(piece, index + 1, open, parts);
    }
  }
  if (open) parts.push(withoutEnd(open));
  return parts.slice(0, limit);
}

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'BEGIN' | 'END'; readonly label: string };

/** A line as a rule is one piece; a block whose line breaks were lost has its markers and body on one line. */
function piecesOf(line: string): readonly Piece[] {
  if (!line.includes('BEGIN') && !line.includes('END')) return [{ kind: 'text', text: line }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of line.matchAll(marker)) {
    pieces.push({ kind: 'text', text: line.slice(from, match.index) });
    pieces.push({ kind: match[1] === 'BEGIN' ? 'BEGIN' : 'END', label: match[2] ?? '' });
    from = match.index + match[0].length;
  }
  return [...pieces, { kind: 'text', text: line.slice(from) }];
}

function takePiece(
  piece: Piece,
  line: number,
  open: OpenBlock | undefined,
  parts: PemPart[],
): OpenBlock | undefined {
  if (piece.kind === 'text') {
    open?.body.push(piece.text);
    return open;
  }
  if (piece.kind === 'BEGIN') {
    if (open) parts.push(withoutEnd(open));
    return { label: piece.label, line, body: [] };
  }
  parts.push(
    open ? closed(open, piece.label) : { kind: 'marker-missing', missing: 'BEGIN', label: piece.label, line },
  );
  return undefined;
}

function withoutEnd({ label, line }: OpenBlock): PemPart {
  return { kind: 'marker-missing', missing: 'END', label, line };
}

/** The two headers of encrypted keys, which may stand on one line with the rest where line ends were lost. */
const encryptionHeader = /(?:Proc-Type|DEK-Info):[ \t]*\S+/g;

function closed({ label, line, body }: OpenBlock, endLabel: string): PemPart {
  if (label !== endLabel) return { kind: 'labels-differ', label, endLabel, line };
  const lines = body.map((text) => text.replace(/^[\s>|]+/, ''));
  const headers = lines.flatMap((text) => text.match(encryptionHeader) ?? []);
  const base64 = lines
    .map((text) => text.replaceAll(encryptionHeader, ''))
    .filter((text) => !text.includes(':'))
    .join('')
    .replaceAll(/\s/g, '');
  const der = decoded(base64);
  return der ? { kind: 'block', label, line, der, headers } : { kind: 'damaged', label, line };
}

function decoded(base64: string): Bytes | undefined {
  try {
    return base64 === '' ? undefined : fromBase64(base64);
  } catch {
    return undefined;
  }
}
