import forge from 'node-forge';
import { beforeAll, expect, test } from 'vitest';
import { toHex } from '@/base/bytes';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { aName } from '../distinguished-name';
import { directOperations } from '../worker/direct-operations';

/* node-forge, which has an encoder of its own and nothing of PKI.js, reads what the lab writes and finds what was put in. */

const host = 'sb7-hq.sb7.com';

let root: Issued;
let server: Issued;

beforeAll(async () => {
  root = await issueAuthority('Second Implementation Root');
  server = await issueServer(host, { issuedBy: root });
});

function asn1Of(der: Uint8Array): unknown {
  return forge.asn1.fromDer(Buffer.from(der).toString('latin1'));
}

function certificateOf({ certificate }: Issued) {
  return forge.pki.certificateFromAsn1(asn1Of(certificate.der));
}

/** The certificate as node-forge writes it from what it has read. */
function hexOf(certificate: ReturnType<typeof certificateOf>): string {
  const der = forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes();
  return Buffer.from(der, 'latin1').toString('hex');
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
  const request = forge.pki.certificationRequestFromAsn1(asn1Of(der));
  expect(request.verify()).toBe(true);
  expect(request.subject.attributes.map(({ value }) => value)).toEqual(['US', 'ShoreTel', host]);
  const [names] = request.getAttribute({ name: 'extensionRequest' }).extensions;
  expect(names?.name).toBe('subjectAltName');
  expect(names?.altNames?.map(({ type }) => type)).toEqual([2, 7]);
  expect(names?.altNames?.[0]?.value).toBe(host);
});

test('a certificate: its signature, its dates and its extensions, byte for byte when written again', () => {
  const certificate = certificateOf(server);
  expect(certificateOf(root).verify(certificate)).toBe(true);
  expect(certificate.validity.notAfter.getTime()).toBe(server.certificate.notAfter);
  expect(certificate.extensions.map(({ id, critical = false }) => ({ oid: id, critical }))).toEqual(
    server.certificate.extensions.map(({ oid, critical }) => ({ oid, critical })),
  );
  expect(hexOf(certificate)).toBe(toHex(server.certificate.der));
});

test('a PKCS#7 file: the certificates in their order', async () => {
  const bytes = await directOperations.encodePkcs7([server.certificate.der, root.certificate.der]);
  const { certificates } = forge.pkcs7.messageFromAsn1(asn1Of(bytes));
  expect(certificates.map(hexOf)).toEqual([server, root].map(({ certificate }) => toHex(certificate.der)));
});

test('a PKCS#12 file: its integrity under the password, and the two certificates and the key in it', async () => {
  const bytes = await directOperations.encodePfx({
    certificate: server.certificate.der,
    chain: [root.certificate.der],
    pkcs8: server.key.pkcs8,
    friendlyName: host,
    password: 'open sesame',
  });
  // It throws where the check value does not hold.
  const { safeContents } = forge.pkcs12.pkcs12FromAsn1(asn1Of(bytes), true, 'open sesame');
  const bags = safeContents.flatMap(({ safeBags }) => safeBags);
  expect(bags.flatMap(({ cert }) => (cert ? [hexOf(cert)] : []))).toEqual(
    [server, root].map(({ certificate }) => toHex(certificate.der)),
  );
  expect(bags.flatMap(({ key }) => (key ? [key.n.bitLength()] : []))).toEqual([2048]);
});
