import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readElement } from '@/pki/gate/element';
import { readPublicKey } from '@/pki/keys/read-public-key';
import type { PkiOperations } from '@/pki/operations';
import type { KeyPair } from '@/pki/public-key';
import { rememberedOperations } from './remembered-signing';

/*
 * RSA keys of 2048 bits that are ready: making one takes longer than most tests. Those for certificates and those for labs
 * are none of the public training keys, and never the same.
 */

// By its path, not as an address: in pages of tests, and in stories, addresses are others.
const file = readFileSync(join(import.meta.dirname, 'keys-in-turn.pem'), 'utf8');
const pems = file.split(/(?<=END PRIVATE KEY-----\n)(?=-)/);

/** More than any test tells apart. */
const mostOfCertificates = 24;

/** What gives one key after the other, and in the end the first again. */
function inTurn(own: readonly string[]): () => Promise<KeyPair> {
  const keys = own.map((): Promise<KeyPair> | undefined => undefined);
  let turn = 0;
  return () => {
    const place = turn % own.length;
    turn += 1;
    return (keys[place] ??= keyPairIn(own[place] ?? ''));
  };
}

async function keyPairIn(pem: string): Promise<KeyPair> {
  const key = createPrivateKey(pem);
  const pkcs8 = Uint8Array.from(key.export({ type: 'pkcs8', format: 'der' }));
  const spki = Uint8Array.from(createPublicKey(key).export({ type: 'spki', format: 'der' }));
  const read = readElement(spki);
  if (!read.ok) throw new Error(read.problem);
  return { pkcs8, publicKey: await readPublicKey(read.value.element) };
}

/** A key that the last certificates do not have. */
export const keyInTurn = inTurn(pems.slice(0, mostOfCertificates));

const keyOfLab = inTurn(pems.slice(mostOfCertificates));

/** Operations whose usual keys are ready when they are asked for. */
export const operationsWithReadyKeys: PkiOperations = {
  ...rememberedOperations,
  generateKey: async (shape) =>
    shape === 2048 ? { keyPair: await keyOfLab(), elapsed: 0 } : rememberedOperations.generateKey(shape),
};
