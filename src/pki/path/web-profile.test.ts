import { describe, expect, test } from 'vitest';
import {
  good,
  host,
  inputFor,
  leafKey,
  middleKey,
  rootKey,
  serverAuth,
  type Difference,
} from '@/testing/careful-chain';
import { extension, forgeAndRead, type ForgedExtension } from '@/testing/forge';
import { distributionPoint, informationAccess } from '@/testing/publication';
import { toUtf8 } from '@/base/bytes';
import { derSequence } from '../keys/der';
import type { GeneralName } from '../distinguished-name';
import { accessMethods, extensionOids } from '../object-identifiers';
import { validateCertificate } from './validate-certificate';

/** A leaf with another common name. */
function named(subject: string): Difference {
  return { leafForgery: { subject } };
}

/** A leaf of the intermediate under an empty name. */
const below = { issuer: { subject: [], key: middleKey } } as const;

/** A leaf with one more host name. */
function besides(other: string): Difference {
  return { leaf: { names: extension.alternativeNames([host, { kind: 'dns', value: other }]) } };
}

const marksOfAuthority = {
  constraints: extension.basicConstraints(true),
  subject: extension.subjectKeyIdentifier(leafKey),
  usage: extension.keyUsage('keyCertSign', 'digitalSignature'),
};

/** The failed checks with their details. */
async function faultsOf(different: Difference): Promise<readonly string[]> {
  return validateCertificate(await inputFor(different))
    .results.filter(({ status }) => status === 'failed')
    .map(({ check, problem = '', detail }) => `${check}: ${detail ?? problem}`);
}

const constraint = (permitted: readonly GeneralName[], excluded: readonly GeneralName[] = []) =>
  extension.nameConstraints(permitted, excluded);
const dns = (value: string): GeneralName => ({ kind: 'dns', value });
const critical = (oid: string): ForgedExtension => ({ oid, critical: true, value: derSequence() });

test('a careful chain is valid', async () => {
  expect(await faultsOf({})).toEqual([]);
});

describe('what the web profile refuses, and the plain one lets pass', () => {
  test.each<readonly [string, Difference, string]>([
    [
      'a leaf that names no issuer’s key',
      { leaf: { issuer: undefined } },
      'authority-key-identifier-missing',
    ],
    [
      'an intermediate that names none',
      { middle: { issuer: undefined } },
      'authority-key-identifier-missing',
    ],
    [
      'an intermediate without its own identifier',
      { middle: { subject: undefined } },
      'subject-key-identifier-missing',
    ],
    [
      'a critical key identifier',
      { root: { subject: extension.subjectKeyIdentifier(rootKey, true) } },
      'extension-must-not-be-critical',
    ],
    [
      'critical addresses of the issuer',
      {
        leaf: {
          access: {
            ...informationAccess({ kind: 'uri', value: 'http://sb7.com/ca.crt' }, accessMethods.issuers),
            critical: true,
          },
        },
      },
      'extension-must-not-be-critical',
    ],
    [
      'basic constraints that are not critical',
      { middle: { constraints: extension.basicConstraints(true, undefined, false) } },
      'extension-must-be-critical',
    ],
    [
      'critical alternative names beside a subject',
      { leaf: { names: extension.alternativeNames([host], true) } },
      'alternative-names-wrongly-critical',
    ],
    [
      'alternative names that are not critical without one',
      { leafForgery: { subject: [] } },
      'alternative-names-wrongly-critical',
    ],
    [
      'a leaf that limits names',
      { leaf: { limits: constraint([dns('sb7.com')]) } },
      'constraints-on-a-server',
    ],
    [
      'a constraint with a leading dot',
      { middle: { limits: constraint([dns('.sb7.com')]) } },
      'constraint-malformed',
    ],
    [
      'a leaf that may sign certificates',
      { leaf: { usage: extension.keyUsage('digitalSignature', 'keyCertSign') } },
      'authority-marks-disagree',
    ],
    [
      'a leaf for signing code too',
      { leaf: { purposes: extension.extendedKeyUsage(serverAuth, '1.3.6.1.5.5.7.3.3') } },
      'purpose-forbidden',
    ],
    [
      'a leaf for any purpose too',
      { leaf: { purposes: extension.extendedKeyUsage(serverAuth, '2.5.29.37.0') } },
      'any-purpose',
    ],
    [
      'an intermediate for signing code too',
      { middle: { purposes: extension.extendedKeyUsage(serverAuth, '1.3.6.1.5.5.7.3.3') } },
      'purpose-forbidden',
    ],
    ['a root that names purposes', { root: { purposes: good.leaf.purposes } }, 'purposes-on-a-root'],
    [
      'critical purposes of a leaf',
      { leaf: { purposes: { ...good.leaf.purposes, critical: true } } },
      'extension-must-not-be-critical',
    ],
    ['a common name of another host', named('other.sb7.com'), 'common-name-not-alternative'],
    ['a common name in other letters', named('HQ.sb7.com'), 'common-name-not-alternative'],
    ['a common name beyond ASCII', named('hq.sb7-測試.com'), 'common-name-not-alternative'],
    ['an address as a hexadecimal number', named('0xC0A80101'), 'common-name-malformed'],
    ['an address with leading zeros', named('192.168.001.001'), 'common-name-malformed'],
    ['an IPv6 address in capitals', named('2001:DB8::8A2E:370:7334'), 'common-name-malformed'],
    ['an IPv6 address in full', named('2001:0db8:0:0:0:0:0:1'), 'common-name-malformed'],
    ['an IPv6 address with its zeros', named('2001:db8:0:0:1:0:0:1'), 'common-name-malformed'],
    [
      'a distribution point that is a host',
      { leaf: { points: distributionPoint({ kind: 'dns', value: 'sb7.com' }) } },
      'distribution-point-malformed',
    ],
    ['SHA-1', { middleForgery: { digest: 'sha1' } }, 'digest-not-permitted'],
    ['a serial number of zero', { leafForgery: { serialNumber: '00' } }, 'serial-not-positive'],
    ['an underscore in a host name', besides('hq_2.sb7.com'), 'host-name-malformed'],
    ['a star within a host name', besides('hq.*.sb7.com'), 'host-name-malformed'],
    ['a star in a label', besides('h*.sb7.com'), 'host-name-malformed'],
    ['a blank in a host name', besides('hq sb7.com'), 'host-name-malformed'],
    ['an address for a host name', besides('https://hq.sb7.com'), 'host-name-malformed'],
    ['a hyphen at the end of a label', besides('hq-.sb7.com'), 'host-name-malformed'],
    ['a dot at the end', besides('hq.sb7.com.'), 'host-name-malformed'],
    ['a label of 64 letters', besides(`${'a'.repeat(64)}.sb7.com`), 'host-name-malformed'],
  ])('%s', async (_, different, rule) => {
    expect(await faultsOf(different)).toEqual([`profile: ${rule}`]);
    const plain = validateCertificate({ ...(await inputFor(different)), profile: 'plain' });
    expect(plain.state).toBe('valid');
  });
});

