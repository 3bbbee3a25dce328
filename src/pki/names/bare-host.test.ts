import { expect, test } from 'vitest';
import { bareHost } from './typed-names';

test.each([
  ['https://sip.example.com/', 'sip.example.com'],
  ['https://sip.example.com:8443/director/#/x', 'sip.example.com'],
  ['sips://sip.example.com', 'sip.example.com'],
  ['sip.example.com:5061', 'sip.example.com'],
  ['sip.example.com/', 'sip.example.com'],
  ['sip.example.com.', 'sip.example.com'],
  ['DNS:sip.example.com', 'sip.example.com'],
  ['  "sip.example.com" ', 'sip.example.com'],
  ['10.1.1.5:443', '10.1.1.5'],
  ['https://10.1.1.5', '10.1.1.5'],
  ['[2001:db8::1]:5061', '2001:db8::1'],
  ['sip.example.com', 'sip.example.com'],
  ['10.1.1.5', '10.1.1.5'],
  ['*.example.com', '*.example.com'],
  ['', ''],
  ['two names', 'two names'],
  ['not_a_name', 'not_a_name'],
])('%s', (typed, host) => {
  expect(bareHost(typed)).toBe(host);
});
