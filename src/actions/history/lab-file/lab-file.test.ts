import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromBase64, fromUtf8, toBase64, toUtf8 } from '@/base/bytes';
import { directOperations } from '@/pki/worker/direct-operations';
import { replay } from '@/simulation/catalogue/catalogue';
import type { ProblemName } from '@/simulation/world/problem';
import { worldVersion } from '@/state/upgrades/upgrade';
import { aLabOfOtherKeys, anInstalledLab, aRequest, must, openLab, type TestLab } from '@/testing/lab';
import { issueServer } from '@/testing/certificates';
import type { GivenFile } from '../../preparation/preparation';
import { readLabFile, summaryOf } from './read-lab-file';
import { saveLabFile } from './save-lab-file';

const password = 'correct horse battery';

interface SavedText {
  [field: string]: unknown;
  version: number;
  world: Record<string, Record<string, Record<string, unknown>>>;
  certificates: string[];
  contents: { id: string; bytes: string }[];
  keys?: { iterations: number; sealed: string };
}

let source: TestLab;
let plain: GivenFile;
let withKeys: GivenFile;

beforeAll(async () => {
  source = await anInstalledLab();
  must(await source.perform(aRequest()));
  must(await source.perform({ type: 'update-equipment', equipment: 'sb7-eg', values: { city: 'Ottawa' } }));
  plain = await save();
  withKeys = await save(password);
});

async function save(secret?: string): Promise<GivenFile> {
  const saved = await saveLabFile(source.store, secret);
  if (!saved.ok) throw new Error(saved.problem.name);
  return saved.value;
}

function textOf(file: GivenFile): SavedText {
  return JSON.parse(fromUtf8(file.bytes)) as SavedText;
}

function asFile(value: unknown): GivenFile {
  return {
    name: 'changed.lab.json',
    bytes: toUtf8(typeof value === 'string' ? value : JSON.stringify(value)),
  };
}

/** The plain file with something done to its JSON. */
function changed(change: (saved: SavedText) => void): GivenFile {
  const saved = textOf(plain);
  change(saved);
  return asFile(saved);
}

/** As lab and requests were written up to version 4. */
function toVersion4({ world }: SavedText): void {
  delete world['lab']?.['lab']?.['countedFrom'];
  for (const { request } of Object.values(world['slots'] ?? {}))
    delete (request as { asks?: unknown } | undefined)?.asks;
}

/** A lab of somebody else, with fresh keys of its own. */
async function anotherLab(): Promise<TestLab> {
  const lab = await openLab();
  must(await lab.perform({ type: 'install-site', keySource: 'training', seed: '0ther' }));
  must(
    await lab.perform({ type: 'update-equipment', equipment: 'headquarters', values: { city: 'Kanata' } }),
  );
  return lab;
}

function open(lab: TestLab, file: GivenFile, secret?: string) {
  const inputs = { files: [file], ...(secret === undefined ? {} : { secrets: { password: secret } }) };
  return lab.perform({ type: 'open-lab-file', withKeys: secret !== undefined }, inputs);
}

async function expectRefused(file: GivenFile, name: ProblemName, secret?: string) {
  const lab = await anotherLab();
  const before = lab.store.snapshot();
  expect(await open(lab, file, secret)).toMatchObject({ ok: false, problem: { name } });
  expect(lab.store.snapshot()).toBe(before);
}

