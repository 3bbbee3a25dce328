import { expect, test } from 'vitest';
import { aName, type AttributeName } from '@/pki/distinguished-name';
import { problemOfApplication } from './vendor-application';

function refusalOf(...texts: readonly (readonly [AttributeName, string])[]) {
  const subject = aName([
    ['C', 'US'],
    ['ST', 'California'],
    ['O', 'ShoreTel'],
    ['CN', 'hq.sb7.com'],
    ...texts,
  ]);
  const application = { product: 'single-name', subject, commonName: 'hq.sb7.com', otherHosts: [] } as const;
  return problemOfApplication(application, { names: [], dropNames: [] });
}

test.each([
  ['O', 64, 'organization'],
  ['OU', 64, 'request'],
  ['L', 128, 'city'],
  ['ST', 128, 'state'],
] as const)('%s of more than %d characters, or with hidden ones, is refused', (attribute, longest, field) => {
  expect(refusalOf([attribute, '\u{1f600}'.repeat(longest)])).toBeUndefined();
  expect(refusalOf([attribute, 'x'.repeat(longest + 1)])).toEqual({
    name: 'subject-text-too-long',
    field,
    values: { attribute, count: String(longest + 1), longest: String(longest) },
  });
  for (const hidden of ['\u0007', '\u200b', '\u202e', '\ufeff'])
    expect(refusalOf([attribute, `Shore${hidden}Tel`])).toMatchObject({ name: 'subject-text-hidden', field });
});
