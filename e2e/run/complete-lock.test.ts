import { describe, expect, it } from 'vitest';
import { completeLock, platformOf } from './complete-lock.mjs';

describe('the platform in a native package name', () => {
  it.each([
    ['@tailwindcss/oxide-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@tailwindcss/oxide-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@oxc-parser/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['@oxc-parser/binding-linux-s390x-gnu', { os: ['linux'], cpu: ['s390x'], libc: ['glibc'] }],
    ['@oxc-parser/binding-android-arm-eabi', { os: ['android'], cpu: ['arm'] }],
    ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('of %s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});

describe('completing a lock file', () => {
  const root = { devDependencies: { paint: '1.2.3' } };
  const paint = {
    version: '1.2.3',
    dev: true,
    optionalDependencies: { 'paint-linux-x64-gnu': '1.2.3', 'paint-darwin-arm64': '1.2.3' },
  };
  const linux = { version: '1.2.3', integrity: 'sha512-…', os: ['linux'], cpu: ['x64'], optional: true };
  const packages = { '': root, 'node_modules/paint': paint, 'node_modules/paint-linux-x64-gnu': linux };

  it('adds what is missing and keeps what is there', () => {
    const completed = completeLock({ packages }).packages;
    expect(completed).toEqual({
      ...packages,
      'node_modules/paint-darwin-arm64': {
        version: '1.2.3',
        os: ['darwin'],
        cpu: ['arm64'],
        dev: true,
        optional: true,
      },
    });
  });

  it('changes nothing the second time', () => {
    const once = completeLock({ packages });
    expect(completeLock(once)).toEqual(once);
  });

  it('finds a dependency that lies inside the folder of the package that asks', () => {
    const nested = {
      '': root,
      'node_modules/paint': paint,
      'node_modules/paint/node_modules/paint-linux-x64-gnu': linux,
    };
    expect(completeLock({ packages: nested }).packages).not.toHaveProperty(
      'node_modules/paint-linux-x64-gnu',
    );
  });

  it('drops what nothing depends on', () => {
    const completed = completeLock({ packages: { ...packages, 'node_modules/left': { extraneous: true } } });
    expect(completed.packages).not.toHaveProperty('node_modules/left');
  });

  it('refuses to guess a version', () => {
    const loose = { ...paint, optionalDependencies: { 'paint-darwin-arm64': '^1.0.0' } };
    expect(() => completeLock({ packages: { '': root, 'node_modules/paint': loose } })).toThrow('not pinned');
  });
});
