import { afterAll, describe, expect, test } from 'vitest';
import type { Bytes } from '@/base/bytes';
import { aRandomChain, chainHost, chainTime, type RandomChain } from '@/testing/random-chains';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { casesOf } from '@/testing/soak';
import type { Certificate } from '../certificate';
import { directOperations } from '../worker/direct-operations';
import { readElement } from '../gate/element';
import { readCertificate } from '../reading/read-certificate';
import { collectVerdicts } from './collect-verdicts';
import { validateCertificate } from './validate-certificate';
import type { ValidationReport } from './validation-report';

const count = casesOf(400, 1_000);
const chains = Array.from({ length: count }, (_, seed) => aRandomChain(seed));

function readAll(ders: readonly Bytes[]): Promise<readonly Certificate[]> {
  return Promise.all(
    ders.map((der) => {
      const read = readElement(der);
      if (!read.ok) throw new Error(read.problem);
      return readCertificate(read.value);
    }),
  );
}

async function judge(chain: RandomChain): Promise<ValidationReport> {
  const [certificate, ...intermediates] = await readAll([chain.leaf, ...chain.intermediates]);
  const anchors = await readAll(chain.anchors);
  if (certificate === undefined) throw new Error('a chain has a leaf');
  return validateCertificate({
    certificate,
    intermediates,
    anchors,
    at: chainTime,
    purpose: 'serverAuth',
    nameRule: 'san-only',
    name: { kind: 'dns', value: chainHost },
    profile: 'plain',
    verdicts: await collectVerdicts([certificate, ...intermediates, ...anchors], directOperations, {}),
  });
}

const folder = aToolFolder();
afterAll(folder.remove);

/** One process for all chains: their authorities have names of their own. */
function judgeWithOpenssl(): ReadonlySet<number> {
  folder.write(
    'anchors.pem',
    chains
      .flatMap(({ anchors }) => anchors)
      .map(toPem)
      .join(''),
  );
  folder.write(
    'pool.pem',
    chains
      .flatMap(({ intermediates }) => intermediates)
      .map(toPem)
      .join(''),
  );
  for (const [index, { leaf }] of chains.entries()) folder.write(`${String(index)}.pem`, toPem(leaf));
  const output = folder.output(
    'openssl',
    ...['verify', '-no-CApath', '-no-CAstore', '-CAfile', 'anchors.pem', '-untrusted', 'pool.pem'],
    ...['-purpose', 'sslserver', '-verify_hostname', chainHost, '-attime', String(chainTime / 1000)],
    ...chains.map((_, index) => `${String(index)}.pem`),
  );
  return new Set(Array.from(output.matchAll(/^(\d+)\.pem: OK$/gm), ([, index]) => Number(index)));
}

function toPem(der: Bytes): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`;
}

/** Why the lab and OpenSSL 3.0 may rightly disagree on a chain: the rule, and how to tell that it is at work. */
const explanations: readonly {
  readonly rule: string;
  readonly applies: (report: ValidationReport, chain: RandomChain) => boolean;
}[] = [
  {
    rule: 'OpenSSL tries one issuer of a name and never goes back (RFC 4158 section 2.4.2)',
    applies: ({ state }, { faults }) =>
      state === 'valid' && faults.some((fault) => /twin|issuer’s name/.test(fault)),
  },
  {
    rule: 'an authority for any purpose is one for servers too (RFC 5280 section 4.2.1.12)',
    applies: ({ state, chain }) =>
      state === 'valid' &&
      chain.slice(1).some(({ certificate }) => certificate.extendedKeyUsage?.includes('2.5.29.37.0')),
  },
  {
    rule: 'the signature of an anchor on itself is no part of the path (RFC 5280 section 6.1)',
    applies: ({ state }, { faults }) => state === 'valid' && faults.includes('signed by a stranger'),
  },
  {
    rule: 'an issuer has basic constraints (RFC 5280 section 6.1.4 k)',
    applies: ({ chain }) =>
      chain.some(
        ({ certificate, problems }) =>
          certificate.basicConstraints === undefined && problems.includes('issuer-is-not-an-authority'),
      ),
  },
  {
    rule: 'a star is a whole label (RFC 9525 section 6.3)',
    applies: ({ chain: [leaf] }) =>
      leaf?.certificate.subjectAlternativeNames?.some(({ value }) => value === 'h*.sb7.com') === true,
  },
];

describe.skipIf(!hasTool('openssl'))('hundreds of chains of many shapes', () => {
  test('are judged as OpenSSL judges them, or a rule says why not', async () => {
    const good = judgeWithOpenssl();
    const unexplained: string[] = [];
    let agreeing = 0;
    for (const [index, chain] of chains.entries()) {
      const report = await judge(chain);
      if ((report.state === 'valid') === good.has(index)) agreeing += 1;
      else if (!explanations.some(({ applies }) => applies(report, chain)))
        unexplained.push(`${String(index)}: ${report.state}, ${chain.faults.join(', ')}`);
    }
    expect(unexplained).toEqual([]);
    expect(agreeing).toBeGreaterThan(0.94 * count);
    expect(good.size).toBeGreaterThan(0.4 * count);
    expect(good.size).toBeLessThan(0.7 * count);
  });
});
