import { beforeAll, expect, test } from 'vitest';
import { fromUtf8, toBase64, toHex, toUtf8 } from '@/base/bytes';
import { directOperations } from '@/pki/worker/direct-operations';
import { siteConnections } from '@/simulation/connections/site-connections';
import { nextEvent } from '@/simulation/clock/next-event';
import { preflightTargets } from '@/simulation/preflight/preflight-target';
import { anInstalledLab, must, openLab, type TestLab } from '@/testing/lab';
import { casesOf } from '@/testing/soak';
import { usedLabPassword, workThrough } from '@/testing/used-lab';
import type { GivenFile } from '../../preparation/preparation';
import { readLabFile } from './read-lab-file';
import { saveLabFile } from './save-lab-file';

/* A lab with something in every collection, as a file: all of it comes over, nothing secret unless asked, and whatever is wrong with a field is refused. */

let lab: TestLab;
let plain: GivenFile;
let withKeys: GivenFile;

beforeAll(async () => {
  lab = await anInstalledLab();
  for (const [, work] of workThrough) await work(lab);
  plain = await saved();
  withKeys = await saved(usedLabPassword);
});

async function saved(password?: string): Promise<GivenFile> {
  const outcome = await saveLabFile(lab.store, password);
  if (!outcome.ok) throw new Error(outcome.problem.name);
  return outcome.value;
}

/** Another profile in which the file is opened, at the same instant. */
async function openedElsewhere(file: GivenFile, password?: string): Promise<TestLab> {
  const other = await openLab(undefined, lab.store.now());
  must(await other.perform({ type: 'install-site', keySource: 'training', seed: '0ther' }));
  const secrets = password === undefined ? {} : { secrets: { password } };
  const open = { type: 'open-lab-file', withKeys: password !== undefined } as const;
  must(await other.perform(open, { files: [file], ...secrets }));
  return other;
}

test('nothing in the lab is left out of the comparison', () => {
  const { sessions: _sessions, runs: _runs, ...world } = lab.store.world();
  const empty = Object.entries(world).filter(([, records]) => Object.keys(records).length === 0);
  expect(empty.map(([name]) => name)).toEqual([]);
  expect(Object.values(world.restarts).filter(({ until }) => until !== undefined)).toHaveLength(1);
});

test('the whole world comes over, keys and passwords with it, and a restart that is under way ends there', async () => {
  const other = await openedElsewhere(withKeys, usedLabPassword);
  const { sessions: _sessions, certificates, revocationLists, verdicts, ...world } = lab.store.world();
  expect(other.store.world()).toMatchObject({ certificates, revocationLists, verdicts });
  expect(other.store.world()).toMatchObject(world);
  expect(Object.keys(other.store.world().equipment)).toHaveLength(Object.keys(world.equipment).length);
  const [own, theirs] = [await named(lab), await named(other)];
  expect(theirs.contents).toEqual(own.contents);
  expect(theirs.secrets).toEqual(own.secrets);
  other.wait(60_000);
  must(await other.perform({ type: 'sign-out', session: 'nobody' }));
  expect(other.store.world().restarts['sb7-eg']?.until).toBeUndefined();
});

async function named({ store }: TestLab) {
  const { storage } = store;
  const secrets = await storage.readNamedSecrets(lab.store.world());
  const contents = await storage.readNamedContents(lab.store.world());
  const byId = (left: { readonly id: string }, right: { readonly id: string }) =>
    left.id < right.id ? -1 : 1;
  return { secrets: secrets.toSorted(byId), contents: contents.toSorted(byId) };
}

test('no octets of a private key or of a password are in a file without keys, nor in clear in one with them', async () => {
  const { secrets } = await named(lab);
  expect(secrets.length).toBeGreaterThan(20);
  for (const file of [plain, withKeys]) {
    const text = fromUtf8(file.bytes);
    for (const { id, bytes } of secrets)
      expect([id, writtenForms(bytes).filter((written) => text.includes(written))]).toEqual([id, []]);
    expect(text).not.toMatch(/PRIVATE KEY|order-password/);
    expect(text).not.toContain(usedLabPassword);
  }
});

