import { describe, expect, test } from 'vitest';
import { toHex, toUtf8 } from '@/base/bytes';
import { effortOf } from '@/testing/certificate-effort';
import { aCertificate, aPublicKey } from '@/testing/certificate-values';
import type { Certificate } from '../certificate';
import { aName } from '../distinguished-name';
import { limits } from '../gate/limits';
import type { PkiOperations } from '../operations';
import { collectVerdicts } from './collect-verdicts';
import { findAnswer } from './find-answer';
import { validateCertificate } from './validate-certificate';
import type { ValidationInput } from './validation-report';

const at = Date.UTC(2026, 5, 1);
const name = aName([['CN', 'Authority']]);

/** One of many authorities of the same name, signed by itself. */
function anAuthority(index: number, values: Partial<Certificate> = {}): Certificate {
  const id = `authority ${String(index)}`;
  return aCertificate({
    fingerprint: id,
    der: toUtf8(`signed by ${id}`),
    subject: name,
    issuer: name,
    notBefore: at - 1_000,
    notAfter: at + 1_000_000,
    subjectAlternativeNames: [],
    basicConstraints: { isAuthority: true },
    keyUsage: ['keyCertSign', 'cRLSign'],
    publicKey: aPublicKey({ fingerprint: `key of ${id}`, spki: toUtf8(id) }),
    ...values,
  });
}

function authorities(count: number): readonly Certificate[] {
  return Array.from({ length: count }, (_, index) => anAuthority(index));
}

function signedBy(index: number, values: Partial<Certificate> = {}): Certificate {
  return aCertificate({
    issuer: name,
    der: toUtf8(`signed by authority ${String(index)}`),
    notBefore: at - 1_000,
    notAfter: at + 1_000_000,
    ...values,
  });
}

/** Signatures that say who made them, and how many were verified. */
function aVerifier() {
  let count = 0;
  const verifySignatures: PkiOperations['verifySignatures'] = (signatures) => {
    count += signatures.length;
    return Promise.resolve(
      signatures.map(({ certificate, issuerKey }) =>
        toHex(certificate) === toHex(Uint8Array.from([...toUtf8('signed by '), ...issuerKey]))
          ? 'good'
          : 'bad',
      ),
    );
  };
  return { verifySignatures, verified: () => count };
}

async function judge(
  certificate: Certificate,
  many: readonly Certificate[],
  anchors: readonly Certificate[],
) {
  const input: ValidationInput = {
    certificate,
    intermediates: many,
    anchors,
    at,
    purpose: 'serverAuth',
    nameRule: 'san-only',
    verdicts: {},
  };
  const verifier = aVerifier();
  const { report, verdicts } = await findAnswer(input, verifier);
  expect(validateCertificate({ ...input, verdicts })).toEqual(report);
  return { report, verified: verifier.verified() };
}

describe('many authorities of one name', () => {
  test('the signer is found among 200, and a known key identifier leads to it at once', async () => {
    const many = authorities(200);
    const { report, verified } = await judge(signedBy(199), many, many.slice(199));
    expect(report.state).toBe('valid');
    expect(verified).toBeLessThanOrEqual(200);
    const told = [...many, anAuthority(200, { subjectKeyIdentifier: 'aa' })];
    const direct = await judge(signedBy(200, { authorityKeyIdentifier: 'aa' }), told, told.slice(-1));
    expect(direct.report.state).toBe('valid');
    expect(direct.verified).toBeLessThanOrEqual(64);
  });

  test('where there are more than may be tried the answer is not checked, and says why', async () => {
    const many = authorities(2_000);
    const { report, verified } = await judge(signedBy(5_000), many, many.slice(0, 1));
    expect(verified).toBeLessThanOrEqual(limits.signatureWork);
    expect([report.state, report.wanted]).toEqual(['undecided', []]);
    expect(report.results.find(({ check }) => check === 'chain')).toMatchObject({
      status: 'not-checked',
      problem: 'limit-reached',
    });
  });

  test('a good chain is found beside the limit where its signer is the likeliest', async () => {
    const root = anAuthority(3_000, { subjectKeyIdentifier: 'bb' });
    const leaf = signedBy(3_000, { authorityKeyIdentifier: 'bb' });
    expect((await judge(leaf, authorities(2_000), [root])).report.state).toBe('valid');
  });

  test('what enters the world is verified once for each signature, and little more', async () => {
    const verifier = aVerifier();
    const many = authorities(400);
    const verdicts = await collectVerdicts([signedBy(399), ...many], verifier, {});
    expect(Object.values(verdicts).filter((verdict) => verdict === 'good')).toHaveLength(401);
    expect(verifier.verified()).toBeLessThan(400 + limits.signatureWork);
    const again = aVerifier();
    expect(await collectVerdicts([signedBy(399), ...many], again, verdicts)).toEqual({});
    expect(again.verified()).toBe(0);
  });

  test('an answer takes little of the processor whatever is known of the signatures', async () => {
    const many = authorities(2_000);
    const question: ValidationInput = {
      certificate: signedBy(5_000),
      intermediates: many,
      anchors: many.slice(0, 1),
      at,
      purpose: 'serverAuth',
      nameRule: 'san-only',
      verdicts: {},
    };
    expect(await effortOf(() => validateCertificate(question), 1_000)).toBeLessThan(1_000);
  });

  test('it is given up with the reason of the signal', async () => {
    const many = authorities(10);
    const input: ValidationInput = {
      certificate: signedBy(9),
      intermediates: many,
      anchors: many.slice(9),
      at,
      purpose: 'any',
      nameRule: 'san-only',
      verdicts: {},
    };
    const controller = new AbortController();
    const verifier = aVerifier();
    const leave: typeof verifier.verifySignatures = (signatures) => {
      controller.abort(new Error('left'));
      return verifier.verifySignatures(signatures);
    };
    await expect(findAnswer(input, { verifySignatures: leave }, controller.signal)).rejects.toThrow('left');
  });
});
