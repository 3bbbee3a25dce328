import { describe, expect, test } from 'vitest';
import { aCertificate, aPublicKey } from '@/testing/certificate-values';
import { effortOf } from '@/testing/certificate-effort';
import type { Certificate } from '../certificate';
import { aName, type GeneralName } from '../distinguished-name';
import { verdictKey } from './collect-verdicts';
import { validateCertificate } from './validate-certificate';
import type { ReferenceName } from '../names/matches-name';
import type { ValidationInput } from './validation-report';

const at = Date.UTC(2026, 5, 1);
const day = 86_400_000;
const serverAuth = '1.3.6.1.5.5.7.3.1';

/** Who signed whom: every pair is a certificate of the second by the first. The trusted root is `R`, the leaf `E`. */
type Graph = readonly (readonly [issuer: string, subject: string])[];

const graphs: Readonly<Record<string, Graph>> = {
  line: [
    ['R', 'A'],
    ['A', 'B'],
    ['B', 'E'],
  ],
  'two roads': [
    ['R', 'A'],
    ['R', 'B'],
    ['A', 'C'],
    ['B', 'C'],
    ['C', 'E'],
  ],
  'a bridge in the middle': [
    ['R', 'X'],
    ['X', 'A'],
    ['A', 'X'],
    ['X', 'B'],
    ['B', 'X'],
    ['B', 'C'],
    ['R', 'C'],
    ['C', 'E'],
  ],
  'all sign each other': [
    ...['A', 'B', 'C', 'D'].flatMap((one) =>
      ['A', 'B', 'C', 'D'].filter((other) => other !== one).map((other) => [one, other] as const),
    ),
    ['R', 'A'],
    ['D', 'E'],
  ],
  'an unknown root beside': [
    ['R', 'A'],
    ['S', 'A'],
    ['S', 'S'],
    ['A', 'B'],
    ['S', 'B'],
    ['B', 'E'],
  ],
};

const breakages: Readonly<Record<string, Partial<Certificate>>> = {
  expired: { notAfter: at - day },
  'not yet valid': { notBefore: at + day },
  'names not permitted': {
    nameConstraints: { permitted: [{ kind: 'dns', value: 'other.com' }], excluded: [] },
  },
  'another purpose': { extendedKeyUsage: ['1.3.6.1.5.5.7.3.4'] },
  'no basic constraints': { basicConstraints: undefined as never },
  'no authority': { basicConstraints: { isAuthority: false } },
  'SHA-1': { signatureAlgorithm: { oid: '1', name: 'ecdsa-with-SHA1', digest: 'SHA-1' } },
};

function certificateOf(subject: string, issuer: string, values: Partial<Certificate> = {}): Certificate {
  const isLeaf = subject === 'E';
  const host: GeneralName = { kind: 'dns', value: 'hq.sb7.com' };
  return aCertificate({
    fingerprint: `${subject} by ${issuer}`,
    subject: aName([['CN', subject]]),
    issuer: aName([['CN', issuer]]),
    publicKey: aPublicKey({ fingerprint: `key of ${subject}` }),
    subjectKeyIdentifier: subject,
    authorityKeyIdentifier: issuer,
    subjectAlternativeNames: isLeaf ? [host] : [],
    notBefore: at - 100 * day,
    notAfter: at + 100 * day,
    ...(isLeaf
      ? { keyUsage: ['digitalSignature'], extendedKeyUsage: [serverAuth] }
      : { keyUsage: ['keyCertSign'], basicConstraints: { isAuthority: true } }),
    ...values,
  });
}

function inputFor(graph: Graph, broken: Graph, breakage: Partial<Certificate>): ValidationInput {
  const issued = graph.map(([issuer, subject]) =>
    certificateOf(
      subject,
      issuer,
      broken.some(([by, of]) => by === issuer && of === subject) ? breakage : {},
    ),
  );
  const root = certificateOf('R', 'R');
  const leaves = issued.filter(({ fingerprint }) => fingerprint.startsWith('E '));
  const all = [root, ...issued];
  const pairs = all.flatMap((child) => all.map((issuer) => [verdictKey(child, issuer), 'good'] as const));
  return {
    certificate: leaves[0] ?? root,
    intermediates: issued.filter((each) => !leaves.includes(each)),
    anchors: [root],
    at,
    purpose: 'serverAuth',
    nameRule: 'san-only',
    name: { kind: 'dns', value: 'hq.sb7.com' },
    verdicts: Object.fromEntries(pairs),
  };
}

