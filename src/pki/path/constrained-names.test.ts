import { describe, expect, test } from 'vitest';
import { derContextPrimitive } from '@/testing/der';
import { aKey, extension, forgeAndRead, type ForgedExtension } from '@/testing/forge';
import type { Certificate } from '../certificate';
import { validate } from '../core';
import { aName, type GeneralName } from '../distinguished-name';
import { derContext, derNull, derObjectIdentifier, derSequence } from '../keys/der';
import { extensionOids, keyPurposes } from '../object-identifiers';
import type { Purpose } from './validation-report';

/* Name constraints over whole paths (RFC 5280 sections 4.2.1.10 and 6.1.4 (g)): root, intermediates, and what is below. */

const dns = (value: string): GeneralName => ({ kind: 'dns', value });
const ip = (value: string): GeneralName => ({ kind: 'ip', value });
const email = (value: string): GeneralName => ({ kind: 'email', value });
const directory = (name: string): GeneralName => ({ kind: 'directory', value: aName([['CN', name]]) });
const limits = (permitted: readonly GeneralName[], excluded: readonly GeneralName[] = []) =>
  extension.nameConstraints(permitted, excluded);

/** What is said of one certificate of a path. */
interface Link {
  readonly subject?: string;
  readonly names?: readonly GeneralName[] | ForgedExtension;
  readonly limits?: ForgedExtension;
}

const keys = Array.from({ length: 5 }, () => aKey());

function keyAt(place: number) {
  const key = keys[place];
  if (!key) throw new Error('a path too long');
  return key;
}

function subjectOf(path: readonly Link[], place: number): string {
  return path[place]?.subject ?? `subject ${String(place)}`;
}

/** The certificates of a path, the root first. */
function certificatesOf(path: readonly Link[], purpose: string): Promise<readonly Certificate[]> {
  return Promise.all(
    path.map(({ names = [], limits: constraints }, place) => {
      const [key, issuerPlace] = [keyAt(place), Math.max(0, place - 1)];
      const isAuthority = place < path.length - 1;
      const alternative =
        'oid' in names ? [names] : names.length > 0 ? [extension.alternativeNames(names)] : [];
      const marks = isAuthority
        ? [extension.basicConstraints(true), extension.keyUsage('keyCertSign', 'cRLSign')]
        : [extension.keyUsage('digitalSignature'), extension.extendedKeyUsage(purpose)];
      return forgeAndRead({
        subject: subjectOf(path, place),
        key,
        issuer: { subject: subjectOf(path, issuerPlace), key: keyAt(issuerPlace) },
        serialNumber: `5a0${String(place)}`,
        extensions: [
          ...[...marks, ...alternative, ...(constraints ? [constraints] : [])],
          ...[extension.subjectKeyIdentifier(key)].slice(isAuthority ? 0 : 1),
          ...(place > 0 ? [extension.authorityKeyIdentifier(keyAt(issuerPlace))] : []),
        ],
      });
    }),
  );
}

async function isBelieved(path: readonly Link[], purpose: Purpose = 'serverAuth'): Promise<boolean> {
  const isServer = purpose === 'serverAuth';
  const [root, ...below] = await certificatesOf(
    path,
    isServer ? keyPurposes.serverAuth : keyPurposes.clientAuth,
  );
  const certificate = below.at(-1);
  if (!root || !certificate) throw new Error('a path too short');
  const { state } = await validate({
    certificate,
    intermediates: below.slice(0, -1),
    anchors: [root],
    at: Date.UTC(2026, 5, 1),
    purpose,
    nameRule: 'san-only',
  });
  return state === 'valid';
}

/** A SubjectAltName with an otherName that nobody knows, and a host; and constraints that exclude such names. */
const other = derContext(0, derObjectIdentifier('1.3.6.1.4.1.55738.1'), derContext(0, derNull()));
const hostOctets = derContextPrimitive(2, new TextEncoder().encode('a.example'));
const withOther: ForgedExtension = {
  oid: extensionOids.subjectAlternativeName,
  critical: false,
  value: derSequence(hostOctets, other),
};
const withoutOthers: ForgedExtension = {
  oid: extensionOids.nameConstraints,
  critical: true,
  value: derSequence(derContext(1, derSequence(other))),
};
const addressIn = (octets: readonly number[]): ForgedExtension => ({
  oid: extensionOids.subjectAlternativeName,
  critical: false,
  value: derSequence(hostOctets, derContextPrimitive(7, Uint8Array.from(octets))),
});

const a = { names: [dns('a.example')] };

