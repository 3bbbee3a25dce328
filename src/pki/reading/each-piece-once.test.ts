import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { concatBytes, toHex, toUtf8, type Bytes } from '@/base/bytes';
import { aName } from '@/pki/distinguished-name';
import { suiteFolder } from '@/testing/certificate-suites';
import { issue, issueAuthority, type Issued } from '@/testing/certificates';
import * as elements from '../gate/element';
import { recognise, type Structure } from '../gate/recognise';
import { toPem } from '../pem';
import { directOperations } from '../worker/direct-operations';

/* Whatever a file is packed in, the gate reads each of its structures once. The real reader is watched, not replaced. */

let root: Issued;
let server: Issued;
let list: Bytes;

beforeAll(async () => {
  root = await issueAuthority('Piece Root');
  server = await issue('pieces.sb7.com', { issuedBy: root });
  const day = { thisUpdate: server.certificate.notBefore, nextUpdate: server.certificate.notAfter };
  list = (
    await directOperations.issueRevocationList(
      { issuer: root.certificate.subject, ...day, number: '01', digest: 'SHA-256', revoked: [] },
      root.key,
    )
  ).der;
});

/** What makes items, and what holds them. */
const watched: ReadonlySet<Structure> = new Set([
  ...(['certificate', 'request', 'revocation-list', 'pkcs7', 'pkcs12'] as const),
  ...(['private-key', 'encrypted-private-key', 'rsa-private-key', 'curve-private-key'] as const),
]);

/** The structures in all trees that the gate makes of a file, hexadecimal, and how many items come of it. */
async function structuresRead(file: Uint8Array, password = 'secret') {
  const gate = vi.spyOn(elements, 'readElement');
  const items = await directOperations.readFiles([Uint8Array.from(file)], [password]);
  const trees = gate.mock.results.flatMap(({ type, value }) =>
    type === 'return' && value.ok ? [value.value.element] : [],
  );
  gate.mockRestore();
  const structures = trees.flatMap(valuesIn).filter((element) => watched.has(recognise(element)));
  return { items, structures: structures.map(({ bytes }) => toHex(bytes)) };
}

function valuesIn(element: elements.Element): readonly elements.Element[] {
  return [element, ...element.children.flatMap(valuesIn)];
}

async function expectReadOnce(file: Uint8Array, items: number): Promise<void> {
  const read = await structuresRead(file);
  expect(read.items.map(({ kind }) => kind)).not.toContain('unknown');
  expect(read.items).toHaveLength(items);
  expect(read.structures.length).toBeGreaterThanOrEqual(items);
  expect(new Set(read.structures).size).toBe(read.structures.length);
}

test('DER, one after another', () =>
  expectReadOnce(concatBytes(server.certificate.der, root.certificate.der, list, server.key.pkcs8), 4));

test('PEM with everything in it', async () => {
  const request = await directOperations.createRequest(
    { subject: aName([['CN', 'pieces.sb7.com']]), subjectAlternativeNames: [] },
    server.key,
  );
  const traditional = await directOperations.encodePrivateKey(server.key.pkcs8, { kind: 'traditional' });
  const pem = [
    toPem('CERTIFICATE', server.certificate.der),
    toPem('X509 CRL', list),
    toPem('CERTIFICATE REQUEST', request.der),
    toPem('RSA PRIVATE KEY', traditional),
  ];
  await expectReadOnce(toUtf8(pem.join('')), 4);
});

test('PKCS#7', async () => {
  const certificates = [server.certificate.der, root.certificate.der];
  await expectReadOnce(await directOperations.encodePkcs7(certificates), 2);
});

test.each(['AES-256-SHA256', 'TripleDES-SHA1'] as const)('PKCS#12 under %s', async (protection) => {
  const pfx = await directOperations.encodePfx({
    certificate: server.certificate.der,
    chain: [root.certificate.der],
    pkcs8: server.key.pkcs8,
    friendlyName: 'pieces',
    password: 'secret',
    protection,
  });
  await expectReadOnce(pfx, 3);
});

test('an encrypted private key', async () => {
  const form = { kind: 'encrypted-pkcs8', password: 'secret' } as const;
  await expectReadOnce(await directOperations.encodePrivateKey(server.key.pkcs8, form), 1);
});

test('an archive', () =>
  expectReadOnce(
    zipSync({
      'server.cer': server.certificate.der,
      'root.pem': toUtf8(toPem('CERTIFICATE', root.certificate.der)),
    }),
    2,
  ));

const samples = `${suiteFolder}/vendor-files`;
const names = existsSync(samples) ? readdirSync(samples) : [];

describe.skipIf(names.length === 0)('files of vendors', () => {
  test.each(names)('%s', async (name) => {
    const { structures } = await structuresRead(readFileSync(`${samples}/${name}`));
    const twice = structures.filter((each, at) => structures.indexOf(each) !== at);
    expect(twice).toEqual([]);
  });
});
