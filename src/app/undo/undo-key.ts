/** What a key of the keyboard asks for. `inText`: the field that it is pressed in takes back its own typing. */
export function undoKey(
  { key, ctrlKey, metaKey, shiftKey, altKey }: Omit<KeyboardEventInit, 'code'>,
  inText: boolean,
): 'undo' | 'redo' | undefined {
  if (inText || altKey === true || !(ctrlKey === true || metaKey === true)) return undefined;
  const letter = key?.toLowerCase();
  if (letter === 'z') return shiftKey === true ? 'redo' : 'undo';
  return letter === 'y' ? 'redo' : undefined;
}
