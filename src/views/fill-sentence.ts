import { dateInWords } from './date-in-words';
import { visibleText } from './visible-text';

/** What a sentence names, by key. */
export type SentenceValues = Readonly<Record<string, string>>;

/**
 * A sentence with its places filled: `{key}` is a value, `{key|words}` says what stands there when the value is
 * missing, `{key:date}` writes milliseconds since 1970 as a date. Values may be hostile: what hides is made visible.
 */
export function fillSentence(sentence: string, values: SentenceValues = {}): string {
  return sentence.replaceAll(
    /\{(\w+)(:date)?(?:\|([^}]*))?\}/g,
    (_place, key: string, date: string | undefined, otherwise: string | undefined) => {
      const value = values[key];
      if (value === undefined || value === '') return otherwise ?? '…';
      return date === undefined ? visibleText(value) : dateInWords(Number(value));
    },
  );
}
