import { decodedOrUndefined } from '../gate/values';
import type { PfxProtection } from '../item';
import type { ContentCipher } from './content-cipher';
import { keySchemesIn, type Frame } from './pkcs12-frame';

/** How a file is protected, as far as it is known without its password: a key inside an encrypted part is not looked at. */
export function protectionOf({ parts, integrity }: Frame): PfxProtection {
  const schemes = parts.flatMap((part) =>
    part.kind === 'encrypted'
      ? [part.scheme]
      : (decodedOrUndefined(() => keySchemesIn(part.bags ?? [])) ?? []),
  );
  const digest = integrity?.digest;
  const isOldCheck =
    integrity === undefined || (digest === 'SHA-1' && integrity.derivation.kind === 'pkcs12');
  return {
    ciphers: [...new Set(schemes.map(({ cipher }) => cipherName(cipher)))],
    ...(digest === undefined ? {} : { digest }),
    isOld: isOldCheck && schemes.every(({ derivation }) => derivation.kind === 'pkcs12'),
  };
}

function cipherName({ name, keyLength }: ContentCipher): string {
  if (name === 'DES') return keyLength > 8 ? 'Triple DES' : 'DES';
  return `${name}-${String(keyLength * 8)}`;
}
