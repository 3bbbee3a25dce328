/** Whether no shell reads anything into a word. */
export function isPlainWord(word: string): boolean {
  return /^[\w.:-]+$/.test(word);
}
