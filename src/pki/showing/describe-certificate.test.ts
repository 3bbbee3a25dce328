import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { concatBytes, fromHex, toUtf8, type Bytes } from '@/base/bytes';
import { issue } from '@/testing/certificates';
import {
  derBitString,
  derContext,
  derInteger,
  derObjectIdentifier,
  derOctetString,
  derSequence,
  derValue,
} from '../keys/der';
import { contextTag, tags } from '../gate/element';
import type { Extension } from '../certificate';
import { noDescription } from '../certificate-description';
import { directOperations } from '../worker/direct-operations';
import { extensionOids, otherExtensionOids } from '../object-identifiers';

function anExtension(oid: string, value: Bytes): Extension {
  return { oid, critical: false, value };
}

/** What is said of extensions in a certificate that has no others. */
async function described(...otherExtensions: readonly Extension[]) {
  const { certificate } = await issue('host', { identifiers: false, otherExtensions });
  return (await directOperations.describeCertificate(certificate.der)).extensions;
}

describe('what PKI.js would read otherwise', () => {
  test.each(['2.25.329800735698586629295641978511506172918', '1.2.18446744073709551616', '2.999', '1.2.840'])(
    'the OID %s is said in full',
    async (oid) => {
      const value = derSequence(derObjectIdentifier(oid));
      const policies = derSequence(value);
      const [purposes, said] = await described(
        anExtension(extensionOids.extendedKeyUsage, value),
        anExtension(extensionOids.certificatePolicies, policies),
      );
      expect(purposes).toEqual({ kind: 'purposes', purposes: [oid] });
      expect(said).toEqual({ kind: 'policies', policies: [{ identifier: oid, qualifiers: [] }] });
    },
  );

  test('a first arc that is longer than a number', async () => {
    // 2.(2^70 - 81) and 1 after it
    const oid = derValue(tags.objectIdentifier, fromHex(`${'ff'.repeat(9)}7f01`));
    const [said] = await described(anExtension(extensionOids.extendedKeyUsage, derSequence(oid)));
    expect(said).toEqual({ kind: 'purposes', purposes: [`2.${String(2n ** 70n - 81n)}.1`] });
  });

  test('a count that is longer than a number stays octets', async () => {
    const long = fromHex('0100000000');
    const skip = derSequence(derValue(contextTag(0), long));
    const length = derSequence(derValue(tags.boolean, Uint8Array.of(255)), derValue(tags.integer, long));
    const template = derSequence(derObjectIdentifier('1.2.3'), derValue(tags.integer, long));
    expect(
      await described(
        anExtension(extensionOids.policyConstraints, skip),
        anExtension(extensionOids.basicConstraints, length),
        anExtension(otherExtensionOids.template, template),
        anExtension(otherExtensionOids.authorityVersion, derValue(tags.integer, long)),
      ),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('a count of two octets is said', async () => {
    const [skip, version] = await described(
      anExtension(extensionOids.policyConstraints, derSequence(derValue(contextTag(1), fromHex('0100')))),
      anExtension(otherExtensionOids.authorityVersion, derInteger(0x2_0003)),
    );
    expect(skip).toEqual({ kind: 'policy-constraints', inhibitPolicyMapping: 256 });
    expect(version).toEqual({ kind: 'authority-version', certificateIndex: 3, keyIndex: 2 });
  });

  test('octets beyond ASCII are no letters', async () => {
    const name = derSequence(derValue(contextTag(2), fromHex('61e962')));
    const [said] = await described(anExtension(extensionOids.subjectAlternativeName, name));
    expect(said).toEqual({ kind: 'general-names', names: [{ kind: 'dns', value: 'a\uFFFDb' }] });
  });

  test('attributes that belong together stay together', async () => {
    const attribute = (oid: string, text: string) =>
      derSequence(derObjectIdentifier(oid), derValue(tags.utf8String, toUtf8(text)));
    const set = derValue(0x20 | tags.set, attribute('2.5.4.3', 'a'), attribute('2.5.4.11', 'b'));
    const [said] = await described(
      anExtension(extensionOids.issuerAlternativeName, derSequence(derContext(4, derSequence(set)))),
    );
    const value = [
      [
        { type: '2.5.4.3', value: 'a' },
        { type: '2.5.4.11', value: 'b' },
      ],
    ];
    expect(said).toEqual({ kind: 'general-names', names: [{ kind: 'directory', value }] });
  });
});

describe('certificate time stamps', () => {
  const stamp = (version: number) =>
    concatBytes(
      fromHex(`${version.toString(16).padStart(2, '0')}${'ab'.repeat(32)}0000018000000000`),
      fromHex('0000' + '0403' + '0002' + 'cafe'),
    );
  const vector = (content: Bytes) =>
    concatBytes(Uint8Array.of(content.length >> 8, content.length & 255), content);
  const listOf = (...stamps: readonly Bytes[]) =>
    anExtension(otherExtensionOids.timeStamps, derOctetString(vector(concatBytes(...stamps.map(vector)))));

  test('are said one after another', async () => {
    const [said] = await described(listOf(stamp(0), stamp(0)));
    const each = {
      log: fromHex('ab'.repeat(32)),
      at: 0x180_0000_0000,
      digest: 'sha256',
      algorithm: 'ecdsa',
      signature: fromHex('cafe'),
    };
    expect(said).toEqual({ kind: 'time-stamps', stamps: [each, each] });
  });

  test('of another version, and cut ones, stay octets', async () => {
    const cut = anExtension(
      otherExtensionOids.timeStamps,
      derOctetString(vector(vector(stamp(0)).slice(0, -1))),
    );
    const short = anExtension(otherExtensionOids.timeStamps, derOctetString(vector(Uint8Array.of(0))));
    expect(await described(listOf(stamp(1)), cut, short)).toEqual([undefined, undefined, undefined]);
  });
});

test('what is unknown, broken or followed by more stays octets; the others are said', async () => {
  const flag = derSequence(derValue(tags.boolean, Uint8Array.of(255)));
  expect(
    await described(
      anExtension('1.2.3.4', derSequence()),
      anExtension(extensionOids.keyUsage, derInteger(1)),
      anExtension(extensionOids.nameConstraints, fromHex('3005a0')),
      anExtension(extensionOids.basicConstraints, concatBytes(flag, flag)),
      anExtension(extensionOids.basicConstraints, flag),
    ),
  ).toEqual([undefined, undefined, undefined, undefined, { kind: 'basic-constraints', isAuthority: true }]);
});

test('the key and its parameters are the octets of the SubjectPublicKeyInfo', async () => {
  const { certificate } = await issue('host');
  const { publicKey } = await directOperations.describeCertificate(certificate.der);
  const algorithm = derSequence(derObjectIdentifier('1.2.840.113549.1.1.1'), fromHex('0500'));
  expect(publicKey?.parameters).toEqual(fromHex('0500'));
  expect(derSequence(algorithm, derBitString(publicKey?.octets ?? new Uint8Array()))).toEqual(
    certificate.publicKey.spki,
  );
});

test.each([
  ['nothing', ''],
  ['no certificate', '3003020101'],
  ['cut short', '308203'],
])('of %s nothing is known', async (_what, octets) => {
  expect(await directOperations.describeCertificate(fromHex(octets))).toEqual(noDescription);
});

test('whatever octet is changed, something is said or nothing, and nothing breaks', async () => {
  const { certificate } = await issue('host', {
    basicConstraints: { isAuthority: true, pathLength: 1 },
    keyUsage: ['keyCertSign'],
    extendedKeyUsage: ['1.2.3'],
    certificatePolicies: ['1.2.3'],
    ocspAddresses: ['http://a/'],
    revocationListAddresses: ['http://b/'],
    subjectAlternativeNames: [
      { kind: 'dns', value: 'a' },
      { kind: 'ip', value: '10.7.0.1' },
    ],
  });
  const { der } = certificate;
  const place = fc.integer({ min: 0, max: der.length - 1 });
  await fc.assert(
    fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = der.map((octet, index) => (index === at ? octet ^ change : octet));
      const { extensions } = await directOperations.describeCertificate(changed);
      expect(extensions.length).toBeLessThanOrEqual(certificate.extensions.length + 1);
    }),
    { numRuns: 100 },
  );
});
