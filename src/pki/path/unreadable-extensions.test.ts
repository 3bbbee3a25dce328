import { createPublicKey, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { derContextPrimitive, derEnumerated, derName, derSetOf, derUtf8String } from '@/testing/der';
import { aKey, extension, forge, forgeList, type ForgedExtension } from '@/testing/forge';
import { concatBytes, toUtf8, type Bytes } from '@/base/bytes';
import {
  derBitString,
  derContext,
  derInteger,
  derNull,
  derObjectIdentifier,
  derOctetString,
  derSequence,
  derValue,
} from '../keys/der';
import { tags } from '../gate/element';
import { directOperations } from '../worker/direct-operations';
import { aName } from '../distinguished-name';
import { extensionOids, extensionRequestOid, revocationListOids } from '../object-identifiers';
import { findingsOf } from '../findings/findings-of';
import { collectVerdicts } from './collect-verdicts';
import { validateCertificate } from './validate-certificate';

const [rootKey, middleKey, leafKey] = [aKey(), aKey(), aKey()];
const at = Date.UTC(2026, 5, 1);
const authority = [extension.basicConstraints(true), extension.keyUsage('keyCertSign', 'cRLSign')];

const uri = derContextPrimitive(6, toUtf8('http://ca.lab/'));
const policy = derObjectIdentifier('1.2.3');

/** A value of each extension that is as it should be. */
const samples: Readonly<Record<keyof typeof extensionOids, Bytes>> = {
  subjectKeyIdentifier: derOctetString(Uint8Array.of(1)),
  keyUsage: derValue(tags.bitString, Uint8Array.of(1, 0x06)),
  subjectAlternativeName: derSequence(uri),
  issuerAlternativeName: derSequence(uri),
  basicConstraints: derSequence(Uint8Array.of(1, 1, 255), derInteger(3)),
  nameConstraints: derSequence(
    derContext(
      1,
      derSequence(derContextPrimitive(2, toUtf8('evil.com')), derContextPrimitive(0, Uint8Array.of(0))),
    ),
  ),
  revocationListDistributionPoints: derSequence(derSequence(derContext(0, derContext(0, uri)))),
  certificatePolicies: derSequence(
    derSequence(policy, derSequence(derSequence(derObjectIdentifier('1.3.6.1.5.5.7.2.2'), derSequence()))),
  ),
  policyMappings: derSequence(derSequence(policy, derObjectIdentifier('1.2.4'))),
  authorityKeyIdentifier: derSequence(
    derContextPrimitive(0, Uint8Array.of(1)),
    derContext(1, uri),
    derContextPrimitive(2, Uint8Array.of(5)),
  ),
  policyConstraints: derSequence(
    derContextPrimitive(0, Uint8Array.of(9)),
    derContextPrimitive(1, Uint8Array.of(9)),
  ),
  extendedKeyUsage: derSequence(derObjectIdentifier('1.3.6.1.5.5.7.3.1')),
  freshestRevocationList: derSequence(derSequence(derContext(0, derContext(0, uri)))),
  inhibitAnyPolicy: derInteger(9),
  authorityInformationAccess: derSequence(derSequence(derObjectIdentifier('1.3.6.1.5.5.7.48.2'), uri)),
  subjectInformationAccess: derSequence(derSequence(derObjectIdentifier('1.3.6.1.5.5.7.48.5'), uri)),
};

const sixOctets = Uint8Array.of(1, 0, 0, 0, 0, 0);

/** What is no value of any of them, made of one that is. */
const spoilt: Readonly<Record<string, (value: Bytes) => Bytes>> = {
  nothing: () => new Uint8Array(),
  'an empty INTEGER': () => derValue(tags.integer),
  'a number out of range': () => derValue(tags.integer, sixOctets),
  'a negative number': () => derValue(tags.integer, Uint8Array.of(0x80)),
  'a text': () => derUtf8String('x'),
  'nested garbage': () => derSequence(derSequence(derSequence(derNull()), derInteger(1))),
  'garbage without a tag': () => Uint8Array.of(0xff, 0xff, 0xff),
  'a value cut off': (value) => value.slice(0, -1),
  'octets after the value': (value) => concatBytes(value, Uint8Array.of(5, 0)),
  'the value twice': (value) => derSequence(value, value),
  'nothing but the tag': (value) => value.slice(0, 1),
  'an indefinite length without an end': (value) => Uint8Array.of(value[0] ?? 0, 0x80),
};

/** Values with parts that are no such parts, beside what befalls all extensions. */
const special: readonly (readonly [what: string, name: keyof typeof extensionOids, value: Bytes])[] = [
  ...[0, 1].flatMap((number) =>
    [new Uint8Array(), sixOctets, Uint8Array.of(0x80)].map(
      (content) =>
        [
          `[${String(number)}] of ${String(content.length)} octets`,
          'policyConstraints',
          derSequence(derContextPrimitive(number, content)),
        ] as const,
    ),
  ),
  ['nothing inside', 'policyConstraints', derSequence()],
  [
    'fields in another order',
    'policyConstraints',
    derSequence(derContextPrimitive(1, Uint8Array.of(0)), derContextPrimitive(0, Uint8Array.of(0))),
  ],
  [
    'a field twice',
    'policyConstraints',
    derSequence(derContextPrimitive(0, Uint8Array.of(0)), derContextPrimitive(0, Uint8Array.of(9))),
  ],
  [
    'a path length out of range',
    'basicConstraints',
    derSequence(Uint8Array.of(1, 1, 255), derValue(2, sixOctets)),
  ],
  ['an empty path length', 'basicConstraints', derSequence(Uint8Array.of(1, 1, 255), derValue(2))],
  ['a third field', 'basicConstraints', derSequence(Uint8Array.of(1, 1, 255), derInteger(1), derInteger(1))],
  ['fields in another order', 'basicConstraints', derSequence(derInteger(1), Uint8Array.of(1, 1, 255))],
  ['unused bits that are set', 'keyUsage', derValue(tags.bitString, Uint8Array.of(7, 0xff))],
  ['eight unused bits', 'keyUsage', derValue(tags.bitString, Uint8Array.of(8, 0))],
  ['a mapping to nothing', 'policyMappings', derSequence(derSequence(policy))],
  ['a mapping of three', 'policyMappings', derSequence(derSequence(policy, policy, policy))],
  [
    'a policy of three parts',
    'certificatePolicies',
    derSequence(derSequence(policy, derSequence(), derNull())),
  ],
  [
    'a qualifier of nothing',
    'certificatePolicies',
    derSequence(derSequence(policy, derSequence(derSequence(policy)))),
  ],
  ['an empty serial number', 'authorityKeyIdentifier', derSequence(derContextPrimitive(2, new Uint8Array()))],
  [
    'an explicit identifier',
    'authorityKeyIdentifier',
    derSequence(derContext(0, derOctetString(Uint8Array.of(1)))),
  ],
  ['an issuer without names', 'authorityKeyIdentifier', derSequence(derContext(1))],
  ['a fourth field', 'authorityKeyIdentifier', derSequence(derContextPrimitive(3, Uint8Array.of(1)))],
  [
    'another minimum',
    'nameConstraints',
    derSequence(derContext(0, derSequence(uri, derContextPrimitive(0, Uint8Array.of(1))))),
  ],
  [
    'an empty minimum',
    'nameConstraints',
    derSequence(derContext(0, derSequence(uri, derContextPrimitive(0, new Uint8Array())))),
  ],
  [
    'a maximum',
    'nameConstraints',
    derSequence(derContext(0, derSequence(uri, derContextPrimitive(1, Uint8Array.of(1))))),
  ],
  ['an access without a place', 'authorityInformationAccess', derSequence(derSequence(policy))],
  ['an access of three parts', 'authorityInformationAccess', derSequence(derSequence(policy, uri, uri))],
  [
    'a point with a fourth field',
    'revocationListDistributionPoints',
    derSequence(derSequence(derContextPrimitive(3, Uint8Array.of(1)))),
  ],
  [
    'a point with a name without names',
    'revocationListDistributionPoints',
    derSequence(derSequence(derContext(0, derContext(0)))),
  ],
];

async function judge(place: 'leaf' | 'middle', spoiltExtension: ForgedExtension) {
  const own = (wanted: string) => (place === wanted ? [spoiltExtension] : []);
  const others = authority.filter(({ oid }) => place !== 'middle' || oid !== spoiltExtension.oid);
  const root = { subject: 'Root', key: rootKey };
  const middle = { subject: 'Middle', key: middleKey };
  const ders = [
    forge({ subject: 'hq.sb7.com', key: leafKey, issuer: middle, extensions: own('leaf') }),
    forge({ ...middle, issuer: root, extensions: [...others, ...own('middle')] }),
    forge({ ...root, extensions: authority }),
  ];
  const items = await directOperations.readFiles(ders, []);
  const all = items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate] : []));
  const [certificate, issuer, anchor] = all;
  if (!certificate || !issuer || !anchor) throw new Error(JSON.stringify(items));
  const report = validateCertificate({
    certificate,
    intermediates: [issuer],
    anchors: [anchor],
    at,
    purpose: 'any',
    nameRule: 'san-only',
    verdicts: await collectVerdicts(all, directOperations, {}),
  });
  const names = items.flatMap((item) => findingsOf(item)).map(({ value }) => value);
  return { report, names, defects: [...certificate.defects, ...issuer.defects] };
}

