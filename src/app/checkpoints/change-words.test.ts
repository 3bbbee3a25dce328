import { expect, test } from 'vitest';
import { changeWords } from './change-words';

test('counts what comes back, goes and changes', () => {
  expect(
    changeWords([
      { collection: 'files', id: 'file-1', before: {} },
      { collection: 'files', id: 'file-2', before: {} },
      { collection: 'slots', id: 'rast', before: {}, after: {} },
      { collection: 'orders', id: '1', after: {} },
      { collection: 'lab', id: 'lab', before: {}, after: {} },
      { collection: 'certificates', id: 'f', after: {} },
    ]),
  ).toEqual([
    '1 place with a certificate changes',
    '1 order comes back',
    '2 files in the PC’s folder go',
    'The lab clock goes back by what it was moved since',
  ]);
});

test('says nothing where nothing would change', () => {
  expect(changeWords([])).toEqual([]);
});
