import { createCipheriv, createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHex, toHex, toUtf8 } from '@/base/bytes';
import { createAes } from './aes';
import { decryptCbc, encryptCbc } from './block-cipher';
import { applyRc4, createDes, createRc2 } from './old-ciphers';
import { repeatSha256 } from './digests';

/** A block as hexadecimal after a cipher has worked on it in place. */
function after(work: (block: Uint8Array) => void, block: string): string {
  const octets = fromHex(block);
  work(octets);
  return toHex(octets);
}

function octets(length: number) {
  return fc.uint8Array({ minLength: length, maxLength: length });
}

describe('DES', () => {
  test.each([
    ['133457799bbcdff1', '0123456789abcdef', '85e813540f0ab405'],
    ['0101010101010101', '8000000000000000', '95f8a5e5dd31d900'],
    ['8001010101010101', '0000000000000000', '95a8d72813daa94d'],
    ['7ca110454a1a6e57', '01a1d6d039776742', '690f5b0d9a26939b'],
  ])('key %s makes %s into %s and back', (key, plain, encrypted) => {
    const cipher = createDes(fromHex(key));
    expect(after(cipher.encrypt, plain)).toBe(encrypted);
    expect(after(cipher.decrypt, encrypted)).toBe(plain);
  });

  test.each([
    [24, 'des-ede3-cbc'],
    [16, 'des-ede-cbc'],
  ])('Triple DES with %i octets of key is that of OpenSSL, and is undone', (length, name) => {
    fc.assert(
      fc.property(octets(length), octets(8), fc.uint8Array({ maxLength: 80 }), (key, vector, plain) => {
        const theirs = createCipheriv(name, key, vector);
        const encrypted = encryptCbc(createDes(key), vector, plain);
        expect(toHex(encrypted)).toBe(theirs.update(plain, undefined, 'hex') + theirs.final('hex'));
        expect(decryptCbc(createDes(key), vector, encrypted)).toEqual(Uint8Array.from(plain));
      }),
    );
  });
});

describe('RC2 decrypts the vectors of RFC 2268 section 5', () => {
  test.each([
    ['0000000000000000', 63, '0000000000000000', 'ebb773f993278eff'],
    ['ffffffffffffffff', 64, 'ffffffffffffffff', '278b27e42e2f0d49'],
    ['3000000000000000', 64, '1000000000000001', '30649edf9be7d2c2'],
    ['88', 64, '0000000000000000', '61a8a244adacccf0'],
    ['88bca90e90875a', 64, '0000000000000000', '6ccf4308974c267f'],
    ['88bca90e90875a7f0f79c384627bafb2', 64, '0000000000000000', '1a807d272bbe5db1'],
    ['88bca90e90875a7f0f79c384627bafb2', 128, '0000000000000000', '2269552ab0f85ca6'],
    [
      '88bca90e90875a7f0f79c384627bafb216f80a6f85920584c42fceb0be255daf1e',
      129,
      '0000000000000000',
      '5b78d3a43dfff1f1',
    ],
  ])('key %s of %i bits', (key, bits, plain, encrypted) => {
    expect(after(createRc2(fromHex(key), bits).decrypt, encrypted)).toBe(plain);
  });
});

test.each([
  ['Key', 'Plaintext', 'bbf316e8d940af0ad3'],
  ['Wiki', 'pedia', '1021bf0420'],
  ['Secret', 'Attack at dawn', '45a01f645fc35b383552544b9bf5'],
])('RC4 with %s makes %s into %s', (key, plain, encrypted) => {
  expect(toHex(applyRc4(toUtf8(key), toUtf8(plain)))).toBe(encrypted);
});

describe('AES', () => {
  test.each([
    ['000102030405060708090a0b0c0d0e0f', '69c4e0d86a7b0430d8cdb78070b4c55a'],
    ['000102030405060708090a0b0c0d0e0f1011121314151617', 'dda97ca4864cdfe06eaf70a0ec0d7191'],
    ['000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', '8ea2b7ca516745bfeafc49904b496089'],
  ])('decrypts the vector of FIPS 197 for %s', (key, encrypted) => {
    expect(after(createAes(fromHex(key)).decrypt, encrypted)).toBe('00112233445566778899aabbccddeeff');
  });

  test('with 192 bits undoes what OpenSSL encrypts', () => {
    fc.assert(
      fc.property(octets(24), octets(16), fc.uint8Array({ maxLength: 80 }), (key, vector, plain) => {
        const theirs = createCipheriv('aes-192-cbc', key, vector);
        const encrypted = Buffer.concat([theirs.update(plain), theirs.final()]);
        expect(decryptCbc(createAes(key), vector, encrypted)).toEqual(Uint8Array.from(plain));
      }),
    );
  });
});

test('octets that are no whole blocks, or end without padding, are not decrypted', () => {
  const des = createDes(new Uint8Array(8));
  expect(decryptCbc(des, new Uint8Array(8), new Uint8Array(7))).toBeUndefined();
  expect(decryptCbc(des, new Uint8Array(8), new Uint8Array())).toBeUndefined();
  expect(decryptCbc(des, new Uint8Array(8), new Uint8Array(8))).toBeUndefined();
});

test('SHA-256 repeated is SHA-256, repeated', () => {
  fc.assert(
    fc.property(octets(32), fc.integer({ min: 0, max: 50 }), (digest, rounds) => {
      let expected: Uint8Array = digest;
      for (let round = 0; round < rounds; round += 1)
        expected = createHash('sha256').update(expected).digest();
      expect(toHex(repeatSha256(digest, rounds))).toBe(toHex(expected));
    }),
  );
});
