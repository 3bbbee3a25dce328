import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { aKey, extension, forge, forgeList } from '@/testing/forge';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { toUtf8 } from '@/base/bytes';
import { derValue } from '../keys/der';
import { tags } from '../gate/element';
import type { RevocationListTemplate } from '../operations';
import { entriesIn, revocationReasons } from '../revocation-list';
import { directOperations } from '../worker/direct-operations';

const folder = aToolFolder();
const thisUpdate = Date.UTC(2017, 8, 1, 12);
const day = 86_400_000;

let root: Issued;
let server: Issued;

beforeAll(async () => {
  root = await issueAuthority('List Root');
  server = await issueServer('hq.sb7.com', { issuedBy: root });
});

afterAll(() => folder.remove());

function aTemplate(values: Partial<RevocationListTemplate> = {}): RevocationListTemplate {
  return {
    issuer: root.certificate.subject,
    thisUpdate,
    nextUpdate: thisUpdate + 30 * day,
    number: '01',
    digest: 'SHA-256',
    revoked: [],
    ...values,
  };
}

/** One entry a reason, with serial numbers from both ends of what an INTEGER may need. */
const everyReason = revocationReasons.map((reason, index) => ({
  serialNumber: index % 2 === 0 ? `0${String(index + 1)}` : `00f${String(index)}${'aa'.repeat(15)}`,
  revokedAt: thisUpdate - index * day,
  reason,
}));

test('a list is read back as it was asked for, without a defect', async () => {
  const template = aTemplate({ number: '80ff', revoked: everyReason });
  const list = await directOperations.issueRevocationList(template, root.key);
  const { issuer } = template;
  expect(list).toMatchObject({
    issuer,
    thisUpdate,
    nextUpdate: template.nextUpdate,
    number: '80ff'.padStart(40, '0'),
    defects: [],
    authorityKeyIdentifier: root.certificate.subjectKeyIdentifier,
    signatureAlgorithm: { name: 'sha256WithRSAEncryption' },
  });
  expect(entriesIn(list.revoked)).toEqual(
    everyReason.map(({ reason, ...entry }) => ({
      ...entry,
      issuer,
      ...(reason === 'unspecified' ? {} : { reason }),
    })),
  );
  const signature = { certificate: list.der, issuerKey: root.key.publicKey.spki };
  expect(await directOperations.verifySignatures([signature])).toEqual(['good']);
});

test('times from 2050 on and an identifier that another method made are kept', async () => {
  const template = aTemplate({ nextUpdate: Date.UTC(2050, 0, 1), authorityKeyIdentifier: 'c0ffee' });
  const list = await directOperations.issueRevocationList(template, root.key);
  expect(list).toMatchObject({ nextUpdate: Date.UTC(2050, 0, 1), authorityKeyIdentifier: 'c0ffee' });
  expect(list.defects).toEqual([]);
});

test('dates before 2050 that are no UTCTime are told as malformed', async () => {
  const asText = (at: number) => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
  const writeTime = (at: number) => derValue(tags.generalizedTime, toUtf8(asText(at)));
  const dates = { thisUpdate, nextUpdate: thisUpdate + day };
  const list = { issuer: { subject: 'Root', key: aKey() }, ...dates };
  const items = await directOperations.readFiles([forgeList(list), forgeList({ ...list, writeTime })], []);
  const lists = items.flatMap((item) => (item.kind === 'revocation-list' ? [item.revocationList] : []));
  expect(lists).toMatchObject([
    { ...dates, defects: ['number-missing'] },
    { ...dates, defects: ['time-malformed', 'number-missing'] },
  ]);
});

test('equal templates give equal octets', async () => {
  const lists = await Promise.all(
    [1, 2].map(() => directOperations.issueRevocationList(aTemplate(), root.key)),
  );
  expect(lists[0]?.fingerprint).toBe(lists[1]?.fingerprint);
});

test('a serial number cannot stand twice', async () => {
  const entry = { serialNumber: '0a', revokedAt: thisUpdate };
  const template = aTemplate({ revoked: [entry, entry] });
  await expect(directOperations.issueRevocationList(template, root.key)).rejects.toThrow('twice');
});

test('a list of a version that there is not is no list', async () => {
  const { der } = await directOperations.issueRevocationList(aTemplate(), root.key);
  const place = der.findIndex((_, index) => der[index] === 2 && der[index + 1] === 1 && der[index + 2] === 1);
  const changed = der.with(place + 2, 3);
  const read = await directOperations.readFiles([der, changed], []);
  expect(read.map(({ kind }) => kind)).toEqual(['revocation-list', 'unknown']);
});

