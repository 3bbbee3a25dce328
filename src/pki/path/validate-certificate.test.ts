import { describe, expect, test } from 'vitest';
import { effortOf } from '@/testing/certificate-effort';
import { aCertificate, aPublicKey } from '@/testing/certificate-values';
import type { Certificate } from '../certificate';
import { aName, type GeneralName } from '../distinguished-name';
import { verdictKey } from './collect-verdicts';
import { certificateOfAnchor } from './trust-anchor';
import { validateCertificate } from './validate-certificate';
import type { CheckName, ValidationInput, VerdictTable } from './validation-report';

const at = Date.UTC(2017, 8, 1);
const longAgo = Date.UTC(2010, 0, 1);
const farAway = Date.UTC(2030, 0, 1);
const serverAuth = '1.3.6.1.5.5.7.3.1';

/** A certificate whose key and identity are told by its name; `issuer` is a name. */
function named(name: string, issuer: string, values: Partial<Certificate> = {}): Certificate {
  return aCertificate({
    fingerprint: `${name} by ${issuer}`,
    subject: aName([['CN', name]]),
    issuer: aName([['CN', issuer]]),
    publicKey: aPublicKey({ fingerprint: `key of ${name}` }),
    notBefore: longAgo,
    notAfter: farAway,
    ...values,
  });
}

function authority(name: string, issuer: string, values: Partial<Certificate> = {}): Certificate {
  return named(name, issuer, {
    basicConstraints: { isAuthority: true },
    keyUsage: ['keyCertSign', 'cRLSign'],
    ...values,
  });
}

function server(issuer: string, values: Partial<Certificate> = {}): Certificate {
  return named('hq.sb7.com', issuer, {
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: [serverAuth],
    ...values,
  });
}

/** Every signature that names lead to is good. */
function allGood(...certificates: readonly Certificate[]): VerdictTable {
  const pairs = certificates.flatMap((child) => certificates.map((issuer) => [child, issuer] as const));
  return Object.fromEntries(pairs.map(([child, issuer]) => [verdictKey(child, issuer), 'good' as const]));
}

const root = authority('Root', 'Root');
const intermediate = authority('Intermediate', 'Root');
const leaf = server('Intermediate');

const usual: Omit<ValidationInput, 'verdicts'> = {
  certificate: leaf,
  intermediates: [intermediate],
  anchors: [root],
  at,
  purpose: 'serverAuth',
  name: { kind: 'dns', value: 'hq.sb7.com' },
  nameRule: 'san-only',
  profile: 'plain',
};

function validate(values: Partial<ValidationInput> = {}) {
  const input = { ...usual, ...values };
  const { certificate, intermediates, anchors } = input;
  const verdicts = allGood(certificate, ...intermediates, ...anchors.map(certificateOfAnchor));
  return validateCertificate({ verdicts, ...input });
}

/** What is wrong: the check, its problem, and the certificate. */
function faults(values: Partial<ValidationInput>): readonly string[] {
  return validate(values)
    .results.filter(({ status }) => status === 'failed')
    .map(({ check, problem, certificate }) => `${check}: ${String(problem)}, ${String(certificate)}`);
}

function statusOf(check: CheckName, values: Partial<ValidationInput>) {
  return validate(values).results.find((result) => result.check === check)?.status;
}

test('a good chain is valid, whatever lies beside it', () => {
  const strangers = [authority('Other', 'Other'), authority('Intermediate', 'Nobody'), root];
  const report = validate({ intermediates: [...strangers, intermediate] });
  expect(report.state).toBe('valid');
  expect(report.chain.map(({ role }) => role)).toEqual(['leaf', 'intermediate', 'trusted']);
  expect(report.wanted).toEqual([]);
});

test('revocation is never called passed', () => {
  expect(statusOf('revocation', {})).toBe('not-checked');
});