describe('a lab file', () => {
  test('carries the whole lab into another browser, signatures verified again', async () => {
    const lab = await anotherLab();
    must(await open(lab, plain));
    const { sessions: _sessions, certificates, verdicts, ...world } = lab.store.world();
    const { sessions: _own, certificates: own, verdicts: known, ...saved } = source.store.world();
    expect(world).toEqual(saved);
    expect(certificates).toMatchObject(own);
    expect(verdicts).toMatchObject(known);
    const request = Object.values(saved.files)[0]?.sha256 ?? '';
    expect(await lab.store.storage.readContent(request)).toEqual(
      await source.store.storage.readContent(request),
    );
  });

  test('is a step that can be taken back, and the journal replays it', async () => {
    const lab = await anotherLab();
    const before = lab.store.world();
    must(await open(lab, plain));
    expect(replay(await lab.store.storage.readJournal())).toEqual(lab.store.snapshot().world);
    must(await lab.perform({ type: 'undo' }));
    expect(lab.store.world().equipment).toEqual(before.equipment);
    expect(lab.store.world().files).toEqual({});
  });

  test('says what is inside before anything changes', async () => {
    const read = await readLabFile(withKeys, directOperations);
    expect(read.ok && summaryOf(read.value)).toEqual({
      name: 'SB7 site of the application note',
      savedAt: source.store.now(),
      equipment: Object.values(source.store.world().equipment).map(({ name }) => name),
      certificates: 13,
      orders: 0,
      files: 1,
      practiceItems: 0,
      hasKeys: true,
    });
  });

  test('is read step by step, and can be given up at any of them', async () => {
    const told: number[] = [];
    await readLabFile(plain, directOperations, { onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((left, right) => left - right));
    expect(told.at(-1)).toBe(1);
    for (const step of told.slice(0, -1)) {
      const controller = new AbortController();
      const onProgress = (done: number) => {
        if (done >= step) controller.abort(new Error('given up'));
      };
      const reading = readLabFile(plain, directOperations, { signal: controller.signal, onProgress });
      await expect(reading).rejects.toThrow('given up');
    }
  });

  test('is opened step by step, and one that is given up changes nothing', async () => {
    const lab = await anotherLab();
    const before = lab.store.snapshot();
    const inputs = { files: [plain] };
    const controller = new AbortController();
    const onProgress = (done: number, all: number) => {
      if (done === all) controller.abort(new Error('given up'));
    };
    const opening = lab.perform(
      { type: 'open-lab-file', withKeys: false },
      { ...inputs, signal: controller.signal, onProgress },
    );
    await expect(opening).rejects.toThrow('given up');
    expect(lab.store.snapshot()).toBe(before);
  });

  test('holds no private key unless asked, and then none in clear', async () => {
    const secrets = await source.store.storage.readNamedSecrets(source.store.world());
    expect(secrets.length).toBeGreaterThan(10);
    for (const file of [plain, withKeys])
      for (const { bytes } of secrets) {
        const middle = toBase64(bytes.slice(300, 600));
        expect(fromUtf8(file.bytes)).not.toContain(middle);
      }
    expect(textOf(plain).keys).toBeUndefined();
  });

  test('without keys signs nothing and says so; with them it works on', async () => {
    const other = await aLabOfOtherKeys();
    must(await open(other, plain));
    expect(await other.perform(aRequest())).toMatchObject({ problem: { name: 'private-key-not-here' } });
    must(await open(other, withKeys, password));
    must(await other.perform(aRequest()));
  });

  test('of the first version is upgraded', async () => {
    const first = changed((saved) => {
      saved.version = 1;
      toVersion4(saved);
      const collections = 'lab equipment slots authorities orders files pcs placements'.split(' ');
      saved.world = Object.fromEntries(
        Object.entries(saved.world).filter(([name]) => collections.includes(name)),
      );
      saved.world['pcs'] = { trainee: { name: 'Your PC' } };
      const placements = Object.entries(saved.world['placements'] ?? {});
      saved.world['placements'] = Object.fromEntries(placements.filter(([id]) => id.startsWith('trainee/')));
    });
    const lab = await anotherLab();
    must(await open(lab, first));
    expect(Object.keys(lab.store.world().pcs)).toHaveLength(3);
  });

  test('of the second version is upgraded, and what a restart of a gateway brings into effect comes in time', async () => {
    const until = source.store.now() + 60_000;
    const second = changed((saved) => {
      saved.version = 2;
      toVersion4(saved);
      const collections = 'lab equipment slots authorities orders files pcs placements'.split(' ');
      saved.world = Object.fromEntries(
        Object.entries(saved.world).filter(([name]) => collections.includes(name)),
      );
      const turn = Object.values(saved.world['slots'] ?? {}).find(({ kind }) => kind === 'turn');
      const { active, ...waiting } = turn ?? {};
      Object.assign(turn ?? {}, { ...waiting, pending: { credential: active, activeAt: until } });
      delete turn?.['active'];
    });
    const lab = await anotherLab();
    must(await open(lab, second));
    const turnOf = () => Object.values(lab.store.world().slots).find(({ kind }) => kind === 'turn');
    expect([turnOf()?.active, turnOf()?.pending?.activeAt]).toEqual([undefined, until]);
    lab.wait(61_000);
    must(await lab.perform({ type: 'sign-out', session: 'nobody' }));
    expect([turnOf()?.active?.certificate, turnOf()?.pending]).toEqual([expect.any(String), undefined]);
  });

  test('is not saved under a weak password', async () => {
    for (const weak of ['', 'short', 'aaaaaaaaaaaaaaaa', '121212121212'])
      expect(await saveLabFile(source.store, weak)).toMatchObject({ problem: { name: 'password-weak' } });
  });
});

describe('with more records than are checked at once', () => {
  /** The plain file with many switches, the last of which has something else. */
  function withManySwitches(last: object = {}): GivenFile {
    return changed(({ world: { equipment = {} } }) => {
      const model = { ...equipment['sb7-eg'], kind: 'voice-switch', fqdn: '', ipAddress: '' };
      for (let number = 1; number <= 450; number += 1)
        equipment[`switch-${String(number)}`] = { ...model, name: `Switch ${String(number)}` };
      Object.assign(equipment['switch-450'] ?? {}, last);
    });
  }

  test('everything arrives, in its order', async () => {
    const lab = await anotherLab();
    must(await open(lab, withManySwitches()));
    const names = Object.values(lab.store.world().equipment).map(({ name }) => name);
    expect(names.slice(-450)).toEqual(
      Array.from({ length: 450 }, (_, index) => `Switch ${String(index + 1)}`),
    );
  });

  test.each([{ city: 5 }, { more: '' }, { fqdn: 'a b' }, { name: 'Switch 1' }])(
    'what is wrong with the last one is found: %o',
    (last) => expectRefused(withManySwitches(last), 'lab-file-damaged'),
  );
});

describe('refused with the lab as it was', () => {
  test.each<[string, ProblemName, () => GivenFile]>([
    ['a newer file', 'lab-newer', () => changed((saved) => (saved.version = worldVersion + 1))],
    ['a version that never was', 'lab-file-damaged', () => changed((saved) => (saved.version = 0))],
    ['nothing', 'lab-file-foreign', () => asFile('')],
    ['another file', 'lab-file-foreign', () => asFile('-----BEGIN CERTIFICATE-----')],
    ['another JSON file', 'lab-file-foreign', () => asFile({ format: 'something-else', version: 1 })],
    ['JSON nested deeper than the stack', 'lab-file-foreign', () => asFile('['.repeat(1_000_000))],
    ['bytes that are no text', 'lab-file-foreign', () => ({ name: 'x', bytes: Uint8Array.of(0xff, 0xfe) })],
    ['a truncated file', 'lab-file-damaged', () => ({ ...plain, bytes: plain.bytes.slice(0, -100) })],
    ['a field too many', 'lab-file-damaged', () => changed((saved) => (saved['more'] = 1))],
    ['sessions', 'lab-file-damaged', () => changed((saved) => (saved.world['sessions'] = {}))],
    ['verdicts', 'lab-file-damaged', () => changed((saved) => (saved.world['verdicts'] = {}))],
    ['a collection missing', 'lab-file-damaged', () => changed((saved) => delete saved.world['orders'])],
    ['no site', 'lab-file-damaged', () => changed((saved) => (saved.world['lab'] = {}))],
    ['a host that is none', 'lab-file-damaged', () => changed(({ world }) => set(world, 'sb7-eg', 'a b'))],
    ['a certificate missing', 'lab-file-damaged', () => changed(({ certificates }) => certificates.pop())],
    [
      'a certificate that is none',
      'lab-file-damaged',
      () => changed(({ certificates }) => certificates.push(toBase64(toUtf8('no certificate')))),
    ],
    ['bytes that are not base64', 'lab-file-damaged', () => changed((saved) => saved.certificates.push('*'))],
    ['contents of another digest', 'lab-file-damaged', () => changed(({ contents }) => swap(contents))],
    [
      'no headquarters server',
      'lab-file-damaged',
      () => changed(({ world }) => delete world['equipment']?.['headquarters']),
    ],
    ['a clock beyond all dates', 'lab-file-damaged', () => changed((saved) => (saved['savedAt'] = 1e300))],
  ])('%s', (_what, name, file) => expectRefused(file(), name));

  test.each(['__proto__', 'constructor', 'toString'])('a record named %s', async (name) => {
    const text = fromUtf8(plain.bytes).replace(
      '"second":{"name"',
      `"${name}":{"polluted":"yes"},"second":{"name"`,
    );
    expect(text).toContain(name);
    await expectRefused(asFile(text), 'lab-file-damaged');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('a wrong password, none, and keys that were changed', async () => {
    await expectRefused(withKeys, 'password-wrong', `${password}!`);
    await expectRefused(withKeys, 'password-missing', '');
    const saved = textOf(withKeys);
    const sealed = fromBase64(saved.keys?.sealed ?? '');
    sealed[10] = (sealed[10] ?? 0) ^ 1;
    Object.assign(saved.keys ?? {}, { sealed: toBase64(sealed) });
    await expectRefused(asFile(saved), 'password-wrong', password);
  });

  test.each([1, 599_999, 5_000_001, 2 ** 31 - 1])('%i rounds, before any is done', async (iterations) => {
    const saved = textOf(withKeys);
    Object.assign(saved.keys ?? {}, { iterations });
    await expectRefused(asFile(saved), 'lab-file-damaged', password);
  });
});

test('a certificate whose signature does not hold is opened as what it is', async () => {
  const stranger = await issueServer('sb7-hq.sb7.com');
  const lab = await anotherLab();
  const der = Uint8Array.from(stranger.certificate.der);
  der[der.length - 1] = (der.at(-1) ?? 0) ^ 1;
  must(
    await open(
      lab,
      changed(({ certificates }) => certificates.push(toBase64(der))),
    ),
  );
  expect(Object.values(lab.store.world().verdicts)).toContain('bad');
});

test('whatever is changed in a file: it is opened or refused, never anything else', async () => {
  const bytes = plain.bytes;
  const lab = await anotherLab();
  const before = lab.store.snapshot();
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
      const mutated = bytes.slice();
      mutated[place] = (mutated[place] ?? 0) ^ change;
      const outcome = await readLabFile({ name: 'mutated', bytes: mutated }, directOperations);
      expect(outcome.ok || outcome.problem.values?.['file']).toBeTruthy();
      expect(lab.store.snapshot()).toBe(before);
    }),
    { numRuns: 80 },
  );
});

