/*
 * What is believed without proof (RFC 5280 section 6.1.1 (d)): the roots of a real list in every profile, and anchors
 * of which only name and key are known.
 */
import { rootCertificates } from 'node:tls';
import { beforeAll, describe, expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { issue, issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { noteTime } from '@/testing/lab';
import type { Certificate } from '../certificate';
import { directOperations } from '../worker/direct-operations';
import { verdictKey } from './collect-verdicts';
import { findAnswer } from './find-answer';
import { isStandIn, type TrustAnchor } from './trust-anchor';
import { validateCertificate } from './validate-certificate';
import type { ValidationInput } from './validation-report';

const day = 86_400_000;

function anchorOf({ subject: name, publicKey }: Certificate): TrustAnchor {
  return { name, publicKey };
}

describe('each root of a real list', () => {
  let roots: readonly Certificate[];
  let server: Certificate;

  beforeAll(async () => {
    const items = await directOperations.readFiles(rootCertificates.map(toUtf8), []);
    roots = items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate] : []));
    const issuedBy = await issueAuthority('Any');
    server = (await issueServer('hq.sb7.com', { issuedBy })).certificate;
  });

  /** The server's certificate as if the root had signed it, inside the dates of both. */
  function problemsUnder(root: Certificate, anchor: Certificate | TrustAnchor, profile: 'plain' | 'web') {
    const at = root.notBefore + Math.floor((root.notAfter - root.notBefore) / 2);
    const certificate: Certificate = {
      ...server,
      issuer: root.subject,
      notBefore: at - day,
      notAfter: at + day,
      ...(root.subjectKeyIdentifier === undefined
        ? {}
        : { authorityKeyIdentifier: root.subjectKeyIdentifier }),
    };
    const { state, results } = validateCertificate({
      certificate,
      intermediates: [],
      anchors: [anchor],
      at,
      profile,
      purpose: 'serverAuth',
      nameRule: 'san-only',
      name: { kind: 'dns', value: 'hq.sb7.com' },
      verdicts: { [verdictKey(certificate, root)]: 'good' },
    });
    return state === 'valid' ? [] : results.filter(({ status }) => status === 'failed');
  }

  test.each(['plain', 'web'] as const)('is an anchor under the profile %s', (profile) => {
    expect(roots).toHaveLength(rootCertificates.length);
    expect(roots.flatMap((root) => problemsUnder(root, root, profile))).toEqual([]);
    expect(roots.flatMap((root) => problemsUnder(root, anchorOf(root), profile))).toEqual([]);
  });

  test.each(['plain', 'web'] as const)('is believed for itself under the profile %s', (profile) => {
    for (const root of roots)
      for (const anchor of [root, anchorOf(root)]) {
        const { isTrustedDirectly } = validateCertificate({
          certificate: root,
          intermediates: [],
          anchors: [anchor],
          at: root.notBefore,
          profile,
          purpose: 'any',
          nameRule: 'san-only',
          verdicts: {},
        });
        expect(isTrustedDirectly).toBe(true);
      }
  });
});

describe('an anchor that is known by name and key alone', () => {
  let root: Issued;
  let issuing: Issued;
  let server: Issued;
  let stranger: Issued;

  beforeAll(async () => {
    root = await issueAuthority('Known Root');
    issuing = await issueAuthority('Issuing', { issuedBy: root });
    server = await issueServer('hq.sb7.com', { issuedBy: issuing });
    stranger = await issueAuthority('Known Root');
  });

  async function judge(values: Partial<ValidationInput>) {
    const question: ValidationInput = {
      certificate: server.certificate,
      intermediates: [issuing.certificate],
      at: noteTime,
      anchors: [anchorOf(root.certificate)],
      purpose: 'serverAuth',
      nameRule: 'san-only',
      verdicts: {},
      ...values,
    };
    return (await findAnswer(question, directOperations)).report;
  }

  test('ends a chain, as the last link without octets', async () => {
    const { state, chain } = await judge({ profile: 'web' });
    expect(state).toBe('valid');
    expect(chain.map(({ role }) => role)).toEqual(['leaf', 'intermediate', 'trusted']);
    expect(chain.map(({ certificate }) => isStandIn(certificate))).toEqual([false, false, true]);
  });

  test('is the certificate with its name and key, where that was sent along', async () => {
    const { state, chain } = await judge({ intermediates: [issuing.certificate, root.certificate] });
    expect(state).toBe('valid');
    expect(chain).toHaveLength(3);
    const itself = await judge({ certificate: root.certificate, purpose: 'any' });
    expect(itself.chain).toMatchObject([{ certificate: root.certificate, role: 'trusted' }]);
  });

  test('is the certificate that it comes with', async () => {
    const { certificate } = root;
    const { chain } = await judge({ anchors: [{ ...anchorOf(certificate), certificate }] });
    expect(chain.at(-1)?.certificate).toBe(certificate);
  });

  test('does not stand for another key of its name, nor for another name with its key', async () => {
    const ofAnotherKey = await judge({ anchors: [anchorOf(stranger.certificate)] });
    expect(ofAnotherKey.state).toBe('invalid');
    const other = await issue('Another Root', { key: root.key });
    const ofAnotherName = await judge({ anchors: [anchorOf(other.certificate)] });
    expect(ofAnotherName.results).toContainEqual(
      expect.objectContaining({ check: 'chain', status: 'failed', problem: 'issuer-missing' }),
    );
  });

  test('is believed through its last second, and the answer says until when', async () => {
    const ended = { ...anchorOf(root.certificate), notAfter: noteTime };
    expect(await judge({ anchors: [ended], at: noteTime + 999 })).toMatchObject({
      state: 'valid',
      until: noteTime + 1000,
    });
    expect((await judge({ anchors: [ended], at: noteTime + 1000 })).state).toBe('invalid');
  });
});
