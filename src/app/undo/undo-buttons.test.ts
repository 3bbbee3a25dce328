import { expect, test } from 'vitest';
import { undoKey } from './undo-buttons';

test.each([
  ['Ctrl+Z', { key: 'z', ctrlKey: true }, 'undo'],
  ['Cmd+Z', { key: 'z', metaKey: true }, 'undo'],
  ['Ctrl+Y', { key: 'y', ctrlKey: true }, 'redo'],
  ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
  ['Z alone', { key: 'z' }, undefined],
  ['AltGr+Z', { key: 'z', ctrlKey: true, altKey: true }, undefined],
  ['Ctrl+X', { key: 'x', ctrlKey: true }, undefined],
])('%s', (_words, key, command) => {
  expect(undoKey(key, false)).toBe(command);
  expect(undoKey(key, true)).toBeUndefined();
});
