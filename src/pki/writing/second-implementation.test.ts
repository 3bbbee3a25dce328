import type * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { beforeAll, expect, test } from 'vitest';
import { toHex, toUtf8, type Bytes } from '@/base/bytes';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { aName, nameToText } from '../distinguished-name';
import { directOperations } from '../worker/direct-operations';

/* PKI.js and asn1js, written by others, read what the lab writes and find in it what was put in. */

const host = 'sb7-hq.sb7.com';

let root: Issued;
let server: Issued;

beforeAll(async () => {
  root = await issueAuthority('Second Implementation Root');
  server = await issueServer(host, { issuedBy: root });
});

function bytesOf(schema: { toBER(): ArrayBuffer }): Bytes {
  return new Uint8Array(schema.toBER());
}

test('a request: its signature, its subject and the names that it asks for', async () => {
  const subject = aName([
    ['C', 'US'],
    ['O', 'ShoreTel'],
    ['CN', host],
  ]);
  const subjectAlternativeNames = [
    { kind: 'dns', value: host },
    { kind: 'ip', value: '10.7.0.10' },
  ] as const;
  const { der } = await directOperations.createRequest({ subject, subjectAlternativeNames }, server.key);
  const request = pkijs.CertificationRequest.fromBER(der);
  expect(await request.verify()).toBe(true);
  const values = request.subject.typesAndValues.map(({ value }) => value.valueBlock.value);
  expect(values).toEqual(['US', 'ShoreTel', host]);
  const [extensions] = request.attributes?.[0]?.values as [asn1js.AsnType];
  const [names] = pkijs.Extensions.fromBER(bytesOf(extensions)).extensions;
  const parsed = names?.parsedValue as pkijs.AltName;
  expect(parsed.altNames.map(({ type }) => type)).toEqual([2, 7]);
  expect(parsed.altNames[0]?.value).toBe(host);
});

test('a certificate: its signature, its dates and its extensions, byte for byte when written again', async () => {
  const issuer = pkijs.Certificate.fromBER(root.certificate.der);
  const certificate = pkijs.Certificate.fromBER(server.certificate.der);
  expect(await certificate.verify(issuer)).toBe(true);
  expect(certificate.notAfter.value.getTime()).toBe(server.certificate.notAfter);
  expect(certificate.extensions?.map(({ extnID, critical }) => ({ oid: extnID, critical }))).toEqual(
    server.certificate.extensions.map(({ oid, critical }) => ({ oid, critical })),
  );
  expect(bytesOf(certificate.toSchema())).toEqual(server.certificate.der);
  expect(nameToText(server.certificate.issuer)).toContain('Second Implementation Root');
});

test('a PKCS#7 file: the certificates in their order', async () => {
  const bytes = await directOperations.encodePkcs7([server.certificate.der, root.certificate.der]);
  const content = pkijs.ContentInfo.fromBER(bytes);
  const { certificates = [] } = new pkijs.SignedData({ schema: content.content as asn1js.Sequence });
  expect(certificates.map((one) => toHex(bytesOf((one as pkijs.Certificate).toSchema())))).toEqual(
    [server, root].map(({ certificate }) => toHex(certificate.der)),
  );
});

test('a PKCS#12 file: its integrity under the password, and the two certificates and the key in it', async () => {
  const bytes = await directOperations.encodePfx({
    certificate: server.certificate.der,
    chain: [root.certificate.der],
    pkcs8: server.key.pkcs8,
    friendlyName: host,
    password: 'open sesame',
  });
  const pfx = pkijs.PFX.fromBER(bytes);
  const password = toUtf8('open sesame').buffer;
  await pfx.parseInternalValues({ password, checkIntegrity: true });
  const safes = pfx.parsedValue?.authenticatedSafe;
  await safes?.parseInternalValues({ safeContents: [{ password }, { password }] });
  const contents = (safes?.parsedValue as { safeContents: readonly { value: pkijs.SafeContents }[] })
    .safeContents;
  const kinds = contents.flatMap(({ value }) => value.safeBags.map(({ bagId }) => bagId)).sort();
  expect(kinds).toEqual([
    '1.2.840.113549.1.12.10.1.2',
    '1.2.840.113549.1.12.10.1.3',
    '1.2.840.113549.1.12.10.1.3',
  ]);
});
