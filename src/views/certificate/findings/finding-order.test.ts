import { expect, test } from 'vitest';
import type { Finding } from '@/pki/findings/finding';
import { inOrder } from './findings';

const findings: readonly Finding[] = [
  { name: 'training-key', severity: 'warning' },
  { name: 'no-alternative-names', severity: 'grey' },
  { name: 'state-abbreviated', severity: 'warning' },
  { name: 'key-too-short', severity: 'error' },
];

const said = (hasTrainingKeys: boolean) =>
  inOrder(findings, hasTrainingKeys).map(({ name, severity }) => `${severity} ${name}`);

test('the gravest finding comes first', () => {
  expect(said(false)).toEqual([
    'error key-too-short',
    'warning training-key',
    'warning state-abbreviated',
    'grey no-alternative-names',
  ]);
});

test('in a lab with training keys that they are comes last, and quiet', () => {
  expect(said(true)).toEqual([
    'error key-too-short',
    'warning state-abbreviated',
    'grey no-alternative-names',
    'information training-key',
  ]);
});
