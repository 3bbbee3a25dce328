import { expect, test } from 'vitest';
import { defaultTemplateIds, defaultTemplates } from '@/simulation/practice-ca/default-templates';
import { fromDateInput, toDateInput } from './date-input';
import { newKeyValues, toKeyChoice } from './key-values';
import { toProfile, toProfileValues } from './profile-values';

test.each(defaultTemplateIds)('the template %s goes through the form unchanged', (id) => {
  const profile = defaultTemplates('SB7')[id];
  const full = {
    ...profile,
    alternativeNames: ['DNS:hq.sb7.com', '10.7.0.10'],
    ocspAddresses: ['http://ocsp.sb7.com/'],
    pathLength: '1',
  };
  expect(toProfile(toProfileValues(full))).toEqual(full);
});

test('names may stand on lines or between commas', () => {
  const values = {
    ...toProfileValues(defaultTemplates('SB7').authority),
    alternativeNames: 'a.b, c.d\n\n e.f ',
  };
  expect(toProfile(values).alternativeNames).toEqual(['a.b', 'c.d', 'e.f']);
});

test('a date is that of UTC, to the second', () => {
  const at = Date.UTC(2017, 8, 1, 12, 5, 9);
  expect(toDateInput(at)).toBe('2017-09-01T12:05:09');
  expect(fromDateInput(toDateInput(at))).toBe(at);
  expect(fromDateInput('')).toBe(0);
});

test('a key is one of the list, or a new one of the length that was typed', () => {
  expect(toKeyChoice({ ...newKeyValues, key: 'f'.repeat(64) })).toEqual({
    kind: 'kept',
    key: 'f'.repeat(64),
  });
  expect(toKeyChoice({ ...newKeyValues, keySize: ' 3080 ' })).toEqual({ kind: 'new', shape: 3080 });
  expect(toKeyChoice({ ...newKeyValues, keyType: 'P-384' })).toEqual({ kind: 'new', shape: 'P-384' });
  expect(toKeyChoice({ ...newKeyValues, keySize: 'many' })).toEqual({ kind: 'new', shape: 0 });
});
