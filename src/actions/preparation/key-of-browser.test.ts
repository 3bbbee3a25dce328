import { expect, test } from 'vitest';
import { keyOfBrowser } from './sources';

const failing = (name: string) => () => Promise.reject(new DOMException('no', name));

test.each(['NotSupportedError', 'OperationError'])(
  'a length that ends in %s is refused at its field',
  async (name) => {
    const outcome = await keyOfBrowser(failing(name), 1000, 'keySize');
    expect(outcome).toMatchObject({
      ok: false,
      problem: { name: 'key-length-not-supported', field: 'keySize', values: { bits: '1000' } },
    });
  },
);

test('whatever else fails is no matter of lengths', async () => {
  await expect(keyOfBrowser(failing('DataError'), 1000, 'keySize')).rejects.toThrow('no');
  await expect(keyOfBrowser(failing('OperationError'), 'P-256', 'keySize')).rejects.toThrow('no');
});
