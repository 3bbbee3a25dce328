import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { billOfMaterials, type LockFile, nameOf, runtimePackages } from './bill-of-materials';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
const locked = Object.entries(lock.packages).filter(([folder]) => folder !== '');
const runtime = runtimePackages(lock);

/** Licences under which the app may be handed on, with a note of each that is in it. */
const ofTheApp = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];
/** Those of tools beside: nothing of them is in the build. */
const ofTools = [
  ...ofTheApp,
  'MPL-2.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'MIT-0',
  'Unlicense',
];

/** Their licence is told elsewhere: this one's repository is Adobe's React Spectrum, under Apache-2.0. */
const toldElsewhere = ['node_modules/@react-aria/optimize-locales-plugin'];

/** A choice (`MIT OR GPL-2.0`) is good where one of its licences is. */
function isUnder(licence: string | undefined, good: readonly string[]): boolean {
  const choices = (licence ?? '').replaceAll(/[()]/gu, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((each) => good.includes(each)));
}

describe('the lock file', () => {
  it('holds every package to its octets, but for those of other platforms that the registry did not have', () => {
    const open = locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/u.test(integrity ?? ''));
    const unexplained = open.filter(
      ([, { optional, os, cpu }]) => optional !== true || (os ?? cpu) === undefined,
    );
    expect(unexplained.map(([folder]) => folder)).toEqual([]);
    expect(runtime.filter((each) => open.includes(each as (typeof open)[number]))).toEqual([]);
  });

  it('has for the app and for its tools only packages that may be handed on and used so', () => {
    const stubs = locked.filter(
      ([, { license, integrity }]) => license === undefined && integrity === undefined,
    );
    const known = locked.filter((each) => !stubs.includes(each) && !toldElsewhere.includes(each[0]));
    const others = known.filter(
      ([, { license, dev }]) => !isUnder(license, dev === true ? ofTools : ofTheApp),
    );
    expect(others.map(([folder, { license }]) => `${folder}: ${String(license)}`)).toEqual([]);
    expect(stubs.every(([, { optional }]) => optional === true)).toBe(true);
  });
});

describe('the bill of materials', () => {
  const bill = JSON.parse(billOfMaterials(lock)) as {
    readonly bomFormat: string;
    readonly serialNumber: string;
    readonly components: readonly {
      readonly name: string;
      readonly version: string;
      readonly purl: string;
      readonly hashes: readonly { readonly alg: string; readonly content: string }[];
    }[];
  };

  it('names every package that may be in the app, and none of the tools', () => {
    expect(bill.bomFormat).toBe('CycloneDX');
    const named = bill.components.map(({ name, version }) => `${name} ${version}`);
    expect(named).toEqual(runtime.map(([folder, { version }]) => `${nameOf(folder)} ${version ?? ''}`));
    expect(named.some((name) => name.startsWith('pkijs '))).toBe(true);
    expect(named.some((name) => name.startsWith('vite '))).toBe(false);
  });

  it('holds each to the octets that npm verifies', () => {
    for (const { purl, hashes } of bill.components) {
      expect(purl).toMatch(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d/u);
      expect(hashes).toEqual([
        { alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/u) as string },
      ]);
    }
  });

  it('is the same for the same lock file', () => {
    expect(billOfMaterials(lock)).toBe(billOfMaterials(structuredClone(lock)));
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u,
    );
  });
});

describe('the packages that the app is made of', () => {
  const [, section = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split('## Dependencies');
  const [text = ''] = section.split('\n## ');
  const rows = [...text.matchAll(/^\| `([^`]+)`\s*\| (.+?)\s*\|$/gmu)];

  it('each have a reason in CONTRIBUTING, and are sixteen at most', () => {
    const direct = Object.keys(lock.packages['']?.dependencies ?? {});
    expect(rows.map(([, name]) => name)).toEqual(direct.toSorted());
    expect(direct.length).toBeLessThanOrEqual(16);
    expect(rows.filter(([, , reason = '']) => reason.split(' ').length < 4)).toEqual([]);
  });
});