describe('one thing wrong is reported as that thing, with the certificate that has it', () => {
  const constrained = (permitted: readonly GeneralName[], excluded: readonly GeneralName[] = []) =>
    authority('Intermediate', 'Root', { nameConstraints: { permitted, excluded } });

  test.each<readonly [string, Partial<ValidationInput>, string]>([
    [
      'another name',
      { name: { kind: 'dns', value: 'other.sb7.com' } },
      'name: name-does-not-match, hq.sb7.com by Intermediate',
    ],
    [
      'an expired leaf',
      { certificate: server('Intermediate', { notAfter: at - 1000 }) },
      'validity: expired, hq.sb7.com by Intermediate',
    ],
    [
      'an expired intermediate',
      { intermediates: [authority('Intermediate', 'Root', { notAfter: at - 1000 })] },
      'validity: expired, Intermediate by Root',
    ],
    [
      'an expired root',
      { anchors: [authority('Root', 'Root', { notAfter: at - 1000 })] },
      'validity: expired, Root by Root',
    ],
    [
      'a leaf of tomorrow',
      { certificate: server('Intermediate', { notBefore: at + 1 }) },
      'validity: not-yet-valid, hq.sb7.com by Intermediate',
    ],
    [
      'an issuer that is no authority',
      { intermediates: [authority('Intermediate', 'Root', { basicConstraints: { isAuthority: false } })] },
      'authority: issuer-is-not-an-authority, Intermediate by Root',
    ],
    [
      'an issuer that may not sign',
      { intermediates: [authority('Intermediate', 'Root', { keyUsage: ['cRLSign'] })] },
      'authority: issuer-may-not-sign-certificates, Intermediate by Root',
    ],
    [
      'a root that allows no intermediate',
      { anchors: [authority('Root', 'Root', { basicConstraints: { isAuthority: true, pathLength: 0 } })] },
      'path-length: path-too-long, Root by Root',
    ],
    [
      'a name that is not permitted',
      { intermediates: [constrained([{ kind: 'dns', value: 'other.com' }])] },
      'name-constraints: name-not-permitted, hq.sb7.com by Intermediate',
    ],
    [
      'a name that is excluded',
      { intermediates: [constrained([], [{ kind: 'dns', value: 'sb7.com' }])] },
      'name-constraints: name-not-permitted, hq.sb7.com by Intermediate',
    ],
    [
      'another purpose',
      { certificate: server('Intermediate', { extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] }) },
      'purpose: purpose-not-allowed, hq.sb7.com by Intermediate',
    ],
    [
      'another purpose of the intermediate',
      { intermediates: [authority('Intermediate', 'Root', { extendedKeyUsage: ['1.3.6.1.5.5.7.3.4'] })] },
      'purpose: purpose-not-allowed, Intermediate by Root',
    ],
    [
      'a key of 512 bits',
      { certificate: server('Intermediate', { publicKey: aPublicKey({ bits: 512 }) }) },
      'strength: key-too-short, hq.sb7.com by Intermediate',
    ],
    [
      'MD5',
      {
        certificate: server('Intermediate', { signatureAlgorithm: { oid: '1', name: 'md5', digest: 'MD5' } }),
      },
      'strength: digest-too-weak, hq.sb7.com by Intermediate',
    ],
    [
      'an unknown critical extension',
      {
        certificate: server('Intermediate', {
          extensions: [{ oid: '1.2.3', critical: true, value: new Uint8Array() }],
        }),
      },
      'structure: unknown-critical-extension, hq.sb7.com by Intermediate',
    ],
    [
      'a broken structure',
      { certificate: server('Intermediate', { defects: ['duplicate-extension'] }) },
      'structure: structure-broken, hq.sb7.com by Intermediate',
    ],
    [
      'a root that is not trusted',
      { intermediates: [intermediate, root], anchors: [] },
      'trust: root-not-trusted, Root by Root',
    ],
    [
      'a self-signed leaf',
      { certificate: server('hq.sb7.com') },
      'trust: self-signed-not-trusted, hq.sb7.com by hq.sb7.com',
    ],
  ])('%s', (_, values, fault) => {
    expect(faults(values)).toEqual([fault]);
    expect(validate(values).state).toBe('invalid');
  });

  test('a missing intermediate', () => {
    const report = validate({ intermediates: [] });
    expect(report.results.find(({ check }) => check === 'chain')?.problem).toBe('issuer-missing');
    expect(report.state).toBe('invalid');
  });
});

