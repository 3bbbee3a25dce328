import { expect, test } from 'vitest';
import type { ConnectionReason } from '@/simulation/connections/connection';
import { connectionKey, connectionWords } from './connection-words';

const client = (name: ConnectionReason['name'], more: ConnectionReason['values'] = {}): ConnectionReason => ({
  name,
  values: { host: 'mobility.example.com', certificate: 'user.1', ...more },
});

test('what a sentence does not name makes no other key', () => {
  const other = client('mutual-good', { certificate: 'user.2' });
  expect(connectionKey(other)).toBe(connectionKey(client('mutual-good')));
  expect(connectionWords(other)).toBe(connectionWords(client('mutual-good')));
});

test.each<[string, ConnectionReason]>([
  ['another reason', client('all-good')],
  ['a value that the sentence names', client('mutual-good', { host: 'other.example.com' })],
])('%s makes another key', (_what, other) => {
  expect(connectionKey(other)).not.toBe(connectionKey(client('mutual-good')));
  expect(connectionWords(other)).not.toBe(connectionWords(client('mutual-good')));
});

test.each<[string, ConnectionReason['values']]>([
  ['another problem', { problem: 'no-certificate' }],
  ['who judges', { audience: 'phones' }],
  ['what the sentence of its problem names', { problem: 'services-restarting', to: 'SB7-MR1' }],
])('%s makes another key of a reason that has one', (_what, more) => {
  const one = client('client-refused', { problem: 'services-restarting' });
  expect(connectionKey(client('client-refused', { ...one.values, ...more }))).not.toBe(connectionKey(one));
});
