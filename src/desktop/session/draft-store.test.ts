import { expect, test } from 'vitest';
import { DraftStore } from './draft-store';

function aStorage(text?: string) {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? text ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test('a draft is there again after a reload, in its window and form alone', () => {
  const storage = aStorage();
  new DraftStore(storage).keep('tab-1', 'request', { city: 'Austin' });
  const again = new DraftStore(storage);
  expect(again.read('tab-1', 'request')).toEqual({ city: 'Austin' });
  expect(again.read('tab-2', 'request')).toBeUndefined();
  expect(again.read('tab-1', 'general')).toBeUndefined();
});

test('a draft that was saved is gone, others stay', () => {
  const storage = aStorage();
  const store = new DraftStore(storage);
  store.keep('tab-1', 'request', { city: 'Austin' });
  store.keep('tab-1', 'general', { name: 'HQ' });
  store.keep('tab-1', 'request', undefined);
  expect(new DraftStore(storage).read('tab-1', 'request')).toBeUndefined();
  expect(new DraftStore(storage).read('tab-1', 'general')).toEqual({ name: 'HQ' });
});

test('a private key in a wrong field is not kept, on its lines or on one', () => {
  const storage = aStorage();
  const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----';
  new DraftStore(storage).keep('tab-1', 'request', {
    city: key.replaceAll('\n', ''),
    names: [{ text: key }],
    state: 'Texas',
  });
  expect(new DraftStore(storage).read('tab-1', 'request')).toEqual({ state: 'Texas' });
});

test('a window that is left takes all its drafts along', () => {
  const storage = aStorage();
  const store = new DraftStore(storage);
  store.keep('tab-1', 'request', { city: 'Austin' });
  store.forget('tab-1');
  expect(new DraftStore(storage).read('tab-1', 'request')).toBeUndefined();
});

test.each(['', '{', '[]', '7', '{"tab-1":7}'])('what cannot be read counts as nothing: %j', (text) => {
  expect(new DraftStore(aStorage(text)).read('tab-1', 'request')).toBeUndefined();
});