/** Whether a road of unbroken certificates leads from the root to the leaf. */
function isReachable(graph: Graph, broken: Graph): boolean {
  const reached = new Set(['R']);
  for (const _ of graph)
    for (const [issuer, subject] of graph.filter((edge) => !broken.includes(edge)))
      if (reached.has(issuer)) reached.add(subject);
  return reached.has('E');
}

/** None, each one, and each two of the certificates of authorities. */
function selectionsOf(graph: Graph): readonly Graph[] {
  const edges = graph.filter(([, subject]) => subject !== 'E');
  const pairs = edges.flatMap((one, index) => edges.slice(index + 1).map((other) => [one, other]));
  return [[], ...edges.map((edge) => [edge]), ...pairs];
}

describe('a chain is found exactly if there is one', () => {
  const cases = Object.keys(graphs).flatMap((graph) =>
    Object.keys(breakages).map((kind) => [graph, kind] as const),
  );

  test.each(cases)('%s, some %s', async (name, kind) => {
    const [graph = [], breakage = {}] = [graphs[name], breakages[kind]];
    for (const broken of selectionsOf(graph)) {
      const input = inputFor(graph, broken, breakage);
      const isValid = validateCertificate(input).state === 'valid';
      expect([broken, isValid]).toEqual([broken, isReachable(graph, broken)]);
      expect(await effortOf(() => validateCertificate(input), 2_000)).toBeLessThan(2_000);
    }
  });

  test('an issuer with a fault of its own is not told to be missing, though its root is nowhere to be found', () => {
    const input = inputFor(graphs['line'] ?? [], [['A', 'B']], breakages['expired'] ?? {});
    const intermediates = input.intermediates.filter(({ fingerprint }) => fingerprint === 'B by A');
    const { chain, results } = validateCertificate({ ...input, intermediates, anchors: [] });
    expect(chain.map(({ certificate }) => certificate.fingerprint)).toEqual(['E by B', 'B by A']);
    expect(results.filter(({ status }) => status === 'failed')).toMatchObject([
      { problem: 'expired', certificate: 'B by A' },
      { problem: 'issuer-missing', certificate: 'B by A' },
      { problem: 'root-not-trusted', certificate: 'B by A' },
    ]);
  });

  test('the report says why other paths would not do', () => {
    const graph = graphs['an unknown root beside'] ?? [];
    const report = validateCertificate(inputFor(graph, [['R', 'A']], breakages['expired'] ?? {}));
    const paths = [
      report.chain.map(({ certificate }) => certificate),
      ...report.otherPaths.map((path) => path.certificates),
    ];
    expect(report.otherPaths.length).toBeGreaterThan(0);
    expect(new Set(paths.map((path) => path.map(({ fingerprint }) => fingerprint).join())).size).toBe(
      paths.length,
    );
    expect(
      report.otherPaths.every(({ certificates, certificate }) =>
        certificates.some(({ fingerprint }) => fingerprint === certificate),
      ),
    ).toBe(true);
  });
});

test.each([
  [0, 'invalid'],
  [1, 'invalid'],
  [2, 'valid'],
  [255, 'valid'],
] as const)('two intermediates where %i may stand between leaf and anchor: %s', (maximumDepth, state) => {
  const report = validateCertificate({ ...inputFor(graphs['line'] ?? [], [], {}), maximumDepth });
  expect(report.state).toBe(state);
  expect(report.results.some(({ problem }) => problem === 'limit-reached')).toBe(state === 'invalid');
});

test('an anchor in the middle counts for no intermediate', () => {
  const input = inputFor(graphs['line'] ?? [], [], {});
  const anchors = input.intermediates.filter(({ fingerprint }) => fingerprint === 'B by A');
  expect(validateCertificate({ ...input, anchors, maximumDepth: 0 }).state).toBe('valid');
});

