import { expect, test } from 'vitest';
import { readLabFile } from '@/actions/history/lab-file/read-lab-file';
import { saveLabFile } from '@/actions/history/lab-file/save-lab-file';
import type { Inputs } from '@/actions/preparation/preparation';
import { directOperations } from '@/pki/worker/direct-operations';
import type { Action } from '@/simulation/catalogue/catalogue';
import { siteConnections } from '@/simulation/connections/site-connections';
import { type FrozenLab, frozenLab } from '@/testing/hostile/frozen-lab';
import { Faults, hostileRun, longestHarness } from '@/testing/hostile/hostile-run';
import { processorWatch } from '@/testing/hostile/processor-watch';
import { hostileText } from '@/testing/hostile/strings';
import { anInstalledLab, anOrder, aRequest, fileOf, must } from '@/testing/lab';
import { anIssuance, aProfile } from '@/testing/practice-ca';
import type { SeededChoices } from '@/testing/seeded-choices';
import { eventWords } from '@/views/words/event-words';
import { problemWords } from '@/views/words/problem-words';

/*
 * Every field that somebody types in, given texts that nobody expects. The answer has words without anything hidden in
 * them; a refusal changes nothing; and a lab that took one can be saved and read again.
 */

const { seed, count, choices } = hostileRun(120, 20_000);

/** What is chosen and not typed: what else an action says as a text is. */
const chosen = new Set([
  ...[
    'type',
    'slot',
    'appliance',
    'equipment',
    'router',
    'pc',
    'accepted',
    'product',
    'keyMadeBy',
    'delivery',
  ],
  ...[
    'fault',
    'kind',
    'shape',
    'key',
    'basicConstraints',
    'keyUsage',
    'unit',
    'digest',
    'method',
    'list',
    'item',
  ],
  ...[
    'file',
    'session',
    'server',
    'template',
    'format',
    'keySource',
    'seed',
    'timeZone',
    'user',
    'dropNames',
    'extendedKeyUsage',
  ],
]);

/** The same with one typed text that is something else; itself where it has none. */
function withHostileText<Value>(value: Value, random: SeededChoices): Value {
  const paths = textPaths(value);
  if (paths.length === 0) return value;
  return changedAt(value, random.pick(paths), (text) => hostileText(random, text)) as Value;
}

function textPaths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    chosen.has(name) ? [] : textPaths(part, [...path, name]),
  );
}

function changedAt(value: unknown, path: readonly string[], change: (text: string) => string): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return change(value as string);
  if (Array.isArray(value))
    return value.map((each: unknown, at) => (String(at) === name ? changedAt(each, rest, change) : each));
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [name]: changedAt(fields[name], rest, change) };
}

type Work = readonly [action: Action, inputs?: Inputs];