describe.skipIf(!hasTool('openssl'))('with openssl', () => {
  const at = String(thisUpdate / 1000 + 3600);

  async function verifyWith(revoked: RevocationListTemplate['revoked']): Promise<boolean> {
    const list = await directOperations.issueRevocationList(aTemplate({ revoked }), root.key);
    folder.write('list.der', list.der);
    folder.run('openssl', 'crl', '-inform', 'DER', '-in', 'list.der', '-out', 'list.pem');
    for (const [name, { certificate }] of [['root', root] as const, ['server', server] as const]) {
      folder.write(`${name}.der`, certificate.der);
      folder.run('openssl', 'x509', '-inform', 'DER', '-in', `${name}.der`, '-out', `${name}.pem`);
    }
    const trust = ['-CAfile', 'root.pem', '-CRLfile', 'list.pem', '-crl_check', '-attime', at];
    return folder.accepts('openssl', 'verify', ...trust, '-x509_strict', 'server.pem');
  }

  test('openssl verify -crl_check lets a certificate pass that is not listed, and no other', async () => {
    const { serialNumber } = server.certificate;
    expect(await verifyWith([])).toBe(true);
    expect(await verifyWith([{ serialNumber: '7f', revokedAt: thisUpdate }])).toBe(true);
    expect(await verifyWith([{ serialNumber, revokedAt: thisUpdate, reason: 'keyCompromise' }])).toBe(false);
  });

  test('openssl goes on using a list that does not say until when it is valid', () => {
    const key = aKey();
    const authority = { subject: 'Root', key };
    const serialNumber = '5a'.repeat(12);
    const extensions = [extension.basicConstraints(true), extension.keyUsage('keyCertSign', 'cRLSign')];
    folder.write('ca.der', forge({ ...authority, extensions }));
    folder.write('leaf.der', forge({ subject: 'leaf', key: aKey(), issuer: authority, serialNumber }));
    folder.write('endless.der', forgeList({ issuer: authority, thisUpdate, revoked: [serialNumber] }));
    for (const [kind, name] of [
      ['x509', 'ca'] as const,
      ['x509', 'leaf'] as const,
      ['crl', 'endless'] as const,
    ])
      folder.run('openssl', kind, '-inform', 'DER', '-in', `${name}.der`, '-out', `${name}.pem`);
    const verify = ['verify', '-CAfile', 'ca.pem', '-CRLfile', 'endless.pem', '-crl_check'];
    expect(() => folder.run('openssl', ...verify, 'leaf.pem')).toThrow(/certificate revoked/i);
  });

  test('openssl reads version, number, reasons and dates, and writes the same octets', async () => {
    const template = aTemplate({ number: '1234', revoked: everyReason });
    const { der } = await directOperations.issueRevocationList(template, root.key);
    folder.write('reasons.der', der);
    const crl = ['crl', '-inform', 'DER', '-in', 'reasons.der'];
    const text = folder.run('openssl', ...crl, '-noout', '-text');
    expect(text).toContain('Version 2 (0x1)');
    expect(text).toMatch(/X509v3 CRL Number:\s+4660/);
    expect([...text.matchAll(/Reason Code:\s+(.+)/g)].map(([, reason]) => reason)).toEqual([
      ...['Key Compromise', 'CA Compromise', 'Affiliation Changed', 'Superseded'],
      ...['Cessation Of Operation', 'Certificate Hold', 'Privilege Withdrawn', 'AA Compromise'],
    ]);
    expect(text).toContain('Revocation Date: Sep  1 12:00:00 2017 GMT');
    folder.run('openssl', ...crl, '-outform', 'DER', '-out', 'again.der');
    expect(folder.read('again.der')).toEqual(der);
  });

  test.each(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const)(
    'a list with %s is verified by its issuer',
    async (digest) => {
      const list = await directOperations.issueRevocationList(aTemplate({ digest }), root.key);
      expect(list.signatureAlgorithm.digest).toBe(digest);
      folder.write('digest.der', list.der);
      folder.write('issuer.der', root.certificate.der);
      folder.run('openssl', 'x509', '-inform', 'DER', '-in', 'issuer.der', '-out', 'issuer.pem');
      const crl = ['crl', '-inform', 'DER', '-in', 'digest.der', '-CAfile', 'issuer.pem', '-noout'];
      expect(folder.accepts('openssl', ...crl)).toBe(true);
    },
  );
});