describe('a server', () => {
  test.each<readonly [string, readonly Link[], boolean]>([
    [
      'within what both authorities permit',
      [{}, { limits: limits([dns('example')]) }, { limits: limits([dns('a.example')]) }, a],
      true,
    ],
    [
      'outside of what the lower permits',
      [{}, { limits: limits([dns('example')]) }, { limits: limits([dns('b.example')]) }, a],
      false,
    ],
    [
      'outside of what the upper permits',
      [{}, { limits: limits([dns('b.example')]) }, { limits: limits([dns('example')]) }, a],
      false,
    ],
    ['permitted and excluded', [{ limits: limits([dns('example')], [dns('a.example')]) }, a], false],
    [
      'with a second name that is excluded',
      [{ limits: limits([], [dns('b.example')]) }, { names: [dns('a.example'), dns('b.example')] }],
      false,
    ],
    [
      'below an authority whose own name is excluded',
      [{ limits: limits([], [dns('b.example')]) }, { names: [dns('b.example')] }, a],
      false,
    ],
    [
      'below a self-issued authority whose own name is outside',
      [{ subject: 'R', limits: limits([dns('a.example')]) }, { subject: 'R', names: [dns('b.example')] }, a],
      true,
    ],
    [
      'that is self-issued and outside',
      [{ limits: limits([dns('a.example')]) }, { subject: 'S' }, { subject: 'S', names: [dns('b.example')] }],
      false,
    ],
    [
      'of another form than all that is permitted',
      [{ limits: limits([ip('192.0.2.0/255.255.255.0')]) }, a],
      true,
    ],
    [
      'with an address within',
      [{ limits: limits([ip('192.0.2.0/255.255.255.0')]) }, { names: [ip('192.0.2.1')] }],
      true,
    ],
    [
      'with an address outside',
      [{ limits: limits([ip('192.0.2.0/255.255.255.0')]) }, { names: [ip('192.0.3.1')] }],
      false,
    ],
    [
      'with an excluded address',
      [{ limits: limits([], [ip('192.0.2.0/255.255.255.0')]) }, { names: [ip('192.0.2.1')] }],
      false,
    ],
    [
      'with an address and a mask for a name',
      [
        { limits: limits([ip('192.0.2.0/255.255.255.0')]) },
        { names: addressIn([192, 0, 2, 0, 255, 255, 255, 0]) },
      ],
      false,
    ],
    [
      'with a name that begins with a dot',
      [{ limits: limits([dns('example')]) }, { names: [dns('.example'), dns('a.example')] }],
      false,
    ],
    [
      'whose subject is excluded, and no directory name',
      [
        { limits: limits([], [directory('foo')]) },
        { subject: 'foo', names: [dns('a.example'), directory('bar')] },
      ],
      false,
    ],
    [
      'whose directory name is permitted, and not the subject',
      [
        { limits: limits([directory('foo')]) },
        { subject: 'bar', names: [dns('a.example'), directory('foo')] },
      ],
      false,
    ],
    [
      'with a name of an unknown form that is excluded',
      [{}, { limits: withoutOthers }, { names: withOther }],
      false,
    ],
    ['without a name of the unknown form that is excluded', [{}, { limits: withoutOthers }, a], true],
    ['with a name of an unknown form that nobody excludes', [{}, {}, { names: withOther }], true],
    ['under constraints with a wildcard', [{ limits: limits([dns('*.example')]) }, a], false],
  ])('%s', async (_, path, verdict) => {
    expect(await isBelieved(path)).toBe(verdict);
  });
});

describe('a person', () => {
  test.each<readonly [string, string, readonly string[], boolean]>([
    ['at the one mailbox', 'foo@a.example', ['foo@a.example'], true],
    ['at another mailbox', 'foo@a.example', ['bar@a.example'], false],
    ['at the host', 'a.example', ['foo@a.example'], true],
    ['below the host', 'a.example', ['foo@b.a.example'], false],
    ['in the domain', '.a.example', ['foo@b.a.example'], true],
    ['at the domain itself', '.a.example', ['foo@a.example'], false],
    ['with a second address that is none', 'a.example', ['foo@a.example', 'foo@bar@a.example'], false],
    ['under a constraint that is none', 'foo@bar@a.example', ['foo@a.example'], false],
  ])('%s', async (_, permitted, names, verdict) => {
    const path = [{}, { limits: limits([email(permitted)]) }, { names: names.map(email) }];
    expect(await isBelieved(path, 'clientAuth')).toBe(verdict);
  });
});
