import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCertificate, aPublicKey } from '@/testing/certificate-values';
import type { Certificate, SignatureVerdict } from '../certificate';
import { aName, nameToText } from '../distinguished-name';
import { verdictKey } from './collect-verdicts';
import { validateCertificate } from './validate-certificate';
import { checks, type ValidationInput, type VerdictKey, type VerdictTable } from './validation-report';

const at = Date.UTC(2026, 5, 1);
const day = 86_400_000;
const runs = { numRuns: 400 };

const names = ['A', 'B', 'C', 'D', 'R', 'S'];
const oneIn = (chance: number) => fc.integer({ min: 1, max: chance }).map((drawn) => drawn === 1);

/** An authority of any name under any other, mostly a good one. */
const authorities: fc.Arbitrary<Certificate> = fc
  .record({
    subject: fc.constantFrom(...names),
    issuer: fc.constantFrom(...names),
    key: fc.constantFrom(1, 1, 1, 2),
    isExpired: oneIn(8),
    isNone: oneIn(10),
    pathLength: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 4 }),
    permitted: fc.option(fc.constantFrom('sb7.com', 'other.com'), { nil: undefined, freq: 6 }),
  })
  .map(({ subject, issuer, key, isExpired, isNone, pathLength, permitted }) =>
    aCertificate({
      fingerprint: JSON.stringify([subject, issuer, key, isExpired, isNone, pathLength, permitted]),
      subject: aName([['CN', subject]]),
      issuer: aName([['CN', issuer]]),
      publicKey: aPublicKey({ fingerprint: `${subject} ${String(key)}` }),
      notBefore: at - 100 * day,
      notAfter: isExpired ? at - day : at + 100 * day,
      basicConstraints: { isAuthority: !isNone, ...(pathLength === undefined ? {} : { pathLength }) },
      keyUsage: ['keyCertSign'],
      subjectAlternativeNames: [],
      ...(permitted === undefined
        ? {}
        : { nameConstraints: { permitted: [{ kind: 'dns', value: permitted }], excluded: [] } }),
    }),
  );

const leaf = aCertificate({
  issuer: aName([['CN', 'A']]),
  notBefore: at - day,
  notAfter: at + day,
  publicKey: aPublicKey({ fingerprint: 'leaf' }),
});

interface Pool {
  readonly intermediates: readonly Certificate[];
  readonly anchors: readonly Certificate[];
  readonly verdicts: VerdictTable;
}

const pools: fc.Arbitrary<Pool> = fc
  .record({
    intermediates: fc.array(authorities, { maxLength: 14 }),
    anchors: fc.array(authorities, { minLength: 1, maxLength: 3 }),
    drawn: fc.array(fc.constantFrom<SignatureVerdict>('good', 'good', 'good', 'bad'), {
      minLength: 31,
      maxLength: 31,
    }),
  })
  .map(({ intermediates, anchors, drawn }) => ({
    intermediates,
    anchors,
    verdicts: verdictsAmong([leaf, ...intermediates, ...anchors], drawn),
  }));

/** As drawn, but that a signature is good under one key of each name at most: it was made with one. */
function verdictsAmong(all: readonly Certificate[], drawn: readonly SignatureVerdict[]): VerdictTable {
  const verdicts: Record<VerdictKey, SignatureVerdict> = {};
  const signed = new Set<string>();
  const pairs = new Map(
    all.flatMap((child) => all.map((issuer) => [verdictKey(child, issuer), { child, issuer }])),
  );
  for (const [index, [key, { child, issuer }]] of [...pairs].entries()) {
    const signature = `${child.fingerprint} ${nameToText(issuer.subject)}`;
    const verdict = signed.has(signature) ? 'bad' : (drawn[index % drawn.length] ?? 'bad');
    verdicts[key] = verdict;
    if (verdict === 'good') signed.add(signature);
  }
  return verdicts;
}

function validate(pool: Pool, values: Partial<ValidationInput> = {}) {
  const name = { kind: 'dns', value: 'hq.sb7.com' } as const;
  return validateCertificate({
    certificate: leaf,
    at,
    purpose: 'serverAuth',
    nameRule: 'san-only',
    profile: 'plain',
    name,
    ...pool,
    ...values,
  });
}

describe('of any pool of certificates', () => {
  test('the order is of no meaning', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const turned = {
          ...pool,
          intermediates: pool.intermediates.toReversed(),
          anchors: pool.anchors.toReversed(),
        };
        expect(validate(turned).state).toBe(validate(pool).state);
      }),
      runs,
    );
  });

  test('more certificates make nothing worse, and fewer anchors nothing better', () => {
    fc.assert(
      fc.property(pools, fc.nat(20), (pool, index) => {
        const intermediates = pool.intermediates.filter((_, place) => place !== index % 14);
        const poorer = validate({ ...pool, intermediates }).state === 'valid';
        const unanchored = validate({ ...pool, anchors: pool.anchors.slice(1) }).state === 'valid';
        expect(!(poorer || unanchored) || validate(pool).state === 'valid').toBe(true);
      }),
      runs,
    );
  });

  test('a valid chain ends at an anchor, and every signature in it is good', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const { state, chain } = validate(pool);
        const certificates = state === 'valid' ? chain.map(({ certificate }) => certificate) : [];
        const anchor = certificates.at(-1)?.fingerprint;
        const isAnchored = pool.anchors.some(({ fingerprint }) => fingerprint === anchor);
        const verdicts = certificates.slice(1).map((issuer, index) => {
          const child = certificates[index];
          return child && pool.verdicts[verdictKey(child, issuer)];
        });
        expect([isAnchored, verdicts.every((verdict) => verdict === 'good')]).toEqual([
          state === 'valid',
          true,
        ]);
      }),
      runs,
    );
  });

  test('without verdicts nothing is valid, and the wanted ones decide', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        let verdicts: VerdictTable = {};
        let report = validate(pool, { verdicts });
        expect(report.state).not.toBe('valid');
        while (report.wanted.length > 0) {
          const found = report.wanted.map(({ child, issuer }) => {
            const key = verdictKey(child, issuer);
            return [key, pool.verdicts[key] ?? 'bad'] as const;
          });
          verdicts = { ...verdicts, ...Object.fromEntries(found) };
          report = validate(pool, { verdicts });
        }
        expect(report.state === 'valid').toBe(validate(pool).state === 'valid');
      }),
      runs,
    );
  });

  test('the report is whole: every check once, a problem for each failure, and no change before `until`', () => {
    fc.assert(
      fc.property(pools, fc.integer({ min: -200, max: 200 }), (pool, days) => {
        const moment = at + days * day;
        const report = validate(pool, { at: moment });
        expect(report.results.map(({ check }) => check)).toEqual(checks);
        expect(
          report.results.every(({ status, problem }) => (status === 'failed') <= (problem !== undefined)),
        ).toBe(true);
        const last = Math.min(report.until - 1, moment + 1000 * day);
        expect(validate(pool, { at: last }).state).toBe(report.state);
      }),
      runs,
    );
  });
});
