import { isPlainWord } from './plain-word';

/**
 * A word for the prompt of a POSIX shell (POSIX.1-2017, Shell Command Language 2.2): in double quotes as people write it
 * where nothing in it is special there (`!` is to bash at a prompt), in single quotes otherwise.
 */
export function quoteForPosix(word: string): string {
  if (isPlainWord(word)) return word;
  if (!/["$`\\!]/.test(word)) return `"${word}"`;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
