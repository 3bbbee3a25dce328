import type { GivenFile } from '@/actions/preparation/preparation';
import type { TakenFiles } from '@/views/files/file-drop/take-files';
import { visibleText } from '@/views/words/visible-text';

/** The text in the box with that of more files after it; a file that is no text is refused in words, and told in `binary`. */
export function textOfFiles(
  text: string,
  { files, refusals }: TakenFiles,
): { readonly text: string; readonly refusals: readonly string[]; readonly binary: readonly GivenFile[] } {
  const read = files.map(({ name, bytes }) => ({ name, text: textOf(bytes) }));
  const texts = read.flatMap((file) => file.text ?? []);
  const binary = files.filter((_file, index) => read[index]?.text === undefined);
  return {
    binary,
    text: [text, ...texts]
      .filter((one) => one.trim() !== '')
      .map(withLineEnd)
      .join(''),
    refusals: [
      ...refusals,
      ...binary.map(
        ({ name }) =>
          `${visibleText(name)} is not a text with BEGIN and END lines. The pre-flight writes one out of it, a PFX file with its password too.`,
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
