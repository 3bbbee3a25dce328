import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effortOf } from '@/testing/certificate-effort';
import { toPem } from '../../pem';
import { scanPem, type PemPart } from './pem-scanner';

const der = Uint8Array.from({ length: 100 }, (_, index) => index);
const pem = toPem('CERTIFICATE', der);

function kindsOf(text: string): readonly string[] {
  return scanPem(text, 10).map((part) => `${part.kind} ${String(part.line)}`);
}

function contentOf([part]: readonly PemPart[]): number[] | undefined {
  return part?.kind === 'block' ? [...part.der] : undefined;
}

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 500 }), (bytes) => {
      expect(contentOf(scanPem(toPem('PRIVATE KEY', bytes), 10))).toEqual([...bytes]);
    }),
  );
});

test('a block has 64 columns, a final line end and no blank line, also where the base64 fills its last line', () => {
  const lines = toPem('CERTIFICATE', new Uint8Array(48)).split('\n');
  expect(lines).toEqual(['-----BEGIN CERTIFICATE-----', 'A'.repeat(64), '-----END CERTIFICATE-----', '']);
});

test('several blocks with text around them are found with the lines of their BEGIN', () => {
  expect(kindsOf(`Dear customer,\n\n${pem}and the intermediate:\r\n${pem}Kind regards`)).toEqual([
    'block 3',
    'block 9',
  ]);
});

test.each([
  ['indented and quoted as in a mail', pem.replaceAll(/^/gm, '> ')],
  ['with lost line breaks', pem.replaceAll('\n', ' ')],
  ['with dashes that a word processor changed', pem.replaceAll('-----', '—–-')],
  ['with a blank line before END', pem.replace('-----END', '\n-----END')],
  ['with old line ends', pem.replaceAll('\n', '\r')],
])('a block is read %s', (_, text) => {
  expect(contentOf(scanPem(text, 10))).toEqual([...der]);
});

test('a lost BEGIN is told with the line of its END', () => {
  expect(kindsOf(`\n${pem.slice(pem.indexOf('\n') + 1)}${pem}`)).toEqual(['marker-missing 5', 'block 6']);
});

test('a lost END is told with the line of its BEGIN', () => {
  const withoutEnd = pem.replace(/-----END.*\n/, '');
  expect(kindsOf(`${withoutEnd}${pem}`)).toEqual(['marker-missing 1', 'block 5']);
  expect(kindsOf(withoutEnd)).toEqual(['marker-missing 1']);
});

test('labels that differ are told with the line of the BEGIN, and what follows is read', () => {
  const wrong = pem.replace('END CERTIFICATE', 'END RSA PRIVATE KEY');
  expect(kindsOf(`\n${wrong}${pem}`)).toEqual(['labels-differ 2', 'block 7']);
});

test('base64 that is none is damage', () => {
  expect(kindsOf(pem.replace('AAEC', 'AA!C'))).toEqual(['damaged 1']);
});

test('the headers of an old encrypted key are kept apart from its base64', () => {
  const text = pem.replace('\n', '\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n');
  expect(scanPem(text, 10)).toMatchObject([
    { headers: ['Proc-Type: 4,ENCRYPTED', 'DEK-Info: AES-256-CBC,00'] },
  ]);
  expect(contentOf(scanPem(text, 10))).toEqual([...der]);
});

test('reading stops at the limit', () => {
  expect(scanPem(pem.repeat(50), 10)).toHaveLength(10);
});

test.each([
  ['markers cut off', '-----BEGIN '.repeat(180_000)],
  ['a label of a megabyte', `-----BEGIN ${'A '.repeat(900_000)}`],
  ['nothing but dashes', '-'.repeat(2_000_000)],
])('hostile text costs no more than its length: %s', async (_, text) => {
  expect(await effortOf(() => scanPem(text, 10), 1_000)).toBeLessThan(1_000);
});
