/*
 * What is foretold of a revocation, of a list, of what is published no more and of a PC that begins to ask is what then
 * happens, and it concerns those alone who ask.
 */
import { expect, test } from 'vitest';
import type { Inputs } from '@/actions/preparation/preparation';
import type { Action } from '@/simulation/catalogue/catalogue';
import { isChanged } from '@/simulation/connections/compare-connections';
import { latestOf } from '@/simulation/vendor/order';
import { done, foretold, present, promised } from '@/testing/foretelling';
import { anInstalledLab, aRequest, fileOf, must, type TestLab } from '@/testing/lab';
import { aProfile, aRootIn, issueIn } from '@/testing/practice-ca';
import { delivered, placeOrder } from '@/testing/vendor-orders';

/** Foretells an action, does it and compares; answers who was told that something changes. */
async function hold(lab: TestLab, action: Action, inputs: Inputs = {}): Promise<readonly string[]> {
  const foresight = await foretold(lab, { action, inputs });
  expect(await done(lab, { action, inputs })).toBe(foresight.problem?.name);
  expect(present(lab)).toEqual(promised(foresight));
  const told = foresight.connections.flatMap(({ views }) => views.filter(isChanged));
  return [...new Set(told.map(({ name }) => name))];
}

function asking(checksRevocation: boolean): Action {
  return { type: 'change-pc-settings', pc: 'trainee', settings: { checksRevocation } };
}

const slot = 'headquarters-https';

test('the vendor’s revocation is foretold to a PC that asks, and so is that a PC asks, or does not', async () => {
  const lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  const order = await placeOrder(lab, await fileOf(lab, 'file-1'));
  const files = [await delivered(lab, order, 'bundle')];
  must(await lab.perform({ type: 'install-certificate', slot, accepted: [] }, { files }));
  must(await lab.perform({ type: 'advance-clock', by: 60_000 }));
  const { certificate } = latestOf(order);
  const revocation = { type: 'revoke-certificate', order: order.number, certificate } as const;
  expect(await hold(lab, asking(true))).toEqual([]);
  expect(await hold(lab, { ...revocation, reason: 'superseded' })).toEqual(['Your PC']);
  expect(await hold(lab, asking(false))).toEqual(['Your PC']);
  expect(await hold(lab, asking(true))).toEqual(['Your PC']);
});

test('a list of the practice CA is foretold to a PC that asks, whether it is issued or imported', async () => {
  const lab = await anInstalledLab();
  const root = await aRootIn(lab);
  const server = await issueIn(lab, aProfile('https-server', { commonName: 'SB7-HQ.SB7.com' }), {
    issuer: root,
  });
  const exported = async (item: string, format: 'pem' | 'pem-with-key-and-chain') => {
    const action = { type: 'export-practice-items', list: 'certificates', items: [item], format } as const;
    const accepted = ['root-is-for-the-lab'] as const;
    const [event] = must(await lab.perform({ ...action, fileName: `${format}.pem`, accepted }));
    return fileOf(lab, event?.values['file'] ?? '');
  };
  const files = [await exported(server, 'pem-with-key-and-chain')];
  const accepted = ['chain-incomplete', 'root-not-trusted'] as const;
  must(await lab.perform({ type: 'install-certificate', slot, accepted }, { files }));
  must(await lab.perform({ type: 'advance-clock', by: 60_000 }));
  const trust = { type: 'import-certificates', pc: 'trainee', store: 'trusted-root' } as const;
  must(await lab.perform(trust, { files: [await exported(root, 'pem')] }));
  must(await lab.perform(asking(true)));
  const revocation = { certificates: [server], reason: 'superseded', revokedAt: lab.store.now() } as const;
  must(await lab.perform({ type: 'revoke-practice-certificates', ...revocation }));
  const list = { authority: root, days: 7, number: '', withReasons: true, digest: 'SHA-256' } as const;
  expect(await hold(lab, { type: 'issue-practice-list', ...list })).toEqual(['Your PC']);

  const [issued = ''] = Object.keys(lab.store.world().practiceLists);
  const exporting = { type: 'export-practice-items', list: 'revocation-lists', items: [issued] } as const;
  const inFile = { ...exporting, format: 'pem', fileName: 'list.crl', accepted: [] } as const;
  const [event] = must(await lab.perform(inFile));
  const listFile = await fileOf(lab, event?.values['file'] ?? '');
  const told: string[] = [];
  for (let steps = 0; steps < 2 && lab.store.world().practiceLists[issued] !== undefined; steps += 1)
    told.push(...(await hold(lab, { type: 'undo' })));
  expect(told).toEqual(['Your PC']);
  expect(await hold(lab, { type: 'import-practice-items' }, { files: [listFile] })).toEqual(['Your PC']);
  const deletion = { type: 'delete-practice-items', list: 'revocation-lists', items: [issued] } as const;
  expect(await hold(lab, deletion)).toEqual(['Your PC']);
});