/** Absent, that of the host that is asked for, or another. */
type Choice = 'none' | 'own' | 'other';
const choices: readonly Choice[] = ['none', 'own', 'other'];

const values = {
  dns: { own: 'hq.sb7.com', other: 'bad.example.com', ownTree: 'sb7.com', otherTree: 'example.com' },
  ip: {
    own: '10.1.2.3',
    other: '192.0.2.1',
    ownTree: '10.0.0.0/255.0.0.0',
    otherTree: '192.0.2.0/255.255.255.0',
  },
} as const;

function named(kind: 'dns' | 'ip', choice: Choice, isTree = false): readonly GeneralName[] {
  if (choice === 'none') return [];
  return [{ kind, value: values[kind][isTree ? (`${choice}Tree` as const) : choice] }];
}

/** The rule of RFC 5280 for one kind of name, told once more. */
function isAllowed(name: Choice, permitted: Choice, excluded: Choice): boolean {
  return name === 'none' || ((permitted === 'none' || permitted === name) && excluded !== name);
}

/** The names of a leaf, and the trees that its issuer permits and excludes, of each kind. */
type Mixture = Readonly<Record<`${'dns' | 'ip'} ${'name' | 'permitted' | 'excluded'}`, Choice>>;

const ingredients = (['dns', 'ip'] as const).flatMap((kind) =>
  (['name', 'permitted', 'excluded'] as const).map((part) => `${kind} ${part}` as const),
);

const mixtures = ingredients.reduce<readonly Partial<Mixture>[]>(
  (some, ingredient) =>
    some.flatMap((mixture) => choices.map((choice) => ({ ...mixture, [ingredient]: choice }))),
  [{}],
) as readonly Mixture[];

test.each(['dns', 'ip'] as const)(
  'every mixture of names and constraints is judged by the rule: %s',
  (kind) => {
    expect(mixtures).toHaveLength(729);
    const wrong = mixtures.filter((mixture) => {
      const isExpected =
        mixture[`${kind} name`] === 'own' &&
        (['dns', 'ip'] as const).every((each) =>
          isAllowed(mixture[`${each} name`], mixture[`${each} permitted`], mixture[`${each} excluded`]),
        );
      return validateNames({ kind, value: values[kind].own }, mixture) !== isExpected;
    });
    expect(wrong).toEqual([]);
  },
);

test.each(['hq.sb7.local', 'other.sb7.com', '10.9.9.9', '1.1.1.1'])(
  'where a name is internal the common name counts for nothing: %s',
  (commonName) => {
    const [input, subject] = [inputFor(graphs['line'] ?? [], [], {}), aName([['CN', commonName]])];
    const subjectAlternativeNames: readonly GeneralName[] = [{ kind: 'dns', value: 'hq.sb7.local' }];
    const certificate = { ...input.certificate, subject, subjectAlternativeNames };
    const name = { kind: 'dns', value: 'hq.sb7.local' } as const;
    expect(validateCertificate({ ...input, certificate, name }).state).toBe('valid');
  },
);

function validateNames(name: ReferenceName, mixture: Mixture): boolean {
  const input = inputFor(graphs['line'] ?? [], [], {});
  const [intermediate, ...others] = input.intermediates;
  if (intermediate === undefined) throw new Error('a line has intermediates');
  const treesOf = (part: 'permitted' | 'excluded') => [
    ...named('dns', mixture[`dns ${part}`], true),
    ...named('ip', mixture[`ip ${part}`], true),
  ];
  const nameConstraints = { permitted: treesOf('permitted'), excluded: treesOf('excluded') };
  const subjectAlternativeNames = [...named('dns', mixture['dns name']), ...named('ip', mixture['ip name'])];
  return (
    validateCertificate({
      ...input,
      name,
      certificate: { ...input.certificate, subjectAlternativeNames },
      intermediates: [{ ...intermediate, nameConstraints }, ...others],
    }).state === 'valid'
  );
}
