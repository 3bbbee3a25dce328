import { describe, expect, test } from 'vitest';
import {
  exportPages,
  exportSettings,
  firstValues,
  isFormatOffered,
  nameWithEnding,
  toAction,
  withFormat,
  withKey,
} from './export-form';

const withPfx = withKey(firstValues, true);

test('without a key there is no page about it, and DER is chosen', () => {
  expect(exportPages(firstValues, false)).toEqual(['welcome', 'format', 'file', 'completing']);
  expect(firstValues.format).toBe('der');
});

test('with a key that goes along a password is asked for', () => {
  expect(exportPages(withPfx, true)).toEqual([
    'welcome',
    'private-key',
    'format',
    'security',
    'file',
    'completing',
  ]);
  expect(exportPages(firstValues, true)).not.toContain('security');
});

test.each([
  ['der', true, false],
  ['base-64', true, false],
  ['pkcs7', true, false],
  ['pfx', false, true],
] as const)('%s is offered without the key: %s, with it: %s', (format, without, withIt) => {
  expect([isFormatOffered(format, firstValues), isFormatOffered(format, withPfx)]).toEqual([without, withIt]);
});

describe('the ending', () => {
  test.each([
    ['hq', 'der', 'hq.cer'],
    ['hq.cer', 'der', 'hq.cer'],
    ['HQ.CER', 'base-64', 'HQ.CER'],
    ['hq.crt', 'der', 'hq.crt.cer'],
    ['sb7-hq.sb7.com', 'pkcs7', 'sb7-hq.sb7.com.p7b'],
    ['hq', 'pfx', 'hq.pfx'],
    ['C:\\Users\\Trainee\\Documents\\hq', 'der', 'hq.cer'],
    ['', 'der', ''],
  ] as const)('%s as %s becomes %s', (fileName, format, expected) => {
    expect(nameWithEnding({ ...firstValues, fileName, format })).toBe(expected);
  });
});

test('the settings say what will be written', () => {
  const values = { ...withFormat(firstValues, 'pkcs7'), includesPath: true, fileName: 'hq' };
  expect(exportSettings(values, 'C:\\hq.p7b')).toEqual([
    ['File Name', 'C:\\hq.p7b'],
    ['Export Keys', 'No'],
    ['Include all certificates in the certification path', 'Yes'],
    ['File Format', 'PKCS #7 Certificates (*.p7b)'],
  ]);
});

test('the action names the key only where it goes along', () => {
  expect(toAction({ ...firstValues, fileName: 'hq' }, 'trainee/personal/00', false)).toEqual({
    type: 'export-certificate',
    format: 'der',
    fileName: 'hq.cer',
    overwrite: false,
  });
  expect(toAction({ ...withPfx, fileName: 'hq' }, 'trainee/personal/00', true)).toMatchObject({
    format: 'pfx',
    key: { placement: 'trainee/personal/00', protection: 'TripleDES-SHA1', isDeleted: false },
  });
});
