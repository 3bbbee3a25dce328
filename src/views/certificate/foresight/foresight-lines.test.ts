import { beforeEach, expect, test } from 'vitest';
import type { GivenFile } from '@/actions/preparation/preparation';
import { toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import { placementId, traineePc } from '@/simulation/pc/certificate-stores';
import { authorityIds } from '@/simulation/world/authority';
import { recordOf } from '@/simulation/world/world';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { foretold } from '@/testing/foretelling';
import { anInstalledLab, must, type TestLab } from '@/testing/lab';
import type { PieceOfWork } from '@/testing/site-work';
import { foresightLines } from './foresight-lines';

let lab: TestLab;

beforeEach(async () => {
  lab = await anInstalledLab();
});

async function linesOf(work: PieceOfWork): Promise<readonly string[]> {
  return foresightLines(await foretold(lab, work)).map(({ tone, who, words }) => `${tone}: ${who}: ${words}`);
}

function pem(...issued: readonly Issued[]): string {
  return issued.map(({ certificate }) => toPem('CERTIFICATE', certificate.der)).join('');
}

function filesOf(text: string): { readonly files: readonly GivenFile[] } {
  return { files: [{ name: 'given.pem', bytes: toUtf8(text) }] };
}

test('those of whom the same is to be said stand together, the worst first, and at the end whoever keeps what he has', async () => {
  const root = await issueAuthority('Own Root CA');
  const server = await issueServer('SB7-HQ.SB7.com', { issuedBy: root });
  const trust = { type: 'import-certificates', pc: traineePc, store: 'trusted-root' } as const;
  must(await lab.perform(trust, filesOf(pem(root))));
  // The others believe the default certificate.
  const { certificate } = recordOf(lab.store.world(), 'authorities', authorityIds.mitelUc);
  must(await lab.perform({ type: 'deploy-root', certificate }));
  const placement = placementId(traineePc, 'trusted-root', certificate);
  must(await lab.perform({ type: 'remove-certificate', placement }));
  const inputs = filesOf(pem(server) + toPem('PRIVATE KEY', server.key.pkcs8) + pem(root));
  const action = { type: 'install-certificate', slot: 'headquarters-https', accepted: [] } as const;
  expect(await linesOf({ action, inputs })).toEqual([
    'bad: Browser (Connect Director) on Second PC and 25 others: show an error: the chain ends at Own Root CA, which they do not trust',
    'bad: Connect client on Second PC and 25 others: fall back to http: the chain ends at Own Root CA, which they do not trust',
    'good: Browser (Connect Director) on Your PC: https, secure',
    'good: Connect client on Your PC: https, green lock',
    'same: IP400 phones inside: as before (in service)',
  ]);
});

test('whoever has nobody to connect to any more is told in the singular or the plural', async () => {
  expect(await linesOf({ action: { type: 'remove-equipment', equipment: 'sb7-eg' } })).toEqual([
    'bad: Administrator’s browser (Gateway administration) on all 27 PCs: no longer connect',
    'bad: Remote phones (Phone 0010491A2B01 and Phone 0010491A2B02): no longer connect',
    'bad: Connect client outside (Reverse proxy) on all 27 PCs: no longer connect',
    'bad: Connect client outside (TURN) on all 27 PCs: no longer connect',
  ]);
  const user = {
    type: 'remove-mobility-users',
    users: [Object.keys(lab.store.world().mobilityUsers)[0] ?? ''],
  } as const;
  expect(await linesOf({ action: user })).toEqual([
    'bad: Mobility clients inside of Sarah Lopez: no longer connects',
    'bad: Mobility clients outside of Sarah Lopez: no longer connects',
  ]);
});
