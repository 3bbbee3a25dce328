import { isPlainWord } from './plain-word';
import { quoteForRuntime } from './quote-for-cmd';

/**
 * A word for the prompt of PowerShell. In single quotes nothing is special but single quotes, of which the typographic
 * ones are some (about_Quoting_Rules).
 */
export function quoteForPowerShell(word: string): string {
  if (isPlainWord(word)) return word;
  const text = isQuotedByHand(word) ? quoteForRuntime(word) : word;
  return `'${text.replaceAll(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

/**
 * Windows PowerShell and PowerShell before 7.3 put words into double quotes where they have blanks, but protect neither
 * a double quote inside nor a backslash at the end: such words bring their own quotes. From 7.3 on that needs
 * `$PSNativeCommandArgumentPassing = 'Legacy'` (about_Preference_Variables).
 */
export function isQuotedByHand(word: string): boolean {
  return /"|\s.*\\$/.test(word);
}
