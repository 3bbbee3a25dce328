import type { KeyObject } from 'node:crypto';
import type { Bytes } from '@/base/bytes';
import type { KeyUsage } from '@/pki/certificate';
import type { GeneralName } from '@/pki/distinguished-name';
import { aKey, extension, forge, type ForgedExtension } from './forge';

/** The host that every chain is for, and when it is asked about. */
export const chainHost = 'hq.sb7.com';
export const chainTime = Date.UTC(2026, 5, 1);

/** A chain with what was done to it; certificates as DER. */
export interface RandomChain {
  readonly leaf: Bytes;
  readonly intermediates: readonly Bytes[];
  readonly anchors: readonly Bytes[];
  readonly faults: readonly string[];
}

/** One certificate of a chain before it is written. */
interface Level {
  name: string;
  key: KeyObject;
  isAuthority: boolean | undefined;
  pathLength?: number;
  usages: readonly KeyUsage[] | undefined;
  purposes?: readonly string[];
  names?: readonly GeneralName[];
  permitted: GeneralName[];
  excluded: GeneralName[];
  notBefore: number;
  notAfter: number;
  digest: 'sha256' | 'sha1';
  hasIdentifiers: boolean;
  extra: readonly ForgedExtension[];
  signer?: KeyObject;
  isLeftOut?: boolean;
  /** More certificates of the same name and key: by a stranger, or expired. */
  twins: readonly ('by a stranger' | 'expired')[];
}

type Random = (below: number) => number;
type Fault = (levels: Level[], random: Random) => void;

const day = 86_400_000;
const keys = [...Array.from({ length: 14 }, () => aKey()), aKey('RSA'), aKey('RSA')];
const stranger = aKey();

/** The chain of a seed: the same shape for the same seed, with other keys in every run. `name` keeps chains apart. */
export function aRandomChain(seed: number): RandomChain {
  const random = randomOf(seed);
  const names = Object.keys(faults);
  const levels = goodLevels(seed, 2 + random(4));
  const chosen = Array.from(
    { length: random(4) === 0 ? 0 : 1 + random(2) },
    () => names[random(names.length)] ?? '',
  );
  for (const name of chosen) faults[name]?.(levels, random);
  return { ...write(levels), faults: chosen };
}