test('what an authority publishes no more is foretold to a PC that fetches it', async () => {
  const lab = await anInstalledLab();
  const root = await aRootIn(lab);
  const authority = aProfile('authority', { commonName: 'Practice Issuing CA' });
  const issuing = await issueIn(lab, authority, { issuer: root });
  const profile = aProfile(
    'https-server',
    { commonName: 'SB7-HQ.SB7.com' },
    { issuerAddresses: ['http://pki.example.com/issuing.crt'] },
  );
  const server = await issueIn(lab, profile, { issuer: issuing });
  await install(lab, server);
  await trustRoot(lab, root);
  const fetching = { type: 'change-pc-settings', pc: 'trainee', settings: { fetchesIssuers: true } } as const;
  expect(await hold(lab, fetching)).toEqual(['Your PC']);
  const deletion = { type: 'delete-practice-items', list: 'certificates', items: [issuing] } as const;
  expect(await hold(lab, deletion)).toEqual(['Your PC']);
  expect(await hold(lab, { type: 'undo' })).toEqual(['Your PC']);
  const events = must(await lab.perform(deletion));
  expect(events.map(({ name }) => name)).toContain('connection-changed');
});

test('an authority that is issued again is foretold to a PC that fetches it, and to nobody else', async () => {
  const lab = await anInstalledLab();
  const root = await aRootIn(lab);
  const day = 86_400_000;
  const short = { notBefore: lab.store.now(), notAfter: lab.store.now() + 10 * day };
  const authority = aProfile('authority', { commonName: 'Practice Issuing CA' });
  const issuing = await issueIn(lab, authority, { issuer: root, ...short });
  const issuerAddresses = ['http://pki.example.com/issuing.crt'];
  const profile = aProfile('https-server', { commonName: 'SB7-HQ.SB7.com' }, { issuerAddresses });
  const server = await issueIn(lab, profile, { issuer: issuing, accepted: ['outlives-issuer'] });
  await install(lab, server);
  await trustRoot(lab, root);
  must(await lab.perform({ type: 'change-pc-settings', pc: 'trainee', settings: { fetchesIssuers: true } }));
  must(await lab.perform({ type: 'advance-clock', by: 20 * day }));
  const renewal = {
    type: 'renew-practice-certificate',
    certificate: issuing,
    notBefore: lab.store.now(),
    notAfter: lab.store.now() + 100 * day,
    digest: 'SHA-256',
    revokesOld: false,
    accepted: [],
  } as const;
  expect(await hold(lab, { ...renewal, certificate: server })).toEqual([]);
  expect(await hold(lab, renewal)).toEqual(['Your PC']);
  expect(await hold(lab, { type: 'undo' })).toEqual(['Your PC']);
  const [key = ''] = Object.entries(lab.store.world().practiceKeys).flatMap(([id, { name }]) =>
    name === 'Practice Issuing CA' ? [id] : [],
  );
  const again = {
    source: { kind: 'key', key: { kind: 'kept', key } },
    issuer: root,
    profile: authority,
  } as const;
  const { notBefore, notAfter, accepted } = renewal;
  const issuance = {
    type: 'issue-practice-certificate',
    name: '',
    ...again,
    notBefore,
    notAfter,
    accepted,
  } as const;
  const other = { ...issuance, source: { kind: 'key', key: { kind: 'new', shape: 2048 } } } as const;
  expect(await hold(lab, other)).toEqual([]);
  expect(await hold(lab, issuance)).toEqual(['Your PC']);
});

async function exported(lab: TestLab, item: string, format: 'pem' | 'pem-with-key') {
  const action = { type: 'export-practice-items', list: 'certificates', items: [item], format } as const;
  const accepted = ['root-is-for-the-lab'] as const;
  const [event] = must(await lab.perform({ ...action, fileName: `${format}.pem`, accepted }));
  return fileOf(lab, event?.values['file'] ?? '');
}

async function install(lab: TestLab, server: string): Promise<void> {
  const accepted = ['chain-incomplete', 'root-not-trusted'] as const;
  const files = [await exported(lab, server, 'pem-with-key')];
  must(await lab.perform({ type: 'install-certificate', slot, accepted }, { files }));
  must(await lab.perform({ type: 'advance-clock', by: 60_000 }));
}

async function trustRoot(lab: TestLab, root: string): Promise<void> {
  const trust = { type: 'import-certificates', pc: 'trainee', store: 'trusted-root' } as const;
  must(await lab.perform(trust, { files: [await exported(lab, root, 'pem')] }));
}
