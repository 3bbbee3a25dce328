import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { derTime } from '@/testing/der';
import { derValue } from '../keys/der';
import { readElement, tags } from '../gate/element';
import { DecodingError } from '../gate/values';
import { readTime } from './time';

function read(bytes: Uint8Array) {
  const element = readElement(bytes);
  return readTime(element.ok ? element.value.element : undefined);
}

const written = (tag: number, text: string) => derValue(tag, toUtf8(text));

test('every second from 1900 to 9999 is read back', () => {
  const seconds = fc.integer({ min: Date.UTC(1900, 0, 1) / 1000, max: Date.UTC(9999, 11, 31) / 1000 });
  fc.assert(
    fc.property(seconds, (second) => {
      expect(read(derTime(second * 1000))).toEqual({ at: second * 1000, isMalformed: false });
    }),
  );
});

test('2049 is the last year with two digits', () => {
  expect(derTime(Date.UTC(2049, 11, 31, 23, 59, 59))[0]).toBe(tags.utcTime);
  expect(derTime(Date.UTC(2050, 0, 1))[0]).toBe(tags.generalizedTime);
});

test('years with two digits lie between 1950 and 2049', () => {
  expect(read(written(tags.utcTime, '500101000000Z')).at).toBe(Date.UTC(1950, 0, 1));
  expect(read(written(tags.utcTime, '491231235959Z')).at).toBe(Date.UTC(2049, 11, 31, 23, 59, 59));
});

test.each([
  ['without seconds', tags.utcTime, '1709011200Z', Date.UTC(2017, 8, 1, 12)],
  ['with a zone', tags.utcTime, '170901120000+0200', Date.UTC(2017, 8, 1, 10)],
  ['with a fraction', tags.generalizedTime, '20170901120000.5Z', Date.UTC(2017, 8, 1, 12, 0, 0, 500)],
])('a time %s is read and noticed', (_, tag, text, at) => {
  expect(read(written(tag, text))).toEqual({ at, isMalformed: true });
});

test.each(['269999999999Z', '170230000000Z', '170101240000Z', '', '2017', 'now'])(
  '"%s" is no time',
  (text) => {
    expect(() => read(written(tags.utcTime, text))).toThrow(DecodingError);
  },
);
