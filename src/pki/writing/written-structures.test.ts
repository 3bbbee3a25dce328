import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromHex, toHex, type Bytes } from '@/base/bytes';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';

import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { derOctetString, derSequence, derValue } from '../keys/der';
import { readElement, type Element } from '../gate/element';
import { directOperations } from '../worker/direct-operations';
import { toPem } from '../pem';
import { aName, attributeTypes, type DistinguishedName } from '../distinguished-name';
import type { CertificateTemplate } from '../operations';
import type { KeyPair } from '../public-key';
import { entriesIn } from '../revocation-list';

/* What the standards ask of whoever writes, and what a library may get wrong without any reader complaining. */

const folder = aToolFolder();
/** Not every program can be told what time it is. */
const notAfter = Date.UTC(2090, 0, 1);
let root: Issued;
let server: Issued;

beforeAll(async () => {
  root = await issueAuthority('Written Root', { notAfter });
  server = await issueServer('hq.sb7.com', { issuedBy: root, notAfter });
});

afterAll(() => folder.remove());

function elementOf(der: Uint8Array): Element {
  const read = readElement(der);
  if (!read.ok) throw new Error(read.problem);
  return read.value.element;
}

/** The AlgorithmIdentifier beside the signature, and the one inside the signed part, in hexadecimal. */
function algorithmsOf(der: Bytes): readonly string[] {
  const [signedPart, algorithm] = elementOf(der).children;
  const hex = toHex(algorithm?.bytes ?? new Uint8Array());
  const inside = signedPart?.children.map(({ bytes }) => toHex(bytes)).find((each) => each === hex);
  return [hex, ...(inside === undefined ? [] : [inside])];
}

const digests = [
  ['SHA-1', '300d06092a864886f70d0101050500'],
  ['SHA-256', '300d06092a864886f70d01010b0500'],
  ['SHA-384', '300d06092a864886f70d01010c0500'],
  ['SHA-512', '300d06092a864886f70d01010d0500'],
] as const;

const subject = aName([['CN', 'hq.sb7.com']]);

test.each(digests)('RSA with %s is named with NULL, as RFC 4055 section 5 has it', async (digest, hex) => {
  const request = await directOperations.createRequest(
    { subject, subjectAlternativeNames: [], digest },
    root.key,
  );
  const { certificate } = await issueServer('hq.sb7.com', { issuedBy: root, key: root.key, digest });
  const list = await aList(0, digest);
  expect([request, certificate, list].map(({ der }) => algorithmsOf(der))).toEqual([
    // A request names its algorithm outside alone.
    [hex],
    [hex, hex],
    [hex, hex],
  ]);
});

const noon = Date.UTC(2017, 8, 1, 12);

function aList(count: number, digest: CertificateTemplate['digest'] = 'SHA-256') {
  const revoked = Array.from({ length: count }, (_, index) => ({
    serialNumber: (index + 1).toString(16).padStart(8, '0'),
    revokedAt: noon,
  }));
  return directOperations.issueRevocationList(
    {
      issuer: root.certificate.subject,
      thisUpdate: noon,
      nextUpdate: noon + 86_400_000,
      number: '01',
      digest,
      revoked,
    },
    root.key,
  );
}

test('a list of 20,000 entries is written and read', async () => {
  const list = await aList(20_000);
  expect(list.revoked.count).toBe(20_000);
  expect(entriesIn(list.revoked).at(-1)).toMatchObject({ serialNumber: '4e20' });
});

/** What is signed of a certificate with another key or a BER part cannot be made by the lab: it comes from outside. */
function inBer(der: Bytes): Bytes {
  const [signedPart, algorithm, signature] = elementOf(der).children;
  const parts = [signedPart, algorithm, signature].map((part) => part?.bytes ?? new Uint8Array());
  // SEQUENCE of indefinite length.
  return Uint8Array.from([0x30, 0x80, ...parts.flatMap((part) => [...part]), 0, 0]);
}

test('certificates of others go into files octet for octet, also one that is BER', async () => {
  const foreign = [server.certificate.der, inBer(root.certificate.der)];
  const p7b = toHex(await directOperations.encodePkcs7(foreign));
  expect(foreign.map((der) => p7b.includes(toHex(der)))).toEqual([true, true]);
  const [certificate, issuer] = foreign as [Bytes, Bytes];
  const contents = { certificate, chain: [issuer], pkcs8: server.key.pkcs8, friendlyName: '', password: '' };
  const items = await directOperations.readFiles([await directOperations.encodePfx(contents)], ['']);
  const found = items.flatMap((item) => (item.kind === 'certificate' ? [toHex(item.certificate.der)] : []));
  expect(found).toEqual(foreign.map(toHex));
});

test('a public key of others stands in a certificate octet for octet, also one that is BER', async () => {
  const [algorithm, bits] = elementOf(server.key.publicKey.spki).children;
  // The BIT STRING with its length in three octets where two would do.
  const content = bits?.content ?? new Uint8Array();
  const long = Uint8Array.from([3, 0x83, 0, content.length >> 8, content.length & 255, ...content]);
  const spki = derSequence(algorithm?.bytes ?? long, long);
  const publicKey = { ...server.key.publicKey, spki };
  const { certificate } = await issueServer('hq.sb7.com', {
    issuedBy: root,
    key: { pkcs8: server.key.pkcs8, publicKey },
  });
  expect(toHex(certificate.der)).toContain(toHex(spki));
  expect(certificate.defects).toContain('not-der');
});

