import { isPlainWord } from './plain-word';

/**
 * A word for the prompt of cmd.exe. The program splits its line itself, so the word is quoted by the rules of the
 * Microsoft C runtime first. Where it holds `"` or `%`, which act inside the quotes of cmd, every special character gets
 * a caret, the quotes too, so that cmd sees none. At a prompt alone: a batch file reads `%` in another way.
 */
export function quoteForCmd(word: string): string {
  if (isPlainWord(word)) return word;
  const quoted = quoteForRuntime(word);
  return /["%]/.test(word) ? quoted.replaceAll(/[()%!^"<>&|]/g, '^$&') : quoted;
}

/** In double quotes; before a double quote, backslashes count twice (Microsoft C: Parsing C command-line arguments). */
export function quoteForRuntime(word: string): string {
  const escaped = word.replaceAll(/(\\*)"/g, String.raw`$1$1\"`).replace(/\\+$/, '$&$&');
  return `"${escaped}"`;
}
