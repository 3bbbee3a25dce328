import { keyUsages } from '@/pki/certificate';
import { ecCurves } from '@/pki/operations';
import { revocationReasons } from '@/pki/revocation-list';
import { z } from '@/base/zod';
import { id, instant, oid, sha256, someText, text } from './field-schemas';
import { subjectFields } from '@/simulation/world/practice-records';

/** At most 20 octets of an INTEGER. */
const serialNumber = z.string().check(z.regex(/^(?:[0-9a-f]{2}){1,40}$/));

const decimal = z.string().check(z.regex(/^\d{1,49}$/));

export const distinguishedName = z.array(z.array(z.strictObject({ type: oid, value: text })));

/** A name of a subjectAltName. */
export const generalName = z.union([
  z.strictObject({ kind: z.enum(['dns', 'email', 'uri', 'registered-id']), value: text }),
  z.strictObject({ kind: z.literal('ip'), value: text }),
  z.strictObject({ kind: z.literal('directory'), value: distinguishedName }),
  z.strictObject({ kind: z.literal('other'), value: text }),
]);

const keyFacts = {
  algorithm: z.enum(['RSA', 'RSA-PSS', 'EC', 'Ed25519', 'Ed448', 'DSA', 'unknown']),
  bits: z.int().check(z.gte(0)),
  curve: z.exactOptional(z.union([z.enum(ecCurves), text])),
  fingerprint: sha256,
};

const requestedExtensions = z.strictObject({
  basicConstraints: z.exactOptional(
    z.strictObject({ isAuthority: z.boolean(), pathLength: z.exactOptional(z.int()) }),
  ),
  keyUsage: z.exactOptional(z.array(z.enum(keyUsages))),
  extendedKeyUsage: z.exactOptional(z.array(oid)),
});

const entry = z.strictObject({
  serialNumber,
  revokedAt: instant,
  reason: z.exactOptional(z.enum(revocationReasons)),
});

const lines = z.array(text);

const subject = z.strictObject(
  Object.fromEntries(subjectFields.map((field) => [field, text])) as Record<
    (typeof subjectFields)[number],
    typeof text
  >,
);

const profile = z.strictObject({
  subject,
  alternativeNames: lines,
  copiesCommonName: z.boolean(),
  basicConstraints: z.enum(['authority', 'end-entity', 'not-defined']),
  pathLength: text,
  keyUsage: z.array(z.enum(keyUsages)),
  extendedKeyUsage: z.array(oid),
  revocationListAddresses: lines,
  ocspAddresses: lines,
  issuerAddresses: lines,
  validity: z.strictObject({
    count: z.int().check(z.gte(0), z.lte(100_000)),
    unit: z.enum(['days', 'months', 'years']),
    isRoundedToMidnight: z.boolean(),
  }),
  digest: z.enum(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']),
});

/** The lists and books of the practice CA. */
export const practiceCollections = {
  practiceKeys: z.record(sha256, z.strictObject({ ...keyFacts, name: someText, createdAt: instant })),
  practiceRequests: z.record(
    sha256,
    z.strictObject({
      name: someText,
      fingerprint: sha256,
      createdAt: instant,
      key: z.strictObject(keyFacts),
      subject: distinguishedName,
      subjectAlternativeNames: z.array(generalName),
      requestedExtensions,
      signature: z.enum(['good', 'bad', 'unsupported']),
    }),
  ),
  practiceCertificates: z.record(
    sha256,
    z.strictObject({ name: someText, addedAt: instant, isKnownAsLabRoot: z.exactOptional(z.boolean()) }),
  ),
  practiceTemplates: z.record(id, z.strictObject({ name: someText, profile, createdAt: instant })),
  practiceLists: z.record(
    sha256,
    z.strictObject({
      name: someText,
      fingerprint: sha256,
      createdAt: instant,
      issuer: distinguishedName,
      number: z.exactOptional(decimal),
      thisUpdate: instant,
      nextUpdate: z.exactOptional(instant),
      revoked: z.array(entry),
    }),
  ),
  practiceAuthorities: z.record(
    sha256,
    z.strictObject({
      revoked: z.array(entry),
      listNumber: decimal,
      listDays: z.int().check(z.gte(1), z.lte(3660)),
    }),
  ),
};
