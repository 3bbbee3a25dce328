import { expect, test } from 'vitest';
import type { Connection } from '@/simulation/connections/connection';
import { notReachedWords } from './not-reached-page';

const unknown = { state: 'not-reached', reasons: [{ name: 'host-unknown', values: {} }] };
const disabled = { state: 'not-reached', reasons: [{ name: 'https-disabled', values: {} }] };
const restarting = { state: 'restarting', reasons: [{ name: 'services-restarting', values: {} }] };

test.each([
  ['a name that nobody has', unknown, 'ERR_NAME_NOT_RESOLVED'],
  ['a device that does not listen', disabled, 'ERR_CONNECTION_REFUSED'],
  ['a device that restarts', restarting, 'ERR_CONNECTION_TIMED_OUT'],
])('%s has its own code', (_what, connection, code) => {
  expect(notReachedWords('chrome-58', connection as unknown as Connection).code).toBe(code);
});

test('the heading is that of the look', () => {
  const connection = unknown as unknown as Connection;
  expect(notReachedWords('note', connection).heading).toBe('This web page is not available');
  expect(notReachedWords('chrome-58', connection).heading).toBe('This site can’t be reached');
});