test('whatever JSON stands in the place of a part: it is refused', async () => {
  const parts = ['world', 'certificates', 'contents', 'savedAt'] as const;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...parts), fc.jsonValue(), async (part, value) => {
      fc.pre(
        !(part === 'savedAt' && Number.isInteger(value)) && !(part === 'contents' && isEmptyList(value)),
      );
      const file = changed((saved) => Object.assign(saved, { [part]: value }));
      expect((await readLabFile(file, directOperations)).ok).toBe(false);
    }),
    { numRuns: 80 },
  );
});

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function set(world: SavedText['world'], equipment: string, fqdn: string) {
  Object.assign(world['equipment']?.[equipment] ?? {}, { fqdn });
}

function swap(contents: SavedText['contents']) {
  for (const kept of contents) kept.bytes = toBase64(toUtf8('something else'));
}

test('what the stores of a user hold, their keys and the settings of a PC survive', async () => {
  const lab = await anInstalledLab();
  const server = await issueServer('host.sb7.com');
  const bytes = await directOperations.encodePfx({
    certificate: server.certificate.der,
    chain: [],
    pkcs8: server.key.pkcs8,
    friendlyName: 'host',
    password,
  });
  const location = 'current-user';
  must(
    await lab.perform(
      { type: 'import-certificates', pc: 'trainee', store: 'automatic', location, isKeyExportable: true },
      { files: [{ name: 'host.pfx', bytes }], secrets: { password } },
    ),
  );
  const settings = { fetchesIssuers: true, checksRevocation: true, browserLook: 'chrome-58' } as const;
  must(await lab.perform({ type: 'change-pc-settings', pc: 'trainee', settings }));
  const saved = await saveLabFile(lab.store, password);
  if (!saved.ok) throw new Error(saved.problem.name);
  const other = await anotherLab();
  must(await open(other, saved.value, password));
  expect(other.store.world().placements).toEqual(lab.store.world().placements);
  expect(other.store.world().pcs).toEqual(lab.store.world().pcs);
  expect(await other.store.storage.readSecret(server.key.publicKey.fingerprint)).toEqual(server.key.pkcs8);
});
