import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GivenFile } from '@/actions/preparation/preparation';
import { suiteFolder } from '@/testing/certificate-suites';
import { judgeFiles } from '@/testing/judged-files';
import { anInstalledLab, type TestLab } from '@/testing/lab';
import { preflightFindingName } from './preflight-finding';
import type { PreflightReport } from './preflight-report';

/* Sets of files as vendors send them, for a real server: which certificate is meant, and what is said of the others. */

const folder = join(suiteFolder, 'vendor-files');
const day = Date.UTC(2026, 10, 28, 12);
const givenFile = (name: string): GivenFile => ({
  name,
  bytes: Uint8Array.from(readFileSync(join(folder, name))),
});

let lab: TestLab;

beforeAll(async () => {
  lab = await anInstalledLab();
});

interface Row {
  readonly what: string;
  readonly files: readonly string[];
  readonly reached?: string;
  readonly says: readonly string[];
  readonly saysNot?: readonly string[];
  readonly verdicts: readonly PreflightReport['verdict'][];
}

const server = ['00-full.pem', '00-sip.key'];
const withExceptions = ['with-consequences', 'incomplete'] as const;

const rows: readonly Row[] = [
  {
    what: 'an issuer of an older root has ended',
    files: ['93-crossexpired.pem', '00-sip.key'],
    says: ['issuer-left-out', 'root-not-among-files'],
    saysNot: ['expired', 'certificate-of-another-chain'],
    verdicts: withExceptions,
  },
  {
    what: 'an issuer of another generation',
    files: ['96-wronggeneration.pem', '00-sip.key'],
    says: ['issuer-of-another-key'],
    saysNot: ['intermediate-missing'],
    verdicts: withExceptions,
  },
  {
    what: 'an old certificate and a renewed one',
    files: ['102-twins.pem', '00-sip.key'],
    says: ['older-left-out'],
    saysNot: ['expired'],
    verdicts: withExceptions,
  },
  {
    what: 'a certificate of its own that says it is an authority’s',
    files: ['103-selfca.pem', '103-selfca-key.key'],
    says: ['key-in-file', 'authority-as-server'],
    saysNot: ['only-authorities'],
    verdicts: withExceptions,
  },
  {
    what: 'the same without its key',
    files: ['103-selfca.pem'],
    says: ['authority-as-server'],
    saysNot: ['only-authorities'],
    verdicts: withExceptions,
  },
  {
    what: 'a request of another key',
    files: ['92-othercsr.csr', '00-full.pem'],
    says: ['request-of-another-key'],
    verdicts: ['incomplete'],
  },
  {
    what: 'a name of the request was lost',
    files: ['91-fewernames.pem', '91-fewernames-2.csr', '00-inter.pem'],
    says: ['request-names-lost', 'key-of-request'],
    saysNot: ['request-of-another-key'],
    verdicts: withExceptions,
  },
  {
    what: 'an address as a name',
    files: ['76-ipasdns.pem', '00-inter.pem', '00-sip.key'],
    reached: '10.1.1.5',
    says: ['name-does-not-match'],
    verdicts: withExceptions,
  },
  {
    what: 'an address of the web',
    files: server,
    reached: 'https://sip.example.com/',
    says: ['host-taken-apart'],
    saysNot: ['name-does-not-match'],
    verdicts: withExceptions,
  },
  {
    what: 'a name and a port',
    files: server,
    reached: 'sip.example.com:5061',
    says: ['host-taken-apart'],
    saysNot: ['name-does-not-match'],
    verdicts: withExceptions,
  },
  {
    what: 'all that is needed',
    files: server,
    says: ['key-in-file'],
    saysNot: ['host-taken-apart', 'issuer-left-out', 'several-fit', 'request-of-another-key'],
    verdicts: withExceptions,
  },
];

describe.skipIf(!existsSync(folder))('sets of vendors', () => {
  test.each(rows)('$what', async ({ files, reached = 'sip.example.com', says, saysNot = [], verdicts }) => {
    const target = 'elsewhere/headquarters-server';
    const report = await judgeFiles(lab, files.map(givenFile), { target, reached, at: day });
    const said = report.findings.map(preflightFindingName);
    expect(said).toEqual(expect.arrayContaining([...says]));
    expect(said.filter((name) => saysNot.includes(name))).toEqual([]);
    expect(verdicts).toContain(report.verdict);
  });

  test('the cause is told where an address stands as a DNS name', async () => {
    const files = ['76-ipasdns.pem', '00-inter.pem', '00-sip.key'].map(givenFile);
    const target = 'elsewhere/headquarters-server';
    const { parts } = await judgeFiles(lab, files, { target, reached: '10.1.1.5', at: day });
    expect(parts.flatMap(({ lines }) => lines)).toContainEqual(
      expect.objectContaining({ name: 'address-as-dns-name', state: 'red' }),
    );
  });
});
