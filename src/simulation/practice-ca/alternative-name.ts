import type { GeneralName } from '@/pki/general-name';
import { isHostName, isWildcardName } from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { typedNames, type TypedName } from '@/pki/names/typed-names';

/** What a kind of name is called before its colon, and which texts are of that kind. */
const kinds = {
  dns: (text: string) => isHostName(text) || isWildcardName(text),
  ip: isIpAddress,
  email: (text: string) =>
    /^[!-~]+$/.test(text) && /^[^@<>"]+@[^@<>"]+$/.test(text) && isHostName(text.split('@')[1] ?? ''),
  uri: (text: string) => /^[a-z][a-z0-9+.-]*:\/\/[\x21-\x7e]+$/i.test(text),
} as const;

type Kind = keyof typeof kinds;

/** A name with its kind before a colon, as OpenSSL and XCA write it, or bare; undefined where it is none. */
export function readName(text: string): readonly [GeneralName] | undefined {
  const [, prefix, value = ''] = /^(dns|ip|email|uri)\s*:\s*(.*)$/is.exec(text) ?? [];
  const name = prefix === undefined ? bareName(text) : nameOf(prefix.toLowerCase() as Kind, value.trim());
  return name === undefined ? undefined : [name];
}

/** A name by its looks; undefined where it looks like none. */
export function bareName(text: string): GeneralName | undefined {
  const kind = (['ip', 'email', 'uri', 'dns'] as const).find((candidate) => kinds[candidate](text));
  return kind === undefined ? undefined : { kind, value: text };
}

function nameOf(kind: Kind, value: string): GeneralName | undefined {
  return kinds[kind](value) ? { kind, value } : undefined;
}

/**
 * The names in a text, as the form takes them: e-mail addresses and URIs with or without their kind stay as they are, the
 * rest is read as host names and addresses.
 */
export function typedGeneralNames(text: string): readonly TypedName[] {
  return text
    .split(/[\n,;]|\s(?=\S)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const kind = readName(part)?.[0].kind;
      return kind === 'email' || kind === 'uri'
        ? [{ text: part, name: part, corrections: [] }]
        : typedNames(part);
    });
}
