import { expect, test } from 'vitest';
import { placeFromText } from '@/views/shell/place';
import { savedSession } from './saved-session';
import { freshSession, withPlace } from './session';

const saved = withPlace(freshSession, placeFromText('www.harborsign.example/order/100%'), 'new-tab');
const [first, second] = saved.tabs;

test('is what was saved, whatever was typed in it', () => {
  expect(savedSession(JSON.stringify(saved))).toEqual(saved);
});

test.each([null, 'nonsense', '{}', '{"tabs":[]}', '[]', 'null', '7'])('is a fresh one for %s', (text) => {
  expect(savedSession(text)).toBe(freshSession);
});

test.each([
  { ...saved, front: undefined },
  { ...saved, frontTab: 7 },
  { ...saved, open: 'browser' },
  { ...saved, open: [null] },
  { ...saved, addresses: null },
  { ...saved, addresses: { files: 7 } },
  { ...saved, tabs: [first, null] },
  { ...saved, tabs: [first, { ...second, id: 'second' }] },
  { ...saved, tabs: [first, { ...second, visits: [] }] },
  { ...saved, tabs: [first, { ...second, visits: [{ scheme: 'ftp', host: '', path: '' }] }] },
  { ...saved, tabs: [first, { ...second, visits: [{ scheme: 'http', host: null, path: '' }] }] },
  { ...saved, tabs: [first, { ...second, position: 9 }] },
])('is a fresh one where a field is of another kind: %j', (session) => {
  expect(savedSession(JSON.stringify(session))).toBe(freshSession);
});
