import { noteSite } from '@/simulation/site/note-site';
import type { GenerateRequest } from '@/simulation/slots/request';
import { anOldCertificate } from '@/testing/old-certificate';
import { fillingFrom } from '@/views/files/fill-in/filling';
import { expect, test } from 'vitest';
import { requestSchema, taking, toAction, toValues, valuesOf, type RequestValues } from './request-form';

const action: GenerateRequest = {
  type: 'generate-request',
  slot: 'headquarters-https',
  newKey: true,
  commonName: '*.sb7.com',
  alternativeNames: ['hq.sb7.com', '10.7.0.10', '2001:db8::10'],
  organization: 'ShoreTel',
  organizationalUnit: 'Sales',
  city: 'Sunnyvale',
  state: 'California',
  country: 'US',
  accepted: ['request-key-replaced'],
};

function anInput(values: Partial<RequestValues> = {}): RequestValues {
  return { ...toValues(action), ...values };
}

function complaints(values: Partial<RequestValues>) {
  const parsed = requestSchema.safeParse(anInput(values));
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('an action comes back from the form as it was', () => {
  expect(toAction(toValues(action), action.accepted)).toEqual(action);
});

test('a server fills the form from its equipment record', () => {
  const { headquarters } = noteSite();
  if (headquarters === undefined) throw new Error('the note’s site has a headquarters server');
  expect(valuesOf('headquarters-https', headquarters)).toMatchObject({
    server: 'headquarters-https',
    newKey: false,
    commonName: 'SB7-HQ.SB7.com',
    organization: 'ShoreTel',
    state: 'CA',
    country: 'US',
  });
});

test('an old certificate fills in all but the server and its key', () => {
  const { values, said } = fillingFrom(anOldCertificate, taking);
  expect(values).toEqual({
    commonName: 'hq.sb7.com',
    // The request names the common name by itself.
    alternativeNames: ['connect.sb7.com', 'hq', 'hq.corp', '10.7.0.10'],
    organization: 'ShoreTel',
    organizationalUnit: 'Sales',
    city: 'Austin',
    state: 'Texas',
    country: 'US',
  });
  expect(said).toContain(
    'Left out, because the form has no field for it: e-mail address it@sb7.com, SERIALNUMBER=7.',
  );
});

test('names and country are judged field by field', () => {
  expect(complaints({})).toEqual([]);
  expect(complaints({ commonName: '  ' })).toHaveLength(1);
  expect(complaints({ commonName: 'sb7 hq', country: 'USA' })).toEqual([
    expect.stringMatching(/^commonName: “sb7 hq”/),
    expect.stringMatching(/^country: “USA”/),
  ]);
  expect(complaints({ alternativeNames: ['hq.sb7.com', '10.7.0', 'my_host'] })).toEqual([
    expect.stringMatching(/^alternativeNames: “10\.7\.0” .* IP address .* “my_host” .* underscores/),
  ]);
  expect(complaints({ organization: 'x'.repeat(65), organizationalUnit: 'y'.repeat(64) })).toEqual([
    expect.stringMatching(/^organization: This has 65 characters; certificates take 64/),
  ]);
  expect(complaints({ commonName: `${'a.'.repeat(33)}com` })).toEqual([
    expect.stringMatching(/^commonName: This has 69 characters/),
  ]);
});

test('a two-letter state is no mistake', () => {
  expect(complaints({ state: 'CA' })).toEqual([]);
});