/** Mulberry32: small, and the same everywhere. */
function randomOf(seed: number): Random {
  let state = seed * 0x9e3779b1;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function goodLevels(seed: number, count: number): Level[] {
  return Array.from({ length: count }, (_, index): Level => {
    const isLeaf = index === count - 1;
    return {
      name: isLeaf ? chainHost : `Authority ${String(index)} of ${String(seed)}`,
      key: keys[(seed * 5 + index) % keys.length] ?? stranger,
      isAuthority: !isLeaf,
      usages: isLeaf ? ['digitalSignature'] : ['keyCertSign', 'cRLSign'],
      ...(isLeaf ? { purposes: [serverAuth], names: [{ kind: 'dns', value: chainHost }] } : {}),
      permitted: [],
      excluded: [],
      extra: [],
      twins: [],
      digest: 'sha256',
      hasIdentifiers: true,
      notBefore: chainTime - 300 * day,
      notAfter: chainTime + 300 * day,
    };
  });
}

const serverAuth = '1.3.6.1.5.5.7.3.1';
const clientAuth = '1.3.6.1.5.5.7.3.2';
const anyPurpose = '2.5.29.37.0';
const dns = (value: string): GeneralName => ({ kind: 'dns', value });
const ip = (value: string): GeneralName => ({ kind: 'ip', value });

const faults: Readonly<Record<string, Fault>> = {
  expired: onAny((level) => (level.notAfter = chainTime - day)),
  'not yet valid': onAny((level) => (level.notBefore = chainTime + day)),
  'signed by a stranger': onAny((level) => (level.signer = stranger)),
  'left out': onIssuer((level) => (level.isLeftOut = true)),
  'no authority': onIssuer((level) => (level.isAuthority = false)),
  'no basic constraints': onIssuer((level) => (level.isAuthority = undefined)),
  'may not sign': onIssuer((level) => (level.usages = ['cRLSign'])),
  'no key usage': onAny((level) => (level.usages = undefined)),
  'path length': onIssuer((level, random) => (level.pathLength = random(3))),
  'purposes of an issuer': onIssuer(
    (level, random) =>
      (level.purposes =
        [[serverAuth], [clientAuth], [anyPurpose], [clientAuth, serverAuth]][random(4)] ?? []),
  ),
  'purposes of the leaf': onLeaf((level, random) => {
    const purposes = [undefined, [clientAuth], [clientAuth, serverAuth], ['1.3.6.1.5.5.7.3.4']][random(4)];
    if (purposes === undefined) delete level.purposes;
    else level.purposes = purposes;
  }),
  'another host': onLeaf((level, random) => {
    level.names = [
      dns(['other.sb7.com', '*.sb7.com', 'sb7.com', 'h*.sb7.com', 'HQ.SB7.com', '*.com'][random(6)] ?? ''),
    ];
  }),
  'an address too': onLeaf((level) => (level.names = [...(level.names ?? []), ip('10.1.2.3')])),
  'permitted names': onIssuer((level, random) => {
    level.permitted.push(dns(['sb7.com', 'other.com', 'hq.sb7.com', 'b7.com', 'com'][random(5)] ?? ''));
  }),
  'excluded names': onIssuer((level, random) => {
    level.excluded.push(dns(['sb7.com', 'other.com', 'hq.sb7.com', 'q.sb7.com'][random(4)] ?? ''));
  }),
  'permitted addresses': onIssuer((level, random) => {
    level.permitted.push(ip(['10.0.0.0/255.0.0.0', '192.168.0.0/255.255.0.0'][random(2)] ?? ''));
  }),
  'excluded addresses': onIssuer((level) => level.excluded.push(ip('10.1.2.0/255.255.255.0'))),
  'permitted directories': onIssuer((level, random) => {
    level.permitted.push({
      kind: 'directory',
      value: [[{ type: '2.5.4.3', value: [chainHost, 'Other'][random(2)] ?? '' }]],
    });
  }),
  'an unknown critical extension': onAny((level, random) => {
    level.extra = [{ oid: '1.2.3.4', critical: random(2) === 0, value: Uint8Array.of(5, 0) }];
  }),
  'no identifiers': onAny((level) => (level.hasIdentifiers = false)),
  'SHA-1': onAny((level) => (level.digest = 'sha1')),
  'a twin by a stranger': onMiddle((level) => (level.twins = ['by a stranger'])),
  'an expired twin': onMiddle((level) => (level.twins = ['expired'])),
  'its issuer’s name': onMiddle(
    (level, _random, levels, index) => (level.name = levels[index - 1]?.name ?? ''),
  ),
};

type Change = (level: Level, random: Random, levels: Level[], index: number) => unknown;

function onAny(change: Change): Fault {
  return onRange((count) => [0, count], change);
}

function onIssuer(change: Change): Fault {
  return onRange((count) => [0, count - 1], change);
}

function onMiddle(change: Change): Fault {
  return onRange((count) => [1, count - 2], change);
}

function onLeaf(change: Change): Fault {
  return onRange((count) => [count - 1, 1], change);
}

/** Changes one level among `size` from `start` on; none where there are none. */
function onRange(rangeOf: (count: number) => readonly [start: number, size: number], change: Change): Fault {
  return (levels, random) => {
    const [start, size] = rangeOf(levels.length);
    if (size < 1) return;
    const index = start + random(size);
    const level = levels[index];
    if (level !== undefined) change(level, random, levels, index);
  };
}

function write(levels: readonly Level[]): Omit<RandomChain, 'faults'> {
  const [root, ...others] = levels.map((level, index) => writeLevel(level, levels[index - 1] ?? level));
  const leaf = others.at(-1);
  if (root === undefined || leaf === undefined) throw new Error('a chain has a root and a leaf');
  const middle = others.slice(0, -1).filter((_, index) => levels[index + 1]?.isLeftOut !== true);
  const twins = levels.flatMap((level, index) =>
    level.twins.map((kind) => writeTwin(level, levels[index - 1] ?? level, kind)),
  );
  return {
    leaf,
    intermediates: [...twins, ...middle],
    anchors: levels[0]?.isLeftOut === true ? [] : [root],
  };
}

function writeTwin(level: Level, issuer: Level, kind: Level['twins'][number]): Bytes {
  return kind === 'expired'
    ? writeLevel({ ...level, notAfter: chainTime - day }, issuer)
    : writeLevel(level, { ...issuer, name: 'Stranger', key: stranger });
}

function writeLevel(level: Level, issuer: Level): Bytes {
  const { name, key, notBefore, notAfter, digest } = level;
  return forge({
    subject: name,
    key,
    notBefore,
    notAfter,
    digest,
    extensions: extensionsOf(level, issuer),
    issuer: { subject: issuer.name, key: level.signer ?? issuer.key },
  });
}

function extensionsOf(level: Level, issuer: Level): readonly ForgedExtension[] {
  const { isAuthority, pathLength, usages, purposes, names, permitted, excluded, key, extra } = level;
  return [
    ...(isAuthority === undefined
      ? []
      : [extension.basicConstraints(isAuthority, isAuthority ? pathLength : undefined)]),
    ...(usages ? [extension.keyUsage(...usages)] : []),
    ...(purposes ? [extension.extendedKeyUsage(...purposes)] : []),
    ...(names ? [extension.alternativeNames(names)] : []),
    ...(permitted.length + excluded.length > 0 ? [extension.nameConstraints(permitted, excluded)] : []),
    ...(level.hasIdentifiers
      ? [extension.subjectKeyIdentifier(key), extension.authorityKeyIdentifier(issuer.key)]
      : []),
    ...extra,
  ];
}
