import { describe, expect, it } from 'vitest';
import { visibleText } from './value-words';

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