/** How octets may lie in a text: their middle as base64 from each of three places on, as hexadecimal, as they are. */
function writtenForms(bytes: Uint8Array): readonly string[] {
  if (bytes.length < 40) return [fromUtf8(bytes), toBase64(Uint8Array.from(bytes)), toHex(bytes)];
  const middle = Math.floor(bytes.length / 2);
  const parts = [0, 1, 2].map((shift) => bytes.slice(middle + shift - 12, middle + shift + 12));
  return [...parts.map((part) => toBase64(part)), toHex(parts[0] ?? bytes)];
}

/** A place in the file: names of fields and numbers in lists. */
type Place = readonly (string | number)[];

/** Places of the file, one of each kind: records of a collection are alike, and so are the items of a list. */
function places(value: unknown, place: Place = [], kinds = new Set<string>()): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  const inside = Object.entries(value).flatMap(([name, part]) => {
    const inner = [...place, Array.isArray(value) ? Number(name) : name];
    const kind = kindOf(inner, part);
    if (kinds.has(kind)) return [];
    kinds.add(kind);
    return places(part, inner, kinds);
  });
  return place.length === 0 ? inside : [place, ...inside];
}

/** Under `world.<collection>` the third name is an id. */
function kindOf(place: Place, part: unknown): string {
  const names = place.map((name, depth) =>
    typeof name === 'number' || (depth === 2 && place[0] === 'world') ? '*' : name,
  );
  return `${names.join('.')} ${Array.isArray(part) ? 'list' : typeof part}`;
}

/** The file with something else at a place; undefined removes what is there. */
function changedAt(text: string, place: Place, change: (value: unknown) => unknown): GivenFile {
  const root = JSON.parse(text) as Record<string, unknown>;
  const owner = place.slice(0, -1).reduce<unknown>((part, name) => Reflect.get(part as object, name), root);
  const name = place.at(-1) ?? '';
  Reflect.set(owner as object, name, change(Reflect.get(owner as object, name)));
  return { name: 'changed.lab.json', bytes: toUtf8(JSON.stringify(root)) };
}

async function expectRefused(file: GivenFile, place: Place) {
  const outcome = await readLabFile(file, directOperations);
  const named = outcome.ok ? 'opened' : outcome.problem.values?.['file'];
  expect([place.join('.'), named]).toEqual([place.join('.'), file.name]);
}

/** All places in a soak; else a third of them, another one each time. */
function placesTried(text: string): readonly Place[] {
  const all = places(JSON.parse(text));
  expect(all.length).toBeGreaterThan(200);
  const stride = casesOf(3, 1);
  const first = Math.floor(Math.random() * stride);
  return all.filter((_, index) => index % stride === first);
}

test('a field of another type is refused, whichever it is', async () => {
  const text = fromUtf8(withKeys.bytes);
  for (const place of placesTried(text)) {
    const isText = (value: unknown) => typeof value === 'string';
    await expectRefused(
      changedAt(text, place, (value) => (isText(value) ? 7 : 'x y')),
      place,
    );
    await expectRefused(
      changedAt(text, place, () => null),
      place,
    );
  }
});

test('a field that no record has is refused, whatever holds it, and so is one that every object has', async () => {
  const text = fromUtf8(withKeys.bytes);
  const holders = places(JSON.parse(text)).filter((place) => isRecord(valueAt(text, place)));
  expect(holders.length).toBeGreaterThan(40);
  for (const place of holders)
    for (const name of ['of nobody', 'constructor', '__proto__'])
      await expectRefused(
        changedAt(text, place, (value) => ({ ...(value as object), ...ownField(name) })),
        place,
      );
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

function valueAt(text: string, place: Place): unknown {
  return place.reduce<unknown>((part, name) => Reflect.get(part as object, name), JSON.parse(text));
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As an own field, also where assigning would change the prototype. */
function ownField(name: string): object {
  return JSON.parse(`{${JSON.stringify(name)}: {"polluted": "yes"}}`) as object;
}

test('what is taken out of a file is missed, or the lab can be judged without it', async () => {
  const text = fromUtf8(withKeys.bytes);
  let opened = 0;
  for (const place of placesTried(text)) {
    const outcome = await readLabFile(
      changedAt(text, place, () => undefined),
      directOperations,
    );
    if (!outcome.ok) continue;
    opened += 1;
    const { world } = outcome.value;
    expect(siteConnections(world, lab.store.now()).length).toBeGreaterThan(10);
    expect(() => nextEvent(world, lab.store.now())).not.toThrow();
    expect(() => preflightTargets(world)).not.toThrow();
  }
  expect(opened).toBeGreaterThan(casesOf(0, 20));
});
