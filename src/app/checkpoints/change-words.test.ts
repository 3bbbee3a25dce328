import { expect, test } from 'vitest';
import type { RecordChange } from '@/simulation/history/record-changes';
import { changeWords } from './change-words';

const changes: readonly RecordChange[] = [
  { collection: 'files', id: 'file-1', before: { name: 'one.csr' } },
  { collection: 'files', id: 'file-2', before: { name: 'two.csr' } },
  { collection: 'slots', id: 'rast', before: {}, after: {} },
  { collection: 'orders', id: 'HS-100001', after: {} },
  { collection: 'lab', id: 'lab', before: {}, after: {} },
  { collection: 'certificates', id: 'f', after: {} },
];

test('counts and names what comes back, goes and changes', () => {
  expect(changeWords(changes, 'restoring')).toEqual([
    '1 place with a certificate changes',
    '1 order comes back: HS-100001',
    '2 files in the PC’s folder go: one.csr, two.csr',
    'The lab clock goes back by what it was moved since',
  ]);
});

test('the same since the checkpoint', () => {
  expect(changeWords(changes, 'since')).toEqual([
    '1 place with a certificate was changed',
    '1 order was removed: HS-100001',
    '2 files in the PC’s folder were added: one.csr, two.csr',
    'The lab clock was moved',
  ]);
});

test('names a few of many', () => {
  const many = Array.from({ length: 6 }, (_, index) => ({
    collection: 'equipment' as const,
    id: String(index),
    before: { name: `Switch ${String(index)}` },
  }));
  expect(changeWords(many, 'since')).toEqual([
    '6 pieces of equipment were added: Switch 0, Switch 1, Switch 2, Switch 3, 2 more',
  ]);
});

test('says nothing where nothing would change', () => {
  expect(changeWords([], 'restoring')).toEqual([]);
});
