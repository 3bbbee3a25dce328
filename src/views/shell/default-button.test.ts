import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { confirmationNames } from '@/simulation/world/problem';
import { confirmationWords } from '../words/confirmation-words';
import { defaultButtonOf, type Question } from './pc';

const asked = (kind: Question['kind']): Question => ({
  title: '',
  text: '',
  kind,
  buttons: [
    { id: 'accept', label: 'Replace the key' },
    { id: 'cancel', label: 'Cancel' },
  ],
  cancel: 'cancel',
});

test.each(confirmationNames)('Enter does not accept that %s, unless nothing is lost by it', (name) => {
  const { kind } = confirmationWords({ name, values: {} });
  expect(defaultButtonOf(asked(kind))).toBe(name === 'restart-needed' ? 'accept' : 'cancel');
});

test('what only asks or tells has its first button as default', () => {
  expect((['question', 'information', 'error'] as const).map(asked).map(defaultButtonOf)).toEqual(
    Array(3).fill('accept'),
  );
});

/** Every piece of the product's code that a pattern finds. */
function foundInSources(pattern: RegExp): readonly string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!test)\.tsx?$/.test(path))
    .flatMap((path) => readFileSync(`src/${path}`, 'utf8').match(pattern) ?? []);
}

const questionLiteral = /\n\s+title[\s,:](?:(?!\n\s+title[\s,:])[\s\S])*?\n\s+cancel: '/g;
const takesAway =
  /label: '(Delete|Remove|Replace|Revoke|Forget|Put it back|Take over|Dissolve|Leave without)/;

test('every question whose button takes something away is asked as a warning', () => {
  const questions = foundInSources(questionLiteral).filter((question) => takesAway.test(question));
  expect(questions.length).toBeGreaterThan(6);
  expect(questions.filter((question) => !question.includes("kind: 'warning'"))).toEqual([]);
});

test('every question of the frame whose button takes something away has its Cancel in focus', () => {
  const questions = foundInSources(/<Confirmation\n(?:(?!\n\s+>\n)[\s\S])*\n\s+>\n/g).filter((question) =>
    /label="(Remove|Restore|Start over|Wipe|Replace|Forget)[^…"]*"/.test(question),
  );
  expect(questions.length).toBeGreaterThan(3);
  expect(questions.filter((question) => !/\n\s+isGrave\n/.test(question))).toEqual([]);
});
