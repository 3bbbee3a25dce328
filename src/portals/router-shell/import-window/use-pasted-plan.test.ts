import { expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { textOfFiles } from './use-pasted-plan';

test('files follow the text one after another, each on lines of its own', () => {
  const files = [
    { name: 'a.pem', bytes: toUtf8('A') },
    { name: 'b.pem', bytes: toUtf8('B\n') },
  ];
  expect(textOfFiles('typed', { files, refusals: [] })).toEqual({
    ...{ text: 'typed\nA\nB\n', refusals: [], binary: [] },
  });
});

test('what is no text is named, and the box keeps what it has', () => {
  const files = [{ name: 'a.der', bytes: Uint8Array.of(0x30, 0x82, 0xff) }];
  const { text, refusals, binary } = textOfFiles('typed\n', { files, refusals: [] });
  expect(binary).toEqual(files);
  expect(text).toBe('typed\n');
  expect(refusals[0]).toContain('a.der is not a text');
});
