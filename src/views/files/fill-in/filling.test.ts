import { aName } from '@/pki/distinguished-name';
import { anOldCertificate } from '@/testing/old-certificate';
import { expect, test } from 'vitest';
import { fillingFrom, subjectFields, type Taking } from './filling';
import { oldSubjectOf } from './old-subject';

type Values = Record<keyof typeof subjectFields, unknown>;

const taking: Taking<Values> = { fields: subjectFields, addsCommonName: false };

test('what public vendors no longer take is said, each kind in a sentence', () => {
  const { said } = fillingFrom(anOldCertificate, taking);
  expect(said[0]).toBe(
    'Filled in: common name, alternative names, organization, organizational unit, city, state, country (Certificate: hq.sb7.com). The key is not taken over: it is chosen here as before.',
  );
  expect(said.slice(2)).toEqual([
    expect.stringMatching(/^Since September 2022 .* \(Sales\)/),
    expect.stringMatching(/names without a dot: remove hq if/),
    expect.stringMatching(/internal names: remove hq\.corp if/),
    expect.stringMatching(/private or reserved addresses: remove 10\.7\.0\.10 if/),
  ]);
});

test('what the certificate does not say stays in the form, and of a public name nothing more is said', () => {
  const subject = oldSubjectOf({
    subject: aName([['CN', '*.sb7.com']]),
    subjectAlternativeNames: [{ kind: 'dns', value: '*.sb7.com' }],
  });
  const { values, said } = fillingFrom({ ...anOldCertificate, subject }, { ...taking, addsCommonName: true });
  expect(values).toEqual({ commonName: '*.sb7.com', alternativeNames: [] });
  expect(said).toHaveLength(1);
});

test('of repeated attributes the one that programs look at is taken, and the others are named', () => {
  const subject = oldSubjectOf({
    subject: aName([
      ['CN', 'Users'],
      ['OU', 'Domain Control Validated'],
      ['OU', 'Voice'],
      ['CN', 'hq.sb7.com'],
    ]),
    subjectAlternativeNames: [{ kind: 'email', value: 'it@sb7.com' }],
  });
  expect(subject).toMatchObject({ commonName: 'hq.sb7.com', organizationalUnit: 'Domain Control Validated' });
  expect(subject.others).toEqual(['CN=Users', 'OU=Voice', 'the alternative name it@sb7.com']);
});

test('a certificate without a word for the form says so', () => {
  const subject = oldSubjectOf({ subject: aName([['DC', 'com']]) });
  expect(fillingFrom({ ...anOldCertificate, subject }, taking)).toEqual({
    values: {},
    said: [
      'Certificate: hq.sb7.com says nothing that this form has a field for.',
      'Left out, because the form has no field for it: DC=com.',
    ],
  });
});
