import { expect, test } from 'vitest';
import { anOldCertificate } from '@/testing/old-certificate';
import { fillingFrom } from '@/views/files/fill-in/filling';
import type { CreateApplianceRequest } from '@/simulation/slots/request';
import { emptyRequest, requestSchema, taking, toAction, toValues } from './request-values';

const action: CreateApplianceRequest = {
  type: 'create-appliance-request',
  slot: 'appliance-https',
  country: 'US',
  state: 'California',
  locality: 'Sunnyvale',
  organization: 'ShoreTel',
  organizationalUnit: 'Sales',
  commonName: 'SB7-vSA100.SB7.COM',
  email: 'admin@sb7.com',
  accepted: ['appliance-request-replaced'],
};

function complaints(values: Partial<typeof emptyRequest>) {
  const parsed = requestSchema.safeParse({ ...emptyRequest, ...values });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('an action comes back from the form as it was', () => {
  expect(toAction(toValues(action), action.slot, action.accepted)).toEqual(action);
});

test('an old certificate fills in what the appliance asks for; its further names are named as left out', () => {
  const { values, said } = fillingFrom(anOldCertificate, taking);
  expect(values).toEqual({
    commonName: 'hq.sb7.com',
    organization: 'ShoreTel',
    organizationalUnit: 'Sales',
    locality: 'Austin',
    state: 'Texas',
    country: 'US',
    email: 'it@sb7.com',
  });
  expect(said).toContain(
    'Left out, because the form has no field for it: alternative names hq.sb7.com, connect.sb7.com, hq, hq.corp, 10.7.0.10, SERIALNUMBER=7.',
  );
});

test('the common name alone is required', () => {
  expect(complaints({})).toEqual([expect.stringMatching(/^commonName: A common name is required/)]);
  expect(complaints({ commonName: 'bridge@shoretel.com' })).toEqual([]);
});

test('wrong values are told in the words of the appliance', () => {
  expect(complaints({ commonName: 'a b', country: 'USA', email: 'x' })).toEqual([
    expect.stringMatching(/^country: “USA”/),
    expect.stringMatching(/^commonName: “a b” is neither/),
    expect.stringMatching(/^email: “x”/),
  ]);
});
