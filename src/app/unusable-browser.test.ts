import { describe, expect, it } from 'vitest';
import { demandUsable, UnusableBrowserError } from './unusable-browser';

const usable = { isSecureContext: true, crypto: { subtle: {} }, Worker: Object };

describe('demandUsable', () => {
  it('lets a browser pass that has all', () => {
    expect(() => demandUsable(usable)).not.toThrow();
  });

  it.each([
    ['secure-context', { ...usable, isSecureContext: false, crypto: {} }],
    ['web-crypto', { ...usable, crypto: {} }],
    ['worker', { ...usable, Worker: undefined }],
  ] as const)('names %s where that is missing', (lack, globals) => {
    expect(() => demandUsable(globals)).toThrow(new UnusableBrowserError(lack));
  });
});