describe('what works with a consequence is a warning', () => {
  test.each<readonly [string, CheckName, Partial<Certificate>]>([
    ['1024 bits', 'strength', { publicKey: aPublicKey({ bits: 1024 }) }],
    ['SHA-1', 'strength', { signatureAlgorithm: { oid: '1', name: 'sha1', digest: 'SHA-1' } }],
    ['a negative serial number', 'structure', { defects: ['negative-serial'] }],
  ])('%s', (_, check, values) => {
    const certificate = server('Intermediate', values);
    expect([statusOf(check, { certificate }), validate({ certificate }).state]).toEqual(['warning', 'valid']);
  });
});

test('a self-signed server certificate that is trusted itself is valid', () => {
  const certificate = server('hq.sb7.com');
  expect(validate({ certificate, intermediates: [], anchors: [certificate] })).toMatchObject({
    state: 'valid',
    chain: [{ role: 'trusted' }],
  });
});

describe('a certificate that is trusted directly', () => {
  const odd = server('Nobody', {
    basicConstraints: { isAuthority: true, pathLength: 0 },
    keyUsage: ['keyCertSign'],
  });
  const trusted = (values: Partial<Certificate> = {}) => {
    const certificate = { ...odd, ...values };
    return { certificate, intermediates: [], anchors: [certificate] };
  };

  test('needs no issuer, no signature and no fitting marks', () => {
    const report = validate({ ...trusted(), verdicts: {} });
    expect([report.state, report.isTrustedDirectly, report.chain.length]).toEqual(['valid', true, 1]);
  });

  test('still needs its dates, its purpose and its name', () => {
    expect(faults(trusted({ notAfter: at - 1000 }))).toHaveLength(1);
    expect(faults(trusted({ extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] }))).toHaveLength(1);
    expect(faults({ ...trusted(), name: { kind: 'dns', value: 'other.sb7.com' } })).toHaveLength(1);
  });

  test('is not one whose name and key alone are an anchor’s', () => {
    const { certificate, intermediates, anchors } = trusted();
    const other = { ...certificate, fingerprint: 'another' };
    expect(validate({ certificate: other, intermediates, anchors }).isTrustedDirectly).toBe(false);
  });
});

test('self-issued authorities do not count for the path length', () => {
  const rollover = authority('Root', 'Root', {
    fingerprint: 'new root',
    publicKey: aPublicKey({ fingerprint: 'new key' }),
  });
  const anchor = authority('Root', 'Root', { basicConstraints: { isAuthority: true, pathLength: 0 } });
  expect(validate({ certificate: server('Root'), intermediates: [rollover], anchors: [anchor] }).state).toBe(
    'valid',
  );
});

describe('signatures', () => {
  const verdicts = (
    ...entries: readonly (readonly [Certificate, Certificate, 'good' | 'bad' | 'unsupported'])[]
  ) => Object.fromEntries(entries.map(([child, issuer, verdict]) => [verdictKey(child, issuer), verdict]));

  test('without a verdict nothing is decided, and what is missing is asked for', () => {
    const report = validate({ verdicts: verdicts([intermediate, root, 'good']) });
    expect(report.state).toBe('undecided');
    expect(report.wanted).toEqual([{ child: leaf, issuer: intermediate }]);
  });

  test('what is wrong anyway is invalid without a verdict', () => {
    expect(validate({ verdicts: {}, at: farAway + 1000 }).state).toBe('invalid');
  });

  test('an algorithm that cannot be verified is never good', () => {
    expect(
      faults({ verdicts: verdicts([leaf, intermediate, 'unsupported'], [intermediate, root, 'good']) }),
    ).toEqual(['signatures: signature-unsupported, hq.sb7.com by Intermediate']);
  });

  test('a bad signature is never good', () => {
    expect(
      validate({ verdicts: verdicts([leaf, intermediate, 'bad'], [intermediate, root, 'good']) }).state,
    ).toBe('invalid');
  });
});

