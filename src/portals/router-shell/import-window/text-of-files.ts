import type { TakenFiles } from '@/views/file-drop/take-files';
import { visibleText } from '@/views/visible-text';

/** The text in the box with that of more files after it; a file that is no text is refused in words. */
export function textOfFiles(
  text: string,
  { files, refusals }: TakenFiles,
): { readonly text: string; readonly refusals: readonly string[] } {
  const read = files.map(({ name, bytes }) => ({ name, text: textOf(bytes) }));
  const texts = read.flatMap((file) => file.text ?? []);
  const binary = read.filter((file) => file.text === undefined);
  return {
    text: [text, ...texts]
      .filter((one) => one.trim() !== '')
      .map(withLineEnd)
      .join(''),
    refusals: [
      ...refusals,
      ...binary.map(
        ({ name }) =>
          `${visibleText(name)} is not a text with BEGIN and END lines. Save it as PEM (Base-64) first.`,
      ),
    ],
  };
}

/** Undefined for DER, PKCS#12 and whatever else is no UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function withLineEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