function extensionOf(name: keyof typeof extensionOids, value: Bytes): ForgedExtension {
  return { oid: extensionOids[name], critical: false, value };
}

const names = Object.keys(extensionOids) as (keyof typeof extensionOids)[];

describe('an extension that is as it should be breaks nothing', () => {
  test.each(names)('%s', async (name) => {
    const { report, defects } = await judge('middle', extensionOf(name, samples[name]));
    expect(defects).not.toContain('extension-malformed');
    expect(report.results.find(({ check }) => check === 'structure')?.status).not.toBe('failed');
  });
});

describe('an extension that cannot be read fails the path, and is told', () => {
  test.each(names)('%s', async (name) => {
    for (const spoil of Object.values(spoilt)) {
      for (const place of ['leaf', 'middle'] as const) {
        const judged = await judge(place, extensionOf(name, spoil(samples[name])));
        expect(judged.report.state).toBe('invalid');
        expect(judged.names).toContain('extension-malformed');
      }
    }
  });

  test.each(special)('%s in %s', async (_, name, value) => {
    const judged = await judge('middle', extensionOf(name, value));
    expect(judged.report.state).toBe('invalid');
    expect(judged.names).toContain('extension-malformed');
  });
});

const listSamples: Readonly<Record<keyof typeof revocationListOids, Bytes>> = {
  number: derInteger(1),
  reason: derEnumerated(1),
  invalidityDate: derValue(tags.generalizedTime, toUtf8('20260101000000Z')),
  baseNumber: derInteger(1),
  issuingDistributionPoint: derSequence(derContextPrimitive(1, Uint8Array.of(255))),
  certificateIssuer: derSequence(derContext(4, derName(aName([['CN', 'Root']])))),
  authorityKeyIdentifier: samples.authorityKeyIdentifier,
};

