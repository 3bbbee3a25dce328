import { expect, test } from 'vitest';
import { visibleText } from './visible-text';

test('what cannot be seen is written out', () => {
  expect(visibleText('hq\u202e.sb7\u200b.com\n')).toBe('hq⟨U+202E⟩.sb7⟨U+200B⟩.com⟨U+000A⟩');
  expect(visibleText('\ud800')).toBe('⟨U+D800⟩');
});

test('a value as long as real ones may be is whole', () => {
  expect(visibleText('n'.repeat(1_000))).toBe('n'.repeat(1_000));
});

test('of a longer one the beginning is shown, and how much more there is', () => {
  expect(visibleText('n'.repeat(64_000))).toBe(`${'n'.repeat(1_000)}… (63,000 more characters)`);
});

test('no character is cut in two', () => {
  expect(visibleText(`${'n'.repeat(999)}😀${'n'.repeat(9)}`)).toBe(
    `${'n'.repeat(999)}… (11 more characters)`,
  );
});
