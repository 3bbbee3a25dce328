import { expect, test } from 'vitest';
import { Handover } from './handover';

const files = (name: string) => ({ files: [{ name, bytes: new Uint8Array() }], password: '' });

test('what was given is taken once, by the page of its slot', () => {
  const handover = new Handover();
  handover.give('rast', files('first.txt'));
  handover.give('rast', files('second.txt'));
  expect(handover.take('turn')).toBeUndefined();
  expect(handover.take('rast')).toEqual(files('second.txt'));
  expect(handover.take('rast')).toBeUndefined();
});

test('a page that is open is told, until it is closed', () => {
  const handover = new Handover();
  let count = 0;
  const end = handover.watch(() => (count += 1));
  handover.give('rast', files('a.txt'));
  end();
  handover.give('rast', files('b.txt'));
  expect(count).toBe(1);
});
