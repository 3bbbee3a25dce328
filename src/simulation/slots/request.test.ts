import { describe, expect, test } from 'vitest';
import { nameToText } from '@/pki/distinguished-name';
import { aRequest } from '@/testing/lab';
import type { Credential, Slot, StoredRequest } from '../world/equipment';
import { emptyWorld, withRecords, type World } from '../world/world';
import { planRequest, reusableKey } from './request';

function aCredential(key: string): Credential {
  return { certificate: `certificate of ${key}`, key, chain: [], installedAt: 0 };
}

function aSlot(values: Partial<Slot>): Slot {
  return { kind: 'headquarters-https', equipment: 'headquarters', history: [], ...values };
}

const request: StoredRequest = { fingerprint: 'f', key: 'request', commonName: 'old.sb7.com', createdAt: 0 };

function aWorld(slot: Partial<Slot> = {}): World {
  return withRecords(emptyWorld, 'slots', { 'headquarters-https': aSlot(slot) });
}

test('the subject is C, ST, L, O, OU, CN and leaves out what is empty', () => {
  const plan = planRequest(aWorld(), aRequest({ country: ' us ', organizationalUnit: ' ' }));
  expect(plan.ok && nameToText(plan.value.subject)).toBe(
    'CN=SB7-HQ.SB7.com, O=ShoreTel, L=Sunnyvale, ST=California, C=US',
  );
});

test('the common name comes first among the alternative names, and none comes twice', () => {
  const alternativeNames = ['10.7.0.10', 'sb7-hq.sb7.com', ' *.sb7.com ', '2001:db8::1'];
  const plan = planRequest(aWorld(), aRequest({ alternativeNames }));
  expect(plan.ok && plan.value.subjectAlternativeNames).toEqual([
    { kind: 'dns', value: 'SB7-HQ.SB7.com' },
    { kind: 'ip', value: '10.7.0.10' },
    { kind: 'dns', value: '*.sb7.com' },
    { kind: 'ip', value: '2001:db8::1' },
  ]);
});

test('a two-letter state is taken as it is: the form warns, the product does not refuse', () => {
  expect(planRequest(aWorld(), aRequest({ state: 'CA' })).ok).toBe(true);
});

describe('refused with the field', () => {
  test.each([
    [{ commonName: ' ' }, 'common-name-required', 'commonName'],
    [{ commonName: 'sb7 hq' }, 'common-name-not-a-host', 'commonName'],
    [{ commonName: '*.com' }, 'common-name-not-a-host', 'commonName'],
    [{ commonName: 'a.*.sb7.com' }, 'common-name-not-a-host', 'commonName'],
    [{ alternativeNames: ['ok.sb7.com', 'not ok'] }, 'alternative-name-invalid', 'alternativeNames.1'],
    [{ country: 'USA' }, 'country-not-iso-3166', 'country'],
    [{ country: 'XX' }, 'country-not-iso-3166', 'country'],
  ])('%j: %s', (values, name, field) => {
    expect(planRequest(aWorld(), aRequest(values))).toMatchObject({ ok: false, problem: { name, field } });
  });
});

test('a new key asks first when a request is stored: the order under way will no longer fit', () => {
  const asked = planRequest(aWorld({ request }), aRequest({ newKey: true }));
  expect(asked).toMatchObject({
    ok: false,
    problem: { confirmations: [{ name: 'request-key-replaced', values: { commonName: 'old.sb7.com' } }] },
  });
  const accepted = aRequest({ newKey: true, accepted: ['request-key-replaced'] });
  expect(planRequest(aWorld({ request }), accepted).ok).toBe(true);
});

describe('the key of a request', () => {
  const factory = aCredential('factory');

  test.each<[string, Partial<Slot>, boolean, string | undefined]>([
    ['is the stored request’s', { request, active: aCredential('active'), factory }, false, 'request'],
    [
      'is the active certificate’s without a request',
      { active: aCredential('active'), factory },
      false,
      'active',
    ],
    ['is new when the default certificate is active', { active: factory, factory }, false, undefined],
    ['is new when nothing is there', {}, false, undefined],
    ['is new when the box is ticked', { request, active: aCredential('active') }, true, undefined],
  ])('%s', (_rule, slot, newKey, key) => {
    expect(reusableKey(aSlot(slot), newKey)).toBe(key);
  });
});
