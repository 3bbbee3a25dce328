import type { Bytes } from '@/base/bytes';

/** RC4 with a key of 1 to 256 octets, for files of old programs; what encrypts also decrypts. */
export function applyRc4(key: Uint8Array, octets: Uint8Array): Bytes {
  const state = stateOf(key);
  const result = new Uint8Array(octets.length);
  let [i, j] = [0, 0];
  for (const [at, octet] of octets.entries()) {
    i = (i + 1) & 0xff;
    j = (j + (state[i] ?? 0)) & 0xff;
    swap(state, i, j);
    result[at] = octet ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 0xff] ?? 0);
  }
  return result;
}

function stateOf(key: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  let j = 0;
  for (let i = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 0xff;
    swap(state, i, j);
  }
  return state;
}

function swap(state: Uint8Array, i: number, j: number): void {
  [state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0];
}
