/** Controls, surrogates, line separators, and all that is drawn as nothing or turns the direction of text. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** In characters. No host name, address or distinguished name that works is longer, and a page with a few of them is laid out at once. */
const longestShown = 1_000;

/**
 * One value as it is shown: every character that cannot be seen written out, as `⟨U+202E⟩`, and of a value that is longer
 * than any real one the beginning, with how much is left out.
 */
export function visibleText(text: string): string {
  if (text.length <= longestShown) return withoutInvisible(text);
  const shown = text.slice(0, longestShown).replace(/[\uD800-\uDBFF]$/, '');
  return `${withoutInvisible(shown)}… (${(text.length - shown.length).toLocaleString('en-US')} more characters)`;
}

function withoutInvisible(text: string): string {
  return text.replaceAll(invisible, (character) => `⟨U+${codeOf(character)}⟩`);
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
