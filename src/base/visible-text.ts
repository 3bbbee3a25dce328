/** Controls, surrogates, line separators, and all that is drawn as nothing or turns the direction of text. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** The text with every character that cannot be seen written out, as `⟨U+202E⟩`. */
export function visibleText(text: string): string {
  return text.replaceAll(invisible, (character) => `⟨U+${codeOf(character)}⟩`);
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
