import { zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { concatBytes, toUtf8, type Bytes } from '@/base/bytes';
import { effortOf } from '@/testing/certificate-effort';
import { issue, type Issued } from '@/testing/certificates';
import { contentOf } from '@/testing/container-samples';
import { derContextPrimitive, derIa5String, derSetOf } from '@/testing/der';
import {
  derContext,
  derInteger,
  derNull,
  derObjectIdentifier,
  derOctetString,
  derSequence,
  derUnsignedInteger,
  derValue,
} from '../keys/der';
import { tags } from '../gate/element';
import { toPem } from '../pem';
import { limits } from '../gate/limits';
import { directOperations } from '../worker/direct-operations';

/* Files made to cost more than they weigh. Each is refused by name, for little processor time, and nothing breaks. */

let issued: Issued;

beforeAll(async () => {
  issued = await issue('hq.sb7.com');
  await directOperations.readFiles([issued.certificate.der, toUtf8('warm')], ['secret']);
});

const data = '1.2.840.113549.1.7.1';
const megabyte = 1_000_000;

function nested(depth: number): Bytes {
  return Uint8Array.from({ length: depth * 2 }, (_, index) => (index % 2 === 0 ? 0x30 : 0x80));
}

/** A certificate in which a part of the subject's name is something else. */
function certificateWith(value: Uint8Array): Bytes {
  const name = derSequence(derSetOf(derSequence(derObjectIdentifier('2.5.4.3'), value)));
  const { der } = issued.certificate;
  return derSequence(derSequence(derInteger(1), name, name, derSequence(name, name)), name, der);
}

function pbkdf2(rounds: number): Bytes {
  const derivation = derSequence(
    derObjectIdentifier('1.2.840.113549.1.5.12'),
    derSequence(derOctetString(new Uint8Array(8)), derInteger(rounds)),
  );
  const cipher = derSequence(
    derObjectIdentifier('2.16.840.1.101.3.4.1.42'),
    derOctetString(new Uint8Array(16)),
  );
  return derSequence(derObjectIdentifier('1.2.840.113549.1.5.13'), derSequence(derivation, cipher));
}

function pkcs12Scheme(rounds: number): Bytes {
  const parameters = derSequence(derOctetString(new Uint8Array(8)), derInteger(rounds));
  return derSequence(derObjectIdentifier('1.2.840.113549.1.12.1.3'), parameters);
}

function scrypt(cost: number, blockSize: number): Bytes {
  const parameters = derSequence(
    derOctetString(new Uint8Array(8)),
    derInteger(cost),
    derInteger(blockSize),
    derInteger(1),
  );
  const derivation = derSequence(derObjectIdentifier('1.3.6.1.4.1.11591.4.11'), parameters);
  const cipher = derSequence(
    derObjectIdentifier('2.16.840.1.101.3.4.1.42'),
    derOctetString(new Uint8Array(16)),
  );
  return derSequence(derObjectIdentifier('1.2.840.113549.1.5.13'), derSequence(derivation, cipher));
}

function encryptedKey(scheme: Bytes): Bytes {
  return derSequence(scheme, derOctetString(new Uint8Array(64)));
}

function pfx(bags: readonly Bytes[], macRounds: Bytes): Bytes {
  const part = derSequence(derObjectIdentifier(data), derContext(0, derOctetString(derSequence(...bags))));
  const safe = derSequence(derObjectIdentifier(data), derContext(0, derOctetString(derSequence(part))));
  const digest = derSequence(derObjectIdentifier('2.16.840.1.101.3.4.2.1'), derNull());
  const info = derSequence(digest, derOctetString(new Uint8Array(32)));
  return derSequence(derInteger(3), safe, derSequence(info, derOctetString(new Uint8Array(8)), macRounds));
}

function shroudedKey(scheme: Bytes): Bytes {
  return derSequence(derObjectIdentifier('1.2.840.113549.1.12.10.1.2'), derContext(0, encryptedKey(scheme)));
}

function certificates(count: number): Bytes {
  const all = Array.from({ length: count }, () => issued.certificate.der);
  const signed = derSequence(
    derInteger(1),
    derSetOf(),
    derSequence(derObjectIdentifier(data)),
    derContext(0, ...all),
  );
  return derSequence(derObjectIdentifier('1.2.840.113549.1.7.2'), derContext(0, signed));
}

/** An archive whose directory is changed after it was made. */
function patched(archive: Uint8Array, offset: number, value: number): Bytes {
  const result = Uint8Array.from(archive);
  const directory = Buffer.from(result).indexOf('PK\x01\x02', 'latin1');
  new DataView(result.buffer).setUint32(directory + offset, value, true);
  return result;
}

/** The header of a file whose size is an octal number. */
function tarHeader(size: string, type = '0'): Bytes {
  const header = new Uint8Array(512);
  header.set(toUtf8('a'));
  header.set(toUtf8(size), 124);
  header.set(toUtf8(type), 156);
  header.set(toUtf8('ustar'), 257);
  return header;
}

const bombs: readonly (readonly [name: string, file: () => Uint8Array, answer: RegExp])[] = [
  ['1,000 open SEQUENCEs', () => nested(1_000), /structure-too-deep/],
  ['a million open SEQUENCEs', () => nested(megabyte), /structure-too-deep/],
  [
    '100,000 NULLs',
    () => derSequence(new Uint8Array(200_000).map((_, i) => (i % 2 ? 0 : 5))),
    /too-many-parts/,
  ],
  ['a length of 2^32-1', () => Uint8Array.of(0x30, 0x84, 255, 255, 255, 255, 2, 1), /damaged/],
  [
    'a length of 126 octets',
    () => concatBytes(Uint8Array.of(0x30, 0xfe), new Uint8Array(126).fill(255)),
    /damaged/,
  ],
  [
    'an OBJECT IDENTIFIER of a megabyte',
    () => certificateWith(derValue(tags.objectIdentifier, new Uint8Array(megabyte).fill(1))),
    /too-large/,
  ],
  [
    'an INTEGER of a megabyte',
    () => certificateWith(derUnsignedInteger(new Uint8Array(megabyte).fill(1))),
    /too-large/,
  ],
  ['a text of a megabyte', () => certificateWith(derIa5String('a'.repeat(megabyte))), /too-large/],
  [
    'a BMPString of a megabyte',
    () => certificateWith(derValue(tags.bmpString, new Uint8Array(megabyte))),
    /too-large/,
  ],
  ['a PKCS#7 with 1,000 certificates', () => certificates(1_000), /too-many-parts|too-large/],
  ['a check value of 10 million rounds', () => pfx([], derInteger(10_000_000)), /too-many-iterations/],
  ['a check value of 2^31-1 rounds', () => pfx([], derInteger(0x7fffffff)), /too-many-iterations/],
  [
    'a check value of 2^128 rounds',
    () => pfx([], derUnsignedInteger(new Uint8Array(16).fill(255))),
    /too-many-iterations/,
  ],
  ['a check value of -1 rounds', () => pfx([], derValue(tags.integer, Uint8Array.of(255))), /damaged/],
  ['PBKDF2 with 2^31-1 rounds', () => encryptedKey(pbkdf2(0x7fffffff)), /too-many-iterations/],
  [
    'PKCS#12 derivation with 2^31-1 rounds',
    () => encryptedKey(pkcs12Scheme(0x7fffffff)),
    /too-many-iterations/,
  ],
  ['scrypt for 128 GB', () => encryptedKey(scrypt(2 ** 30, 1)), /too-many-iterations/],
  ['scrypt of endless work', () => encryptedKey(scrypt(2, 0x7fffffff)), /too-many-iterations/],
  [
    '150 keys, each just below the limit',
    () =>
      pfx(
        Array.from({ length: 150 }, () => shroudedKey(pbkdf2(limits.derivationRounds))),
        derInteger(1),
      ),
    /too-many-iterations/,
  ],
  ['PEM markers without end', () => toUtf8('-----BEGIN '.repeat(180_000)), /nothing-recognised/],
  ['200,000 empty lines of quotes', () => toUtf8('> \n'.repeat(200_000)), /nothing-recognised/],
  ['20,000 line ends', () => toUtf8('\r'.repeat(20_000)), /nothing-recognised/],
  ['a megabyte of empty lines', () => toUtf8('\t \n'.repeat(330_000)), /nothing-recognised/],
  ['a name with 20,000 blanks', () => toUtf8(`Owner: ${' '.repeat(20_000)}`), /nothing-recognised/],
  ['two megabytes of base64', () => toUtf8('M'.repeat(2_000_000)), /damaged|nothing-recognised/],
  ['two megabytes of letters and blanks', () => toUtf8('M '.repeat(1_000_000)), /damaged/],
  ['two megabytes of equals signs', () => toUtf8('= '.repeat(1_000_000)), /nothing-recognised/],
  ['two megabytes of open tags', () => toUtf8('<a '.repeat(690_000)), /nothing-recognised/],
  [
    '500 PEM blocks',
    () => toUtf8(toPem('CERTIFICATE', issued.certificate.der).repeat(500)),
    /too-many-parts/,
  ],
  ['three megabytes', () => new Uint8Array(3 * megabyte), /too-large/],
  ['an archive that unpacks to 30 MB', () => zipSync({ a: new Uint8Array(30 * megabyte) }), /too-large/],
  [
    'an archive that unpacks to 30 MB and says 1 kB',
    () => patched(zipSync({ a: new Uint8Array(30 * megabyte) }), 24, 1_000),
    /too-large/,
  ],
  [
    'a tar archive of 300 files',
    () => concatBytes(...Array.from({ length: 300 }, () => tarHeader('0'))),
    /too-many-parts/,
  ],
  ['a tar archive that says 8 GB', () => tarHeader('77777777777'), /damaged/],
  ['a tar archive that leads back to its beginning', () => tarHeader('-1000', '5'), /damaged/],
  [
    'an archive of 300 files',
    () =>
      zipSync(
        Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${String(n)}`, new Uint8Array(1)])),
      ),
    /too-many-parts/,
  ],
];

test.each(bombs)('%s', async (_, make, answer) => {
  const file = Uint8Array.from(make());
  const before = file.slice();
  let content: readonly string[] = [];
  const effort = await effortOf(async () => {
    content = contentOf(await directOperations.readFiles([file], ['secret']));
  }, 250);
  expect(content.filter((word) => !/^[\da-f]{64}$/.test(word)).join()).toMatch(answer);
  expect(effort).toBeLessThan(250);
  expect(Buffer.compare(file, before)).toBe(0);
  const after = await directOperations.readFiles([issued.certificate.der], []);
  expect(contentOf(after)).toEqual([issued.certificate.fingerprint]);
});

test('an answer names what was refused, never more than a page can show', async () => {
  const label = `-----BEGIN ${'A '.repeat(20)}-----\nAAAA\n-----END X-----`;
  const [item] = await directOperations.readFiles([toUtf8(label)], []);
  expect(item?.kind === 'unknown' && item.found.length).toBeLessThan(100);
});

test('an implicit value where bags are due is damage', async () => {
  const part = derSequence(derObjectIdentifier(data), derContextPrimitive(0, new Uint8Array(3)));
  const safe = derSequence(derObjectIdentifier(data), derContext(0, derOctetString(derSequence(part))));
  const file = derSequence(derInteger(3), safe);
  expect(contentOf(await directOperations.readFiles([file], []))).toEqual(['damaged: a PKCS#12 file']);
});
