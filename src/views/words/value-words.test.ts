import { describe, expect, it, test } from 'vitest';
import { countWords, visibleText } from './value-words';

describe('visibleText', () => {
  it('leaves what can be seen as it is', () => {
    expect(visibleText('Größe & Söhne, 北京 *.sb7.com')).toBe('Größe & Söhne, 北京 *.sb7.com');
  });

  it('writes out what turns the direction of text', () => {
    expect(visibleText('moc.7bs\u202eexample')).toBe('moc.7bs⟨U+202E⟩example');
  });

  it('writes out controls, zero-width characters, tags and lone surrogates', () => {
    expect(visibleText('a\0b\nc\u200bd\u{e0041}e\ud800f')).toBe(
      'a⟨U+0000⟩b⟨U+000A⟩c⟨U+200B⟩d⟨U+E0041⟩e⟨U+D800⟩f',
    );
  });
});

test.each([
  [{ all: 27, shown: 27, selected: 0 }, '27 devices'],
  [{ all: 1, shown: 1, selected: 0 }, '1 device'],
  [{ all: 27, shown: 4, selected: 0 }, '4 of 27 devices'],
  [{ all: 27, shown: 4, selected: 1 }, '4 of 27 devices, 1 selected'],
  [{ all: 1, shown: 0, selected: 1 }, '0 of 1 device, 1 selected'],
  [{ all: 0, shown: 0, selected: 0 }, '0 devices'],
])('%o is said as “%s”', (counts, words) => {
  expect(countWords('device', counts)).toBe(words);
});
