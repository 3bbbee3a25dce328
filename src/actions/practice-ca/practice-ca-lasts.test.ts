import { beforeAll, describe, expect, test } from 'vitest';
import { fromUtf8, toUtf8 } from '@/base/bytes';
import { replay } from '@/simulation/catalogue/catalogue';
import { collectionNames } from '@/simulation/world/world';
import { aLabOfOtherKeys, anInstalledLab, must, type TestLab } from '@/testing/lab';
import { aProfile, aRootIn, idOf, issueIn } from '@/testing/practice-ca';
import { createCheckpoints } from '../history/history';
import type { GivenFile } from '../preparation/preparation';
import { saveLabFile } from '../history/lab-file/save-lab-file';

const password = 'correct horse battery';

let lab: TestLab;
let root: string;

beforeAll(async () => {
  lab = await anInstalledLab();
  root = await aRootIn(lab);
  const server = await issueIn(lab, aProfile('https-server', { commonName: 'hq.sb7.com' }), { issuer: root });
  const key = { kind: 'kept', key: Object.keys(lab.store.world().practiceKeys)[1] ?? '' } as const;
  const request = { type: 'make-practice-request', name: 'Asked', key } as const;
  must(await lab.perform({ ...request, profile: aProfile('https-server', { commonName: 'a.sb7.com' }) }));
  const revocation = { certificates: [server], reason: 'superseded', revokedAt: 0 } as const;
  must(await lab.perform({ type: 'revoke-practice-certificates', ...revocation }));
  const list = { authority: root, days: 7, number: '', withReasons: true, digest: 'SHA-256' } as const;
  must(await lab.perform({ type: 'issue-practice-list', ...list }));
  const profile = aProfile('https-client', {});
  must(await lab.perform({ type: 'save-practice-template', name: 'Own', profile }));
});

const collections = collectionNames.filter((name) => name.startsWith('practice'));

function practiceOf({ store }: TestLab) {
  const world = store.world();
  return Object.fromEntries(collections.map((name) => [name, world[name]]));
}

async function saved(secret?: string): Promise<GivenFile> {
  const outcome = await saveLabFile(lab.store, secret);
  if (!outcome.ok) throw new Error(outcome.problem.name);
  return outcome.value;
}

test('every list holds something', () => {
  expect(Object.values(practiceOf(lab)).map((records) => Object.keys(records).length)).not.toContain(0);
});

test('the journal replays all of it without a key', async () => {
  expect(replay(await lab.store.storage.readJournal())).toEqual(lab.store.snapshot().world);
});

test('each step is taken back and made again, its key with it', async () => {
  const own = await anInstalledLab();
  const before = practiceOf(own);
  const made = await aRootIn(own);
  const after = practiceOf(own);
  must(await own.perform({ type: 'undo' }));
  expect(practiceOf(own)).toEqual(before);
  must(await own.perform({ type: 'redo' }));
  expect(practiceOf(own)).toEqual(after);
  await issueIn(own, aProfile('https-server', { commonName: 'hq.sb7.com' }), { issuer: made });
});

test('a checkpoint brings it back', async () => {
  const own = await anInstalledLab();
  await aRootIn(own);
  const checkpoints = createCheckpoints(own.store);
  await checkpoints.save('with a root');
  const before = practiceOf(own);
  const [item = ''] = Object.keys(own.store.world().practiceCertificates);
  must(await own.perform({ type: 'delete-practice-items', list: 'certificates', items: [item] }));
  const [checkpoint] = await checkpoints.list();
  must(await own.perform({ type: 'restore-checkpoint', checkpoint: checkpoint?.id ?? '' }));
  expect(practiceOf(own)).toEqual(before);
});

describe('a lab file', () => {
  test('carries lists, keys and bytes to another browser, where the CA goes on', async () => {
    const other = await aLabOfOtherKeys();
    const inputs = { files: [await saved(password)], secrets: { password } };
    must(await other.perform({ type: 'open-lab-file', withKeys: true }, inputs));
    expect(practiceOf(other)).toEqual(practiceOf(lab));
    await issueIn(other, aProfile('https-server', { commonName: 'b.sb7.com' }), { issuer: root });
    const list = { authority: root, days: 7, number: '', withReasons: true, digest: 'SHA-256' } as const;
    const id = idOf(must(await other.perform({ type: 'issue-practice-list', ...list })));
    expect(other.store.world().practiceLists[id]).toMatchObject({ number: '2', revoked: [{}] });
  });

  test.each(['practiceRequests', 'practiceLists', 'practiceKeys', 'practiceCertificates'])(
    'that says something else in %s than its bytes do is refused',
    async (collection) => {
      const file = await saved();
      const { world, ...rest } = JSON.parse(fromUtf8(file.bytes)) as {
        world: Record<string, Record<string, object>>;
      };
      const [id = ''] = Object.keys(world[collection] ?? {});
      const record = world[collection]?.[id];
      const changes: Readonly<Record<string, object>> = {
        practiceRequests: { [id]: { ...record, subject: [[{ type: '2.5.4.3', value: 'other' }]] } },
        practiceLists: { [id]: { ...record, revoked: [] } },
        practiceKeys: { [id]: { ...record, fingerprint: '0'.repeat(64) } },
        practiceCertificates: { ['0'.repeat(64)]: record ?? {} },
      };
      const changed = { ...rest, world: { ...world, [collection]: changes[collection] } };
      const files = [{ name: 'changed.lab.json', bytes: toUtf8(JSON.stringify(changed)) }];
      const outcome = await (
        await anInstalledLab()
      ).perform({ type: 'open-lab-file', withKeys: false }, { files });
      expect(outcome).toMatchObject({ ok: false, problem: { name: 'lab-file-damaged' } });
    },
  );
});
