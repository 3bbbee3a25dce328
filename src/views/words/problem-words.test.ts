import { describe, expect, it } from 'vitest';
import { problemWords } from './problem-words';

describe('problemWords', () => {
  it('says which file could not be read and what was found in it', () => {
    const values = { file: 'logo.png', reason: 'nothing-recognised', found: 'a PNG picture', line: '' };
    expect(problemWords({ name: 'file-unreadable', values })).toBe(
      'logo.png could not be read. No certificate, request or key was found in it. It looks like a PNG picture.',
    );
  });

  it('names both keys, and the new key when one was made after the order', () => {
    const values = {
      certificate: 'sb7.com',
      certificateKey: 'a1'.repeat(32),
      slotKey: 'b2'.repeat(32),
      keyReplaced: 'yes',
    };
    const words = problemWords({ name: 'no-certificate-fits-a-key', values });
    expect(words).toContain('A1:A1:A1:A1:A1:A1:A1:A1…');
    expect(words).toContain('B2:B2:B2:B2:B2:B2:B2:B2…');
    expect(words).toContain('new private key was made after');
  });

  it('does not let a hostile name change the sentence', () => {
    const words = problemWords({ name: 'name-taken', values: { name: 'a\u202eb' } });
    expect(words).toBe('There is already something named “a⟨U+202E⟩b”. Choose another name.');
  });
});
