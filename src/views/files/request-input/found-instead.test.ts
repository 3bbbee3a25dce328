import { expect, test } from 'vitest';
import { toUtf16, toUtf8 } from '@/base/bytes';
import type { Item } from '@/pki/item';
import { foundInsteadOfRequest } from './request-input';

const begin = (label: string) => `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----\n`;
const unknown: Item = {
  kind: 'unknown',
  reason: 'nothing-recognised',
  found: 'text',
  origin: { file: 0, container: 'text', encrypted: false },
};
const pfx: Item = {
  ...unknown,
  reason: 'password-missing',
  origin: { ...unknown.origin, container: 'pkcs12' },
};

test.each([
  ['PKCS#8', begin('PRIVATE KEY')],
  ['PKCS#1', begin('RSA PRIVATE KEY')],
  ['SEC 1', begin('EC PRIVATE KEY')],
  ['under a password', begin('ENCRYPTED PRIVATE KEY')],
  ['beside a request', begin('CERTIFICATE REQUEST') + begin('PRIVATE KEY')],
  ['of another program', 'PuTTY-User-Key-File-3: ssh-rsa\n'],
])('a private key is told to be one, whatever else could be said: %s', (_what, text) => {
  for (const bytes of [toUtf8(text), toUtf16(text)])
    expect(foundInsteadOfRequest({ name: 'server.csr', bytes }, [unknown])).toMatch(
      /^That was a private key\. Never send it to anyone\. Make a new key/,
    );
});

test('a PFX file holds one too, opened or not', () => {
  expect(foundInsteadOfRequest({ name: 'server.pfx', bytes: toUtf8('0') }, [pfx])).toMatch(/private key/);
});

test.each(['password-missing', 'cipher-unsupported'] as const)(
  'so is what is sealed in DER: %s',
  (reason) => {
    const sealed: Item = { ...unknown, reason, origin: { ...unknown.origin, container: 'der' } };
    expect(foundInsteadOfRequest({ name: 'server.key', bytes: toUtf8('0') }, [sealed])).toMatch(
      /private key/,
    );
  },
);

test('anything else is named, and nothing is said while it is being read', () => {
  const file = { name: 'notes.txt', bytes: toUtf8('notes about a PRIVATE KEY') };
  expect(foundInsteadOfRequest(file, [unknown])).not.toMatch(/That was/);
  expect(foundInsteadOfRequest(file, undefined)).toBeUndefined();
});
