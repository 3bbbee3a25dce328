import { formatDate } from '@/ui/date-text';
import { describe, expect, it } from 'vitest';
import { fillSentence } from './fill-sentence';

describe('fillSentence', () => {
  it('puts values in their places', () => {
    expect(fillSentence('{file} is no {kind}.', { file: 'a.cer', kind: 'key' })).toBe('a.cer is no key.');
  });

  it('says something else where a value is missing or empty', () => {
    expect(fillSentence('{file|The file} is empty.')).toBe('The file is empty.');
    expect(fillSentence('{file|The file} is empty.', { file: '' })).toBe('The file is empty.');
  });

  it('writes milliseconds as a date with its zone', () => {
    const end = Date.UTC(2017, 4, 3, 12, 5);
    expect(fillSentence('Expired on {end:date}.', { end: String(end) })).toBe(
      `Expired on ${formatDate(end)}.`,
    );
  });

  it('does not fill what a value brings along', () => {
    expect(fillSentence('{a} {b}', { a: '{b}', b: 'x' })).toBe('{b} x');
  });
});