describe('what the web profile lets pass', () => {
  const internal = extension.alternativeNames([host, { kind: 'dns', value: 'hq.sb7.local' }]);

  test.each<readonly [string, Difference]>([
    ['a common name that is no host', named('Headquarters')],
    ['the domain above an alternative name', named('sb7.com')],
    ['an address in its usual form', named('192.168.1.1')],
    ['another common name beside an internal name', { ...named('other.sb7.com'), leaf: { names: internal } }],
    [
      'a distribution point on the web',
      { leaf: { points: distributionPoint({ kind: 'uri', value: 'http://sb7.com/list.crl' }) } },
    ],
    [
      'constraints that are not critical',
      { middle: { limits: extension.nameConstraints([dns('sb7.com')], [], false) } },
    ],
    ['no key usage', { leaf: { usage: undefined } }],
    ['a star in front', besides('*.sb7.com')],
    ['a label in Punycode', besides('xn--bcher-kva.sb7.com')],
    ['a host of one label', besides('hq')],
    ['a label of digits', besides('1.sb7.com')],
    ['an anchor with a serial number of zero', { rootForgery: { serialNumber: '00' } }],
    ['an anchor that names another key', { root: { issuer: extension.authorityKeyIdentifier(leafKey) } }],
    ['an anchor without its own identifier', { root: { subject: undefined } }],
    [
      'an anchor whose basic constraints are not critical',
      { root: { constraints: extension.basicConstraints(true, undefined, false) } },
    ],
    ['an anchor signed with SHA-1', { rootForgery: { digest: 'sha1' } }],
    [
      'an issuer’s address that is a host',
      { leaf: { access: informationAccess(host, accessMethods.issuers) } },
    ],
    ['basic constraints that say it is no authority', { leaf: { marks: extension.basicConstraints(false) } }],
  ])('%s', async (_, different) => {
    expect(await faultsOf(different)).toEqual([]);
  });
});

