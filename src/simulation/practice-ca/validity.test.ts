import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, dayOf, monthsLater, validityFrom } from './validity';

const day = 86_400_000;
const noon = Date.UTC(2017, 8, 1, 12, 30, 15, 250);

const anyDay = fc.integer({ min: 0, max: 400_000 });

test('days and dates agree with those of JavaScript', () => {
  fc.assert(
    fc.property(anyDay, (days) => {
      const date = new Date(days * day);
      const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(dateOf(days)).toEqual(parts);
      expect(dayOf(parts)).toBe(days);
    }),
  );
});

test('a number of months later is that many months later, never in the one after', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (days, months) => {
      const [from, to] = [dateOf(days), dateOf(monthsLater(days, months))];
      expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(months);
      expect(to.day).toBeLessThanOrEqual(from.day);
      expect(to.day === from.day || dateOf(monthsLater(days, months) + 1).day === 1).toBe(true);
    }),
  );
});

test.each([
  [{ count: 1, unit: 'years' }, Date.UTC(2018, 8, 1, 12, 30, 14)],
  [{ count: 6, unit: 'months' }, Date.UTC(2018, 2, 1, 12, 30, 14)],
  [{ count: 90, unit: 'days' }, Date.UTC(2017, 10, 30, 12, 30, 14)],
] as const)('a range of %o is that long to the second', (range, notAfter) => {
  const validity = validityFrom(noon, { ...range, isRoundedToMidnight: false });
  expect(validity).toEqual({ notBefore: Date.UTC(2017, 8, 1, 12, 30, 15), notAfter });
});

test('rounded to midnight it begins with its first day and ends with its last', () => {
  expect(validityFrom(noon, { count: 1, unit: 'years', isRoundedToMidnight: true })).toEqual({
    notBefore: Date.UTC(2017, 8, 1),
    notAfter: Date.UTC(2018, 7, 31, 23, 59, 59),
  });
});

test('a year after a leap day ends with February', () => {
  const start = Date.UTC(2020, 1, 29);
  const { notAfter } = validityFrom(start, { count: 1, unit: 'years', isRoundedToMidnight: true });
  expect(notAfter).toBe(Date.UTC(2021, 1, 28) - 1000);
});
