import { expect, test } from 'vitest';
import { kindOf, type SlotChoice, toChoice, toPath } from './mobility-router';

const choices: readonly SlotChoice[] = [
  { mode: 'standalone', access: 'local-access' },
  { mode: 'standalone', access: 'remote-access' },
  { mode: 'clustered', access: 'local-access' },
  { mode: 'clustered', access: 'remote-access' },
];

test('every choice has an address of its own and a slot of its own', () => {
  expect(choices.map((choice) => toChoice(toPath(choice).split('/')))).toEqual(choices);
  expect(new Set(choices.map(kindOf)).size).toBe(4);
});

test('an address that says nothing, or nonsense, shows the first certificate', () => {
  expect(toChoice([])).toEqual(choices[0]);
  expect(toChoice(['nowhere', 'no-access'])).toEqual(choices[0]);
});
