import { describe, expect, test } from 'vitest';
import { guarded } from './browser-storage';

/** A storage in memory that may be full. */
function aStorage({ isFull = false } = {}): Storage {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, text);
    },
    removeItem: (key) => void texts.delete(key),
    clear: () => texts.clear(),
  };
}

test('what is kept is found again, and what begins so is forgotten', () => {
  const inMemory = aStorage();
  const storage = guarded(() => inMemory);
  for (const key of ['lab.theme', 'lab.windows', 'other']) storage.setItem(key, key);
  storage.forget('lab.');
  expect(['lab.theme', 'lab.windows', 'other'].map(storage.getItem)).toEqual([null, null, 'other']);
});

describe('a browser that keeps nothing', () => {
  test.each<[string, () => Storage]>([
    [
      'blocks it',
      () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    ],
    ['is full', () => aStorage({ isFull: true })],
  ])('because it %s disturbs nobody', (_, ask) => {
    const storage = guarded(ask);
    storage.setItem('key', 'text');
    storage.forget('k');
    expect(storage.getItem('key')).toBeNull();
  });
});
