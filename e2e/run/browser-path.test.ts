import { describe, expect, it } from 'vitest';
import { findBrowser, headlessShell, usualPlaces } from './browser-path.mjs';

const linux = { platform: 'linux', environment: { PATH: '/usr/local/bin:/usr/bin' }, home: '/home/trainee' };
const playwrightsOwn = '/home/trainee/.cache/ms-playwright/chromium/chrome';

function only(...paths: string[]) {
  return (path: string) => paths.includes(path);
}

describe('which browser the tests use', () => {
  it('is the one that CHROME_PATH names, whatever else is there', () => {
    const machine = { ...linux, environment: { ...linux.environment, CHROME_PATH: '/opt/mine' } };
    expect(findBrowser(machine, playwrightsOwn, only('/usr/bin/chromium', '/opt/mine'))).toBe('/opt/mine');
  });

  it('is refused loudly when CHROME_PATH names none', () => {
    const machine = { ...linux, environment: { ...linux.environment, CHROME_PATH: '/opt/gone' } };
    expect(() => findBrowser(machine, playwrightsOwn, only('/usr/bin/chromium'))).toThrow('/opt/gone');
  });

  it('is an installed one before the one of Playwright', () => {
    expect(findBrowser(linux, playwrightsOwn, only('/usr/bin/google-chrome', playwrightsOwn))).toBe(
      '/usr/bin/google-chrome',
    );
  });

  it('is the one of Playwright when none is installed', () => {
    expect(findBrowser(linux, playwrightsOwn, only(playwrightsOwn))).toBe(playwrightsOwn);
  });

  it('is none on a bare machine', () => {
    expect(findBrowser(linux, playwrightsOwn, only())).toBeUndefined();
  });
});

describe('the usual places', () => {
  it('of Linux are on the PATH, Chromium first', () => {
    expect(usualPlaces(linux)[0]).toBe('/usr/local/bin/chromium');
  });

  it('of macOS are the applications of the machine and of the user', () => {
    const places = usualPlaces({ platform: 'darwin', environment: {}, home: '/Users/trainee' });
    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(places).toContain('/Users/trainee/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  });

  it('of Windows are the program folders, where Edge always is', () => {
    const environment = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    const places = usualPlaces({ platform: 'win32', environment, home: 'C:\\Users\\trainee' });
    expect(places).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  });
});

describe('the browser without windows', () => {
  const shell = '/usr/bin/chromium-headless-shell';

  it('is taken from the PATH, where it starts', () => {
    expect(headlessShell(linux, only(shell))).toBe(shell);
    expect(headlessShell(linux, only())).toBeUndefined();
  });

  it('is left alone where CHROME_PATH says which browser is to be tried', () => {
    const environment = { ...linux.environment, CHROME_PATH: '/opt/mine' };
    expect(headlessShell({ environment }, only(shell))).toBeUndefined();
  });
});