describe('what both refuse', () => {
  test.each<readonly [string, Difference, string]>([
    [
      'an unknown critical extension of the root',
      { root: { odd: critical('1.2.3') } },
      'structure: unknown-critical-extension',
    ],
    [
      'the same extension twice',
      { leaf: { again: extension.alternativeNames([host]) } },
      'structure: duplicate-extension',
    ],
    [
      'alternative names that are none',
      {
        leaf: {
          names: { oid: extensionOids.subjectAlternativeName, critical: false, value: Uint8Array.of(4, 0) },
        },
      },
      'structure: extension-malformed',
    ],
    [
      'addresses of the issuer that are none',
      {
        leaf: {
          access: { oid: extensionOids.authorityInformationAccess, critical: false, value: toUtf8('broken') },
        },
      },
      'structure: extension-malformed',
    ],
    [
      'an alternative name beyond ASCII',
      { leaf: { names: extension.alternativeNames([host, { kind: 'dns', value: '😜.sb7.com' }]) } },
      'structure: text-malformed',
    ],
    [
      'a key usage without any use',
      { leaf: { usage: extension.keyUsage() } },
      'purpose: purpose-not-allowed',
    ],
    [
      'an issuer without a name',
      { middleForgery: { subject: [] }, leafForgery: below },
      'structure: issuer-empty',
    ],
    [
      'constraints without any',
      {
        middle: {
          limits: { oid: extensionOids.nameConstraints, critical: true, value: Uint8Array.of(48, 0) },
        },
      },
      'structure: extension-malformed',
    ],
    [
      'a host below a name that is not permitted',
      { middle: { limits: constraint([dns('other.com')]) } },
      'name-constraints: name-not-permitted',
    ],
    [
      'a root that limits names',
      { root: { limits: constraint([], [dns('sb7.com')]) } },
      'name-constraints: name-not-permitted',
    ],
  ])('%s', async (_, different, fault) => {
    expect(await faultsOf(different)).toContain(fault);
    expect((await inputFor(different)).profile).toBeUndefined();
  });

  test.each([
    ['a star that stands for an excluded host', '*.sb7.com', [], ['hq.sb7.com'], false],
    ['a star that stands for more than is permitted', '*.sb7.com', ['hq.sb7.com'], [], false],
    ['a star within what is permitted', '*.sb7.com', ['sb7.com'], [], true],
    ['a star beside what is excluded further down', '*.sb7.com', [], ['a.hq.sb7.com'], true],
    ['the end of a label', 'hq.sb7.com', ['b7.com'], [], false],
    ['another case', 'hq.sb7.com', ['SB7.COM'], [], true],
    ['a name that is none', '.sb7.com', ['sb7.com'], [], false],
    ['a constraint that is none', 'hq.sb7.com', ['*.sb7.com'], [], false],
  ] as const)('names: %s', async (_, name, permitted, excluded, isValid) => {
    const limits = constraint(permitted.map(dns), excluded.map(dns));
    const names = extension.alternativeNames([dns(name)]);
    const { name: _name, ...input } = await inputFor({ middle: { limits }, leaf: { names } });
    expect(validateCertificate(input).state).toBe(isValid ? 'valid' : 'invalid');
  });
});

test('an authority needs a subject, whatever other names it has; a server does not', async () => {
  const names = { ...good.leaf.names, critical: true };
  const nameless = { subject: [], key: middleKey, issuer: { subject: 'Root', key: rootKey } };
  const authority = await forgeAndRead({ ...nameless, extensions: [...Object.values(good.middle), names] });
  expect(authority.defects).toEqual(['subject-empty']);
  const server = await forgeAndRead({ ...nameless, extensions: [names] });
  expect(server.defects).toEqual([]);
});

describe('times', () => {
  const notAfter = Date.UTC(2026, 8, 1);
  const stateAt = async (moment: number) =>
    validateCertificate({ ...(await inputFor({ leafForgery: { notAfter } })), at: moment }).state;

  test('a certificate is valid through all of its last second', async () => {
    expect(await stateAt(notAfter)).toBe('valid');
    expect(await stateAt(notAfter + 999)).toBe('valid');
    expect(await stateAt(notAfter + 1000)).toBe('invalid');
  });
});

describe('what RFC 5280 expressly allows', () => {
  const noneBelow = { constraints: extension.basicConstraints(true, 0) };

  test.each<readonly [string, Difference, string]>([
    ['a leaf without purposes', { leaf: { purposes: undefined } }, 'server-purposes-missing'],
    ['an authority at a server', { leaf: marksOfAuthority }, 'authority-at-a-server'],
    [
      'an authority with a path length below one that allows none',
      { middle: noneBelow, leaf: { ...marksOfAuthority, ...noneBelow, purposes: undefined } },
      'authority-at-a-server',
    ],
  ])('%s is refused only where the web profile is asked for', async (_, different, rule) => {
    const input = await inputFor(different);
    expect(validateCertificate(input).state).toBe('valid');
    expect(validateCertificate({ ...input, profile: 'plain' }).state).toBe('valid');
    const strict = validateCertificate({ ...input, profile: 'web' });
    expect(strict.results.find(({ check }) => check === 'profile')).toMatchObject({
      status: 'failed',
      detail: rule,
    });
  });
});

describe('an authority at a server', () => {
  test('is odd but valid for who keeps to RFC 5280 alone', async () => {
    const input = await inputFor({ leaf: marksOfAuthority });
    const report = validateCertificate({ ...input, profile: 'plain' });
    expect(report.state).toBe('valid');
    expect(report.chain[0]?.problems).toEqual(['authority-as-server']);
  });

  test('is not valid if its marks disagree', async () => {
    const different = { leaf: { ...marksOfAuthority, usage: extension.keyUsage('digitalSignature') } };
    expect(await faultsOf(different)).toEqual(['profile: authority-marks-disagree']);
  });
});
