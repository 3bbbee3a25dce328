import type { GenerateCertificate } from '@/simulation/slots/generate-certificate';
import { expect, test } from 'vitest';
import { toAction, toRequestAction, toValues } from './generate-form';

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