/** An action of every form with something to type, with what is handed over. */
async function allWork(): Promise<{ readonly frozen: FrozenLab; readonly work: readonly Work[] }> {
  const lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  const file = await fileOf(lab, 'file-1');
  const profile = aProfile('https-server', {
    commonName: 'hq.sb7.com',
    organization: 'ShoreTel',
    country: 'US',
  });
  const names = { commonName: 'sb7.com', organization: 'ShoreTel', organizationalUnit: 'IT' };
  const place = { city: 'Sunnyvale', state: 'California', country: 'US' };
  const fields = { ...names, ...place, alternativeNames: ['a.sb7.com'] };
  const equipment = lab.store.world().equipment['sb7-eg'];
  if (equipment === undefined) throw new Error('the site has a gateway');
  const sites = {
    company: 'Example',
    domain: 'example.com',
    insidePrefix: '10.7',
    outsidePrefix: '203.0.113',
  };
  const work: readonly Work[] = [
    [aRequest({ alternativeNames: ['hq.sb7.com', '10.7.0.10'] })],
    [
      {
        type: 'create-appliance-request',
        slot: 'appliance-https',
        ...names,
        ...place,
        locality: 'Sunnyvale',
        email: 'a@b.c',
        accepted: [],
      },
    ],
    [{ type: 'generate-certificate', slot: 'mobility-authority', ...fields, keyLength: 2048, accepted: [] }],
    [{ type: 'update-equipment', equipment: 'sb7-eg', values: { ...equipment } }],
    [{ type: 'add-equipment', values: { ...equipment, name: 'Another', fqdn: 'other.sb7.com' } }],
    [{ type: 'rename-site', ...sites, city: 'Ottawa', state: 'ON', country: 'CA', hosts: {} }],
    [
      {
        type: 'save-appliance-settings',
        appliance: 'sb7-vsa100',
        settings: { siteTitle: 'Conferences', welcomeText: 'Hello', sessionMinutes: '60' },
      },
    ],
    [anOrder({ names: ['a.sb7.com'] }), { files: [file] }],
    [anOrder({ keyMadeBy: 'vendor', ...names, ...place, names: ['a.sb7.com'] })],
    [{ type: 'start-domain-proof', domain: 'other.com', method: 'email' }],
    [{ type: 'rename-file', file: 'file-1', name: 'request.csr' }],
    [{ type: 'add-files' }, { files: [{ ...file, name: 'request.csr' }] }],
    [
      { type: 'sign-in', session: 'sb7-hq.sb7.com', user: 'admin', server: '' },
      { secrets: { password: 'changeme' } },
    ],
    [{ type: 'make-practice-key', name: 'Key', shape: 'P-256' }],
    [
      anIssuance(profile, lab.store.now(), {
        name: 'Own',
        source: { kind: 'key', key: { kind: 'new', shape: 'P-256' } },
      }),
    ],
    [{ type: 'save-practice-template', name: 'Own', profile }],
    [{ type: 'import-pasted', slot: 'rast', accepted: [] }, { files: [file] }],
  ];
  return { frozen: await frozenLab(lab), work };
}

/** What hides in a text, or turns it around. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

/** One of the texts of an action is something else, or of what is handed over with it: a password, the name of a file. */
function changedWork([action, inputs = {}]: Work): Required<Work> {
  const { files = [], secrets = {} } = inputs;
  if (choices.below(6) > 0) return [withHostileText(action, choices), inputs];
  const given = withHostileText({ secrets, names: files.map(({ name }) => name) }, choices);
  const renamed = files.map((file, at) => ({ ...file, name: given.names[at] ?? '' }));
  return [action, { files: renamed, secrets: given.secrets }];
}

async function meet(frozen: FrozenLab, work: Work): Promise<void> {
  const before = frozen.lab();
  const outcome = await frozen.meet(...changedWork(work));
  const words = outcome.ok ? outcome.value.map(eventWords) : [problemWords(outcome.problem)];
  expect(words.filter((sentence) => hidden.test(sentence))).toEqual([]);
  if (outcome.ok) await expectWhole(before);
}

/** That a lab is shown, saved, and read again as it is. */
async function expectWhole({ store }: ReturnType<FrozenLab['lab']>): Promise<void> {
  siteConnections(store.world(), store.now());
  if (choices.below(5) > 0) return;
  const saved = await saveLabFile(store);
  if (!saved.ok) throw new Error(`not saved: ${saved.problem.name}`);
  const read = await readLabFile(saved.value, directOperations);
  if (!read.ok) throw new Error(`not read again: ${JSON.stringify(read.problem)}`);
}

test(
  `${String(count)} texts, seed ${String(seed)}`,
  async () => {
    const { frozen, work } = await allWork();
    const { watch } = processorWatch(5_000);
    const faults = new Faults();
    for (let number = 0; number < count; number += 1) {
      const one = choices.pick(work);
      const told = () => `number ${String(number)} of seed ${String(seed)}, ${one[0].type}`;
      await faults.in(told, () => watch(() => meet(frozen, one)));
    }
    expect(faults.all()).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
  longestHarness,
);
