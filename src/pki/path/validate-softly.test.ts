import { beforeAll, describe, expect, it } from 'vitest';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { noteTime } from '@/testing/lab';
import { directOperations } from '../worker/direct-operations';
import type { RevocationEntry } from '../operations';
import { collectVerdicts } from './collect-verdicts';
import { validateSoftly } from './validate-certificate';

let root: Issued;
let intermediate: Issued;
let server: Issued;

beforeAll(async () => {
  root = await issueAuthority('Root');
  intermediate = await issueAuthority('Issuing CA', { issuedBy: root });
  server = await issueServer('sb7-hq.sb7.com', { issuedBy: intermediate });
});

function listOf(issuer: Issued, ...revoked: readonly RevocationEntry[]) {
  const dates = { thisUpdate: noteTime - 1000, nextUpdate: noteTime + 86_400_000 };
  const head = { issuer: issuer.certificate.subject, number: '01', digest: 'SHA-256' } as const;
  return directOperations.issueRevocationList({ ...dates, ...head, revoked }, issuer.key);
}

async function judged(...lists: readonly Awaited<ReturnType<typeof listOf>>[]) {
  const all = [root, intermediate, server].map(({ certificate }) => certificate);
  const report = validateSoftly({
    certificate: server.certificate,
    intermediates: [intermediate.certificate],
    anchors: [root.certificate],
    at: noteTime,
    purpose: 'serverAuth',
    nameRule: 'san-or-common-name',
    profile: 'plain',
    revocationLists: lists,
    verdicts: await collectVerdicts(all, directOperations, {}, lists),
  });
  const revocation = report.results.find(({ check }) => check === 'revocation');
  return [report.state, revocation?.problem ?? revocation?.status];
}

const entryOf = ({ certificate: { serialNumber } }: Issued): RevocationEntry => ({
  serialNumber,
  revokedAt: noteTime - 5000,
});

describe('asked softly', () => {
  it('is good without a list, and with a list that covers a part of the chain', async () => {
    expect(await judged()).toEqual(['valid', 'not-checked']);
    expect(await judged(await listOf(intermediate))).toEqual(['valid', 'not-checked']);
  });

  it('is checked where lists cover the whole chain', async () => {
    expect(await judged(await listOf(intermediate), await listOf(root))).toEqual(['valid', 'passed']);
  });

  it('is revoked where one list says so, whatever the others do not say', async () => {
    expect((await judged(await listOf(intermediate, entryOf(server))))[0]).toBe('invalid');
    expect((await judged(await listOf(root, entryOf(intermediate))))[0]).toBe('invalid');
  });
});
