import { describe, expect, it } from 'vitest';
import { isInstalled } from './install.mjs';

const lock = {
  packages: {
    '': { devDependencies: { paint: '1.2.3' } },
    'node_modules/paint': { version: '1.2.3' },
    'node_modules/paint-darwin-arm64': { version: '1.2.3', optional: true },
  },
};

describe('whether the packages are installed', () => {
  it('is so with all of them, but for those of other platforms', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/paint': { version: '1.2.3' } } })).toBe(true);
  });

  it('is not so with another version', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/paint': { version: '1.2.2' } } })).toBe(false);
  });

  it('is not so without any', () => {
    expect(isInstalled(lock, { packages: {} })).toBe(false);
  });
});
