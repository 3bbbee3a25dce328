import { expect, test } from 'vitest';
import { issueAuthority, issueServer, verdictsAmong } from '@/testing/certificates';
import { noteTime } from '@/testing/lab';
import { validateCertificate } from './validate-certificate';
import type { ValidationInput } from './validation-report';

const root = await issueAuthority('Root');
const intermediate = await issueAuthority('Issuing CA', { issuedBy: root });
const server = await issueServer('host.example.com', { issuedBy: intermediate });
const verdicts = await verdictsAmong(root, intermediate, server);

function stateWithout(...distrusted: readonly string[]) {
  const input: ValidationInput = {
    certificate: server.certificate,
    intermediates: [intermediate.certificate],
    anchors: [root.certificate],
    distrusted,
    at: noteTime,
    purpose: 'any',
    nameRule: 'san-only',
    verdicts,
  };
  const { state, results } = validateCertificate(input);
  return { state, problem: results.find(({ check }) => check === 'trust')?.problem };
}

test('a chain holds while nothing of it is distrusted', () => {
  expect(stateWithout()).toEqual({ state: 'valid', problem: undefined });
});

test.each([
  ['leaf', server],
  ['intermediate', intermediate],
  ['anchor', root],
])('a distrusted %s is not believed', (_place, { certificate }) => {
  expect(stateWithout(certificate.fingerprint)).toEqual({ state: 'invalid', problem: 'distrusted' });
});

test('another way to an anchor is still taken', async () => {
  const other = await issueAuthority('Issuing CA', { issuedBy: root, key: intermediate.key });
  const all = await verdictsAmong(root, intermediate, other, server);
  const report = validateCertificate({
    certificate: server.certificate,
    intermediates: [intermediate.certificate, other.certificate],
    anchors: [root.certificate],
    distrusted: [intermediate.certificate.fingerprint],
    at: noteTime,
    purpose: 'any',
    nameRule: 'san-only',
    verdicts: all,
  });
  expect(report.chain[1]?.certificate.fingerprint).toBe(other.certificate.fingerprint);
  expect(report.state).toBe('valid');
});
