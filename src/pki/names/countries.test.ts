import { expect, test } from 'vitest';
import { fullStateName, isCountryCode, isUnknownState } from './countries';

test('the code of a state has a full name, whatever its case', () => {
  expect(fullStateName('US', 'CA')).toBe('California');
  expect(fullStateName('us', ' nm ')).toBe('New Mexico');
  expect(fullStateName('CA', 'NL')).toBe('Newfoundland and Labrador');
  expect(fullStateName('AU', 'nsw')).toBe('New South Wales');
});

test('a full name, a wrong country and an unknown code have none', () => {
  const none = [
    fullStateName('US', 'California'),
    fullStateName('FR', 'CA'),
    fullStateName('US', 'ZZ'),
    fullStateName('', ''),
  ];
  expect(none).toEqual([undefined, undefined, undefined, undefined]);
});

test('country codes are those of ISO 3166-1, in capitals', () => {
  expect(['US', 'CA', 'DE', 'GB', 'CH'].filter(isCountryCode)).toHaveLength(5);
  expect(['us', 'UK', 'USA', 'EU', 'XX', ''].filter(isCountryCode)).toEqual([]);
});

test('what is no state of a country is told, as far as the states of it are known', () => {
  const unknown = [
    ['US', 'ZZ'],
    ['US', 'Kalifornia'],
    ['CA', 'California'],
    ['DE', 'XX'],
  ] as const;
  const known = [
    ['US', 'california'],
    ['us', ' CA '],
    ['CA', 'Quebec'],
    ['DE', 'Bavaria'],
    ['FR', 'ZZ'],
    ['US', ''],
  ] as const;
  expect(unknown.every(([country, state]) => isUnknownState(country, state))).toBe(true);
  expect(known.some(([country, state]) => isUnknownState(country, state))).toBe(false);
});