const ofLists = ['number', 'baseNumber', 'issuingDistributionPoint', 'authorityKeyIdentifier'] as const;
const ofEntries = ['reason', 'invalidityDate', 'certificateIssuer'] as const;

async function defectsOfList(values: Partial<Parameters<typeof forgeList>[0]>) {
  const list = forgeList({ issuer: { subject: 'Root', key: rootKey }, thisUpdate: at, ...values });
  const [item] = await directOperations.readFiles([list], []);
  if (item?.kind !== 'revocation-list') throw new Error(JSON.stringify(item));
  expect(findingsOf(item).length).toBeGreaterThan(0);
  return item.revocationList.defects;
}

describe('so it is with a revocation list and its entries', () => {
  const malformed = (name: keyof typeof revocationListOids, spoil: (value: Bytes) => Bytes) => {
    const bad = { oid: revocationListOids[name], critical: false, value: spoil(listSamples[name]) };
    return (ofLists as readonly string[]).includes(name)
      ? { extensions: [bad] }
      : { revoked: ['01'], entryExtensions: [bad] };
  };

  test.each([...ofLists, ...ofEntries])('%s', async (name) => {
    expect(await defectsOfList(malformed(name, (value) => value))).not.toContain('extension-malformed');
    const huge = new Uint8Array(21).fill(1);
    const all = { ...spoilt, 'a number out of range': () => derValue(tags.integer, huge) };
    const told = Object.entries(all).map(async ([what, spoil]) =>
      (await defectsOfList(malformed(name, spoil))).includes('extension-malformed') ? what : 'nothing told',
    );
    expect(await Promise.all(told)).toEqual(Object.keys(all));
  });
});

test.each(names.slice(0, 6))('a request for an unreadable %s is refused as damaged', async (name) => {
  for (const spoil of Object.values(spoilt)) {
    const asked = derSequence(derObjectIdentifier(extensionOids[name]), derOctetString(spoil(samples[name])));
    const signedPart = derSequence(
      derInteger(0),
      derName(aName([['CN', 'hq.sb7.com']])),
      Uint8Array.from(createPublicKey(leafKey).export({ type: 'spki', format: 'der' })),
      derContext(0, derSequence(derObjectIdentifier(extensionRequestOid), derSetOf(derSequence(asked)))),
    );
    const algorithm = derSequence(derObjectIdentifier('1.2.840.10045.4.3.2'));
    const request = derSequence(signedPart, algorithm, derBitString(sign('sha256', signedPart, leafKey)));
    const [item] = await directOperations.readFiles([request], []);
    expect(item).toMatchObject({
      kind: 'unknown',
      reason: 'damaged',
      found: 'a certificate signing request',
    });
    expect(item && findingsOf(item)).toHaveLength(1);
  }
});
