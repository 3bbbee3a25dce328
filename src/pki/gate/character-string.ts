import { toHex } from '@/base/bytes';
import { tags, type Element } from './element';

/**
 * What is odd about a text: octets that its type does not allow, a Teletex string that everybody reads as Latin-1, or
 * letters that are plain but not among the few of a PrintableString or NumericString (X.680 section 41.4).
 */
type TextDefect =
  | 'text-malformed'
  | 'text-ambiguous'
  | 'printable-string-alphabet'
  | 'numeric-string-alphabet';

/** A text as read; wherever its octets were not valid it has U+FFFD, never a letter that was not written. */
export interface ReadText {
  readonly text: string;
  readonly defect?: TextDefect;
}

/**
 * The text of any ASN.1 character string. Anything else becomes `#` and its DER in hexadecimal (RFC 4514 section 2.4).
 */
export function readCharacterString({ tag, content, bytes }: Element): ReadText {
  switch (tag) {
    case tags.utf8String:
      return decode('utf-8', content);
    case tags.bmpString:
      return decode('utf-16be', content);
    case tags.universalString:
      return decodeUniversal(content);
    case tags.teletexString:
      return decodeLatin(content);
    case tags.printableString:
      return decodeWithin(content, /^[A-Za-z0-9 '()+,\-./:=?]*$/, 'printable-string-alphabet');
    case tags.numericString:
      return decodeWithin(content, /^[0-9 ]*$/, 'numeric-string-alphabet');
    case tags.ia5String:
    case tags.visibleString:
      return decodeAscii(content, 'text-malformed');
    default:
      return { text: `#${toHex(bytes)}` };
  }
}

/** The text of an IA5String's octets under an implicit tag. */
export function readIa5Content(content: Uint8Array): ReadText {
  return decodeAscii(content, 'text-malformed');
}

const decoders = {
  'utf-8': decodersOf('utf-8'),
  'utf-16be': decodersOf('utf-16be'),
} as const;

function decodersOf(encoding: string) {
  return {
    strict: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }),
    lenient: new TextDecoder(encoding, { ignoreBOM: true }),
  };
}

function decode(encoding: keyof typeof decoders, content: Uint8Array): ReadText {
  const { strict, lenient } = decoders[encoding];
  try {
    return { text: strict.decode(content) };
  } catch {
    return { text: lenient.decode(content), defect: 'text-malformed' };
  }
}

function decodeAscii(content: Uint8Array, defect: TextDefect): ReadText {
  let text = '';
  let isAscii = true;
  for (const octet of content) {
    text += octet < 0x80 ? String.fromCharCode(octet) : '\uFFFD';
    if (octet >= 0x80) isAscii = false;
  }
  return isAscii ? { text } : { text, defect };
}

/** As OpenSSL, Windows and browsers read it, whatever T.61 says. */
function decodeLatin(content: Uint8Array): ReadText {
  const text = Array.from(content, (octet) => String.fromCharCode(octet)).join('');
  return content.some((octet) => octet >= 0x80) ? { text, defect: 'text-ambiguous' } : { text };
}

function decodeWithin(content: Uint8Array, alphabet: RegExp, defect: TextDefect): ReadText {
  const read = decodeAscii(content, 'text-malformed');
  return read.defect || alphabet.test(read.text) ? read : { text: read.text, defect };
}

function decodeUniversal(content: Uint8Array): ReadText {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const points = Array.from({ length: Math.floor(content.length / 4) }, (_, index) =>
    view.getUint32(index * 4),
  );
  const isCharacter = (point: number) => point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  const text = points.map((point) => (isCharacter(point) ? String.fromCodePoint(point) : '\uFFFD')).join('');
  return content.length % 4 === 0 && points.every(isCharacter)
    ? { text }
    : { text, defect: 'text-malformed' };
}
