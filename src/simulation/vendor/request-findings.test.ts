import { directOperations } from '@/pki/worker/direct-operations';
import type { CertificateRequest } from '@/pki/certificate';
import { aName, type AttributeName, type GeneralName } from '@/pki/distinguished-name';
import { expect, it } from 'vitest';
import { requestFindings } from './vendor-application';

const dns = (value: string): GeneralName => ({ kind: 'dns', value });

async function aRequest(
  attributes: readonly (readonly [AttributeName, string])[],
  subjectAlternativeNames: readonly GeneralName[] = [],
  length: 1024 | 2048 = 2048,
) {
  const { keyPair } = await directOperations.generateKey(length);
  return directOperations.createRequest({ subject: aName(attributes), subjectAlternativeNames }, keyPair);
}

function findingsIn(request: CertificateRequest) {
  return requestFindings({
    kind: 'request',
    request,
    origin: { file: 0, container: 'der', encrypted: false },
  });
}

it('finds nothing wrong with a good request', async () => {
  const request = await aRequest(
    [
      ['C', 'US'],
      ['ST', 'California'],
      ['CN', '*.sb7.com'],
    ],
    [dns('*.sb7.com'), { kind: 'ip', value: '8.8.8.8' }],
  );
  expect(findingsIn(request)).toEqual([]);
});

it('names the abbreviated state with its full name', async () => {
  const request = await aRequest([
    ['C', 'CA'],
    ['ST', 'on'],
    ['CN', 'sb7.com'],
  ]);
  expect(findingsIn(request)).toEqual([
    { name: 'state-abbreviated', severity: 'warning', value: 'on', remedy: 'Ontario' },
  ]);
});

it('names every name that no vendor may certify, once', async () => {
  const request = await aRequest(
    [
      ['C', 'US'],
      ['CN', 'sb7-hq'],
    ],
    [dns('sb7-hq'), dns('hq.sb7.local'), { kind: 'ip', value: '10.7.0.10' }, dns('a.*.sb7.com')],
  );
  expect(findingsIn(request)).toEqual([
    { name: 'name-is-internal', severity: 'error', value: 'sb7-hq' },
    { name: 'name-is-internal', severity: 'error', value: 'hq.sb7.local' },
    { name: 'name-is-reserved-address', severity: 'error', value: '10.7.0.10' },
    { name: 'wildcard-misplaced', severity: 'error', value: 'a.*.sb7.com' },
  ]);
});

it('names a short key, a missing name and a wrong country', async () => {
  const request = await aRequest([['C', 'UK']], [], 1024);
  expect(findingsIn(request)).toEqual([
    { name: 'key-too-short', severity: 'error', value: '1024 bits' },
    { name: 'country-invalid', severity: 'error', value: 'UK' },
    { name: 'common-name-missing', severity: 'error' },
  ]);
});

it('tells a damaged signature, an unknown one and one over SHA-1 apart', async () => {
  const request = await aRequest([
    ['C', 'US'],
    ['CN', 'sb7.com'],
  ]);
  expect(findingsIn({ ...request, signature: 'bad' })).toEqual([
    { name: 'signature-bad', severity: 'error' },
  ]);
  expect(findingsIn({ ...request, signature: 'unsupported' })).toEqual([
    { name: 'signature-unsupported', severity: 'warning', value: 'sha256WithRSAEncryption' },
  ]);
  const sha1 = { oid: '1.2.840.113549.1.1.5', name: 'sha1WithRSAEncryption', digest: 'SHA-1' };
  expect(findingsIn({ ...request, signatureAlgorithm: sha1 })).toEqual([
    { name: 'digest-too-weak', severity: 'warning', value: 'SHA-1' },
  ]);
});
