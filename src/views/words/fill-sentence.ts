import { dateInWords, hexPairs, visibleText } from './value-words';

/** What a sentence names, by key. */
export type SentenceValues = Readonly<Record<string, string>>;

/**
 * A sentence with its places filled: `{key}` is a value, `{key|words}` says what stands there when the value is
 * missing, `{key:date}` writes milliseconds since 1970 as a date, `{key:key}` a
 * key's fingerprint in short. Values may be hostile: what hides is made visible.
 */
export function fillSentence(sentence: string, values: SentenceValues = {}): string {
  return sentence.replaceAll(
    /\{(\w+)(?::(date|key))?(?:\|([^}]*))?\}/g,
    (_place, key: string, form: string | undefined, otherwise: string | undefined) => {
      const value = values[key];
      if (value === undefined || value === '') return otherwise ?? '…';
      return written(value, form);
    },
  );
}

function written(value: string, form: string | undefined): string {
  if (form === 'date') return dateInWords(Number(value));
  return form === 'key' ? `${hexPairs(value.slice(0, 16))}…` : visibleText(value);
}