describe('another chain is tried where one leads nowhere', () => {
  test('of cross-signed authorities one expired, one untrusted and one good', () => {
    const crossed = [
      authority('Intermediate', 'Old Root', { notAfter: at - 1000 }),
      authority('Intermediate', 'Unknown Root'),
      intermediate,
    ];
    expect(
      validate({ intermediates: crossed, anchors: [root, authority('Old Root', 'Old Root')] }).state,
    ).toBe('valid');
  });

  test('two authorities of one name and different keys', () => {
    const impostor = authority('Intermediate', 'Root', {
      fingerprint: 'impostor',
      publicKey: aPublicKey({ fingerprint: 'other' }),
    });
    const table = {
      ...allGood(leaf, intermediate, impostor, root),
      [verdictKey(leaf, impostor)]: 'bad' as const,
    };
    expect(validate({ intermediates: [impostor, intermediate], verdicts: table }).state).toBe('valid');
  });

  test('authorities that sign each other in a circle end', () => {
    const circle = [authority('Intermediate', 'B'), authority('B', 'C'), authority('C', 'Intermediate')];
    expect(validate({ intermediates: circle, anchors: [] }).state).toBe('invalid');
    expect(validate({ intermediates: [...circle, intermediate] }).state).toBe('valid');
  });
});

describe('hostile pools are answered within two seconds', () => {
  async function expectRefused(values: Partial<ValidationInput>) {
    expect(validate(values).state).toBe('invalid');
    expect(await effortOf(() => validate(values), 2_000)).toBeLessThan(2_000);
  }

  test('ten layers of four authorities of the same name', async () => {
    const layers = Array.from({ length: 10 }, (_, layer) =>
      Array.from({ length: 4 }, (_, copy) =>
        authority(layer === 0 ? 'Intermediate' : `Layer ${String(layer)}`, `Layer ${String(layer + 1)}`, {
          fingerprint: `${String(layer)}.${String(copy)}`,
          publicKey: aPublicKey({ fingerprint: `${String(layer)}.${String(copy)}` }),
        }),
      ),
    ).flat();
    await expectRefused({ intermediates: layers, anchors: [] });
  });

  test('thirty authorities that all sign each other', async () => {
    const crowd = Array.from({ length: 30 }, (_, index) =>
      Array.from({ length: 5 }, (_, other) =>
        authority(`A${String(index)}`, `A${String((index + other + 1) % 30)}`),
      ),
    ).flat();
    await expectRefused({ certificate: server('A0'), intermediates: crowd, anchors: [] });
  });

  test('a chain of fifteen', async () => {
    const long = Array.from({ length: 15 }, (_, index) =>
      authority(`L${String(index)}`, `L${String(index + 1)}`),
    );
    await expectRefused({
      certificate: server('L0'),
      intermediates: long,
      anchors: [authority('L15', 'L15')],
    });
  });

  test('more comparisons of names with constraints than a million', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index): GeneralName => ({
        kind: 'dns',
        value: `n${String(index)}.sb7.com`,
      }));
    const certificate = server('Intermediate', {
      subjectAlternativeNames: [...many(2_000), { kind: 'dns', value: 'hq.sb7.com' }],
    });
    const constrained = authority('Intermediate', 'Root', {
      nameConstraints: { permitted: many(2_000), excluded: [] },
    });
    await expectRefused({ certificate, intermediates: [constrained] });
  });
});

describe('until is the next instant at which the answer can change', () => {
  test('the end of a certificate, through which it is still valid', () => {
    const certificate = server('Intermediate', { notAfter: at + 1000 });
    const report = validate({ certificate });
    expect(report.until).toBe(at + 2000);
    expect(validate({ certificate, at: report.until - 1 }).state).toBe('valid');
    expect(validate({ certificate, at: report.until }).state).toBe('invalid');
  });

  test('the beginning of one that is not yet valid', () => {
    const certificate = server('Intermediate', { notBefore: at + 1000 });
    const { until } = validate({ certificate });
    expect(validate({ certificate, at: until }).state).toBe('valid');
    expect(validate({ certificate, at: until - 1 }).state).toBe('invalid');
  });

  test('never, once all has expired', () => {
    expect(validate({ at: farAway + 1000 }).until).toBe(Number.POSITIVE_INFINITY);
  });
});
