import type { GenerateCertificate } from '@/simulation/slots/generate-certificate';
import { anOldCertificate } from '@/testing/old-certificate';
import { fillingFrom } from '@/views/files/fill-in/filling';
import { expect, test } from 'vitest';
import { type GenerateSettings, takingOf, toAction, toRequestAction, toValues } from './generate-form';

const action: GenerateCertificate = {
  type: 'generate-certificate',
  slot: 'rast',
  country: 'US',
  state: 'California',
  city: 'Sunnyvale',
  organization: 'ShoreTel',
  organizationalUnit: 'Voice',
  commonName: 'eg.sb7.com',
  keyLength: 1024,
  alternativeNames: ['eg.sb7.com', '203.0.113.30'],
  accepted: [],
};

test('an action comes back from the form as it was', () => {
  expect(toAction(toValues(action), 'rast')).toEqual(action);
});

test('a request always has a key of its own, of the length chosen', () => {
  expect(toRequestAction(toValues(action), 'rast')).toMatchObject({
    type: 'generate-request',
    newKey: true,
    keyLength: 1024,
    alternativeNames: action.alternativeNames,
  });
});

test('an old certificate fills in the window, but for names where it asks for none', () => {
  const labels = { keyLength: 'Key Length', alternativeNames: 'Alternative Names' };
  const { keyLength: _, ...defaults } = toValues(action);
  const settings: GenerateSettings = {
    ...{ title: '', slot: 'rast', makes: ['certificate'], keyLength: 2048, defaults, labels, made: '' },
  };
  const subject = {
    commonName: 'hq.sb7.com',
    organization: 'ShoreTel',
    organizationalUnit: 'Sales',
    city: 'Austin',
    state: 'Texas',
    country: 'US',
  };
  expect(fillingFrom(anOldCertificate, takingOf({ ...settings, names: [] })).values).toEqual({
    ...subject,
    // Here the common name counts only where it is chosen too.
    alternativeNames: ['hq.sb7.com', 'connect.sb7.com', 'hq', 'hq.corp', '10.7.0.10'],
  });
  const ofAuthority = fillingFrom(anOldCertificate, takingOf(settings));
  expect(ofAuthority.values).toEqual(subject);
  expect(ofAuthority.said.join(' ')).toMatch(/no field for it: alternative names hq\.sb7\.com, connect/);
  expect(ofAuthority.said.join(' ')).not.toMatch(/no longer certify/);
});
