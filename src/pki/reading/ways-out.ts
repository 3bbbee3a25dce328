import type { Structure } from '../gate/recognise';
import type { WayOut } from '../item';
import { bouncyCastle, newKey } from './foreign-formats';

/** What is done with structures that no appliance takes; `form` says that a file is no PEM. */
const ways: Readonly<Partial<Record<Structure, (form: readonly string[]) => WayOut>>> = {
  'dsa-private-key': () => newKey,
  'signed-public-key': () => newKey,
  'public-key': (form) => ['openssl', 'pkey', '-pubin', ...form, '-in', '{file}', '-noout', '-text'],
  'bare-public-key': (form) => [
    ...['openssl', 'rsa', '-RSAPublicKey_in', ...form],
    ...['-in', '{file}', '-noout', '-text'],
  ],
  'online-question': () => ['openssl', 'ocsp', '-reqin', '{file}', '-req_text'],
  'time-stamp-question': () => ['openssl', 'ts', '-query', '-in', '{file}', '-text'],
  'time-stamp-answer': () => ['openssl', 'ts', '-reply', '-in', '{file}', '-text'],
  'online-answer': () => ['openssl', 'ocsp', '-respin', '{file}', '-resp_text', '-noverify'],
  'encrypted-store': () => bouncyCastle('BCFKS'),
  'other-content': (form) => [
    ...['openssl', 'cms', '-decrypt', ...(form.length > 0 ? form : ['-inform', 'PEM']), '-in', '{file}'],
    ...['-recip', 'server.pem', '-inkey', 'server.key', '-out', 'decrypted'],
  ],
};

/** What is done with a structure that no appliance takes. */
export function wayOutOf(structure: Structure, isDer: boolean): WayOut | undefined {
  return ways[structure]?.(isDer ? ['-inform', 'DER'] : []);
}

/** What is done with a private key of a kind that no appliance takes: a new one is made, unless it only is written oddly. */
export function wayOutOfKey(found: string): WayOut {
  return found.includes('written out')
    ? ['openssl', 'ec', '-in', '{file}', '-param_enc', 'named_curve', '-out', 'key.pem']
    : newKey;
}