test('a name has one attribute an RDN unless asked otherwise, and then in the order of DER', async () => {
  const { certificate } = await issueServer('hq.sb7.com', {
    issuedBy: root,
    subject: [
      ...aName([
        ['C', 'US'],
        ['O', 'ShoreTel'],
      ]),
      [
        { type: attributeTypes.OU, value: 'Phones' },
        { type: attributeTypes.CN, value: 'hq.sb7' },
      ],
    ],
  });
  const counts = (name: DistinguishedName) => name.map((attributes) => attributes.length);
  expect(counts(certificate.subject)).toEqual([1, 1, 2]);
  expect(certificate.subject.at(-1)?.map(({ type }) => type)).toEqual([attributeTypes.CN, attributeTypes.OU]);
});

test('values of an extension that nobody knows pass as they are', async () => {
  const value = derOctetString(derValue(0x30, fromHex('0500')));
  const { certificate } = await issueServer('hq.sb7.com', {
    issuedBy: root,
    otherExtensions: [{ oid: '1.3.6.1.4.1.99999.1', critical: false, value }],
  });
  const written = certificate.extensions.find(({ oid }) => oid === '1.3.6.1.4.1.99999.1');
  expect(toHex(written?.value ?? new Uint8Array())).toBe(toHex(value));
});

describe.skipIf(!hasTool('openssl'))('other programs', () => {
  async function opensslKey(...args: readonly string[]): Promise<KeyPair> {
    folder.run('openssl', 'genpkey', ...args, '-out', 'key.pem');
    const [item] = await directOperations.readFiles([folder.read('key.pem')], []);
    if (item?.kind !== 'private-key') throw new Error('no key');
    return item.keyPair;
  }

  const kinds = {
    RSA: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
    'RSA-PSS': ['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'],
    'P-256': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
    'P-521': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
    Ed25519: ['-algorithm', 'ED25519'],
  };

  test.each(Object.entries(kinds))('take request, certificate and list signed with %s', async (_, args) => {
    const key = await opensslKey(...args);
    const request = await directOperations.createRequest({ subject, subjectAlternativeNames: [] }, key);
    const authority = await issueAuthority('Other Root', { key });
    const list = await directOperations.issueRevocationList(
      {
        issuer: authority.certificate.subject,
        thisUpdate: noon,
        nextUpdate: noon + 86_400_000,
        number: '01',
        digest: 'SHA-256',
        revoked: [{ serialNumber: '0b', revokedAt: noon }],
      },
      key,
    );
    folder.write('request.pem', toPem('CERTIFICATE REQUEST', request.der));
    folder.write('root.pem', toPem('CERTIFICATE', authority.certificate.der));
    folder.write('list.pem', toPem('X509 CRL', list.der));
    const openssl = (...rest: readonly string[]) => folder.accepts('openssl', ...rest);
    expect(openssl('req', '-in', 'request.pem', '-verify', '-noout')).toBe(true);
    expect(
      openssl('verify', '-attime', String(noon / 1000), '-check_ss_sig', '-CAfile', 'root.pem', 'root.pem'),
    ).toBe(true);
    expect(folder.output('openssl', 'crl', '-in', 'list.pem', '-CAfile', 'root.pem', '-text')).toContain(
      'Serial Number: 0B',
    );
    expect(openssl('crl', '-in', 'list.pem', '-CAfile', 'root.pem', '-noout')).toBe(true);
  });

  test.skipIf(!hasTool('certtool'))('certtool verifies the chain', () => {
    folder.write('root.pem', toPem('CERTIFICATE', root.certificate.der));
    folder.write('server.pem', toPem('CERTIFICATE', server.certificate.der));
    const files = ['--load-ca-certificate', 'root.pem', '--infile', 'server.pem'];
    const output = folder.output('certtool', '--verify', ...files);
    expect(output).toContain('Verified. The certificate is trusted.');
  });

  test.skipIf(!hasTool('keytool'))('keytool reads request, certificate and list', async () => {
    const { certificate } = server;
    const request = await directOperations.createRequest(
      { subject, subjectAlternativeNames: [] },
      server.key,
    );
    folder.write('request.pem', toPem('CERTIFICATE REQUEST', request.der));
    folder.write('server.pem', toPem('CERTIFICATE', certificate.der));
    folder.write('list.pem', toPem('X509 CRL', (await aList(2)).der));
    expect(folder.run('keytool', '-printcertreq', '-file', 'request.pem')).toContain('CN=hq.sb7.com');
    expect(folder.run('keytool', '-printcert', '-file', 'server.pem')).toContain('DNSName: hq.sb7.com');
    expect(folder.run('keytool', '-printcrl', '-file', 'list.pem')).toContain('CN=Written Root');
  });
});
