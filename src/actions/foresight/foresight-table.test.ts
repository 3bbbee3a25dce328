/*
 * Every action and every audience: what is foretold to whom, and what then happens to whom. One lab lives through the
 * table from its first row to its last, so that each action is met by worlds in which it concerns others.
 */
import { beforeAll, expect, test } from 'vitest';
import type { ActionType } from '@/simulation/catalogue/catalogue';
import { siteConnections } from '@/simulation/connections/site-connections';
import { causeOf, changeOf } from '@/simulation/connections/compare-connections';
import { acceptingAll, type Foresight } from '@/simulation/foresight/foresee';
import { settle } from '@/simulation/clock/time';
import { done, foretold } from '@/testing/foretelling';
import { anInstalledLab, must, type TestLab } from '@/testing/lab';
import { issueOutside, siteWork, type WorkMaker } from '@/testing/site-work';
import { workThrough } from '@/testing/used-lab';
import type { ConnectionSource } from '@/simulation/world/appliance';

/**
 * Whether an action can change who is met how. `answers`: only of PCs that fetch issuers or ask whether something is
 * revoked, of which `revocation.test.ts` tells; `whole`: it puts another lab in the place of this one.
 */
const kinds: Readonly<Record<ActionType, 'changes' | 'nothing' | 'answers' | 'whole'>> = {
  'install-site': 'whole',
  'sign-in': 'nothing',
  'sign-out': 'nothing',
  'update-equipment': 'changes',
  'add-equipment': 'changes',
  'remove-equipment': 'changes',
  'remove-several-equipment': 'changes',
  'set-https': 'changes',
  'create-appliance-request': 'changes',
  'restart-web-server': 'changes',
  'save-appliance-settings': 'nothing',
  'delete-conference': 'nothing',
  'generate-request': 'nothing',
  'install-certificate': 'changes',
  'restore-default-certificate': 'changes',
  'restore-previous-certificate': 'changes',
  'generate-certificate': 'changes',
  'import-pasted': 'changes',
  'restart-appliance': 'changes',
  'discard-pending': 'nothing',
  'save-request': 'nothing',
  'save-request-key': 'nothing',
  'add-files': 'nothing',
  'save-certificates': 'nothing',
  'rename-file': 'nothing',
  'delete-file': 'nothing',
  'import-certificates': 'changes',
  'remove-certificate': 'changes',
  'deploy-root': 'changes',
  'export-certificate': 'nothing',
  'change-pc-settings': 'changes',
  'order-certificate': 'nothing',
  'reissue-certificate': 'nothing',
  'revoke-certificate': 'answers',
  'start-domain-proof': 'nothing',
  'publish-domain-proof': 'nothing',
  'check-domain-proof': 'nothing',
  'save-delivery': 'nothing',
  'save-revocation-list': 'nothing',
  'save-published-file': 'nothing',
  'save-order-pfx': 'nothing',
  'advance-clock': 'changes',
  undo: 'changes',
  redo: 'changes',
  'restore-checkpoint': 'whole',
  'open-lab-file': 'whole',
  'begin-run': 'whole',
  'inject-fault': 'whole',
  'take-hint': 'nothing',
  'press-check': 'nothing',
  'give-answer': 'nothing',
  'note-refusal': 'nothing',
  'end-run': 'nothing',
  'rename-site': 'changes',
  'make-practice-key': 'nothing',
  'make-practice-request': 'nothing',
  'issue-practice-certificate': 'answers',
  'renew-practice-certificate': 'answers',
  'revoke-practice-certificates': 'nothing',
  'reinstate-practice-certificates': 'nothing',
  'issue-practice-list': 'answers',
  'save-practice-template': 'nothing',
  'import-practice-items': 'answers',
  'export-practice-items': 'nothing',
  'rename-practice-item': 'nothing',
  'delete-practice-items': 'answers',
  'import-authority': 'changes',
  'provision-clients': 'changes',
  'save-mobility-user': 'changes',
  'remove-mobility-users': 'changes',
  'save-cluster': 'changes',
  'take-over': 'changes',
  'dissolve-cluster': 'changes',
};

/**
 * What is done: work by the name that `siteWork` has for it, or of its own, with a number that chooses; who comes to
 * another state by it, and of whose state the cause alone is another. `waits`: it is done without the restart that it needs,
 * which is a row of its own.
 */
type Row = readonly [
  title: string,
  work: string | WorkMaker,
  choice: number,
  touched: readonly ConnectionSource[] | 'waits',
  otherCause?: readonly ConnectionSource[],
];

const router = 'sb7-mr1';

const addedUser: WorkMaker = () => {
  const values = { name: 'Jo March', userId: 'jo.march', group: 'Mobile users', device: 'iPhone' };
  return { action: { type: 'save-mobility-user', router, values } };
};

const removedRest: WorkMaker = ({ equipment }) => {
  const ids = Object.keys(equipment).filter((id) => equipment[id]?.kind !== 'headquarters-server');
  return { action: { type: 'remove-several-equipment', equipment: ids } };
};

const table: readonly Row[] = [
  ['a private chain at headquarters, whose root nobody has', 'install', 0, [], ['pcs']],
  ['one PC trusts that root', 'trust', 1, ['pcs']],
  ['headquarters shows a certificate for another name', 'install', 2, ['pcs'], ['pcs']],
  ['headquarters goes back to the one before', 'restore', 0, ['pcs'], ['pcs']],
  ['a PC gets an intermediate whose root it does not trust', 'complete', 0, []],
  ['the browser of a PC stays as it is', 'settings', 1, []],
  ['the appliance is administered over https', 'https', 1, ['pcs'], ['pcs']],
  ['and over http again', 'https', 0, ['pcs'], ['pcs']],
  ['and over https', 'https', 1, ['pcs'], ['pcs']],
  ['a certificate for the appliance', 'install', 1, 'waits'],
  ['its web server puts that into use', 'web-server', 0, ['pcs'], ['pcs']],
  ['its web server has nothing new', 'web-server', 0, []],
  ['a request of the appliance beside its certificate', 'csr', 0, []],
  ['another one', 'csr', 1, []],
  ['every PC trusts the authority of the telephone system', 'deploy', 0, ['pcs', 'clients-outside']],
  ['every PC trusts another authority, of which nothing is in use', 'deploy', 3, []],
  ['headquarters shows its default certificate', 'default', 0, ['pcs']],
  ['headquarters goes back again', 'restore', 0, ['pcs']],
  ['a PC no longer trusts the vendor', 'distrust', 0, ['pcs']],
  ['nor another PC', 'distrust', 1, ['pcs']],
  ['the first authority of the router', 'generate', 0, []],
  ['the router’s certificate inside', 'generate', 1, ['pcs']],
  ['the router’s certificate outside, without a client yet', 'generate', 2, []],
  ['the first clients', 'provision', 0, ['mobility-inside', 'mobility-outside']],
  ['their certificates anew', 'provision', 0, []],
  ['another authority of the router', 'generate', 0, ['mobility-inside', 'mobility-outside']],
  ['its restart is taken back', 'undo', 0, ['mobility-inside', 'mobility-outside']],
  ['and done again', 'redo', 0, ['mobility-inside', 'mobility-outside']],
  ['and taken back again', 'undo', 0, ['mobility-inside', 'mobility-outside']],
  ['phones will meet a certificate for another name', 'paste', 1, 'waits'],
  ['the gateway puts that into use', 'restart', 0, ['phones-outside']],
  ['the router puts its other authority into use', 'restart', 1, ['mobility-inside', 'mobility-outside']],
  ['the gateway’s own portal gets a certificate', 'paste', 0, ['pcs']],
  ['its TURN service gets one for another name', 'paste', 3, ['clients-outside']],
  ['phones meet one for the right name', 'generate', 3, ['phones-outside']],
  ['TURN as well, by whom no PC trusts', 'generate', 5, []],
  ['the router’s certificates by the other authority, inside', 'generate', 1, [], ['mobility-inside']],
  ['and outside', 'generate', 2, [], ['mobility-outside']],
  ['clients by the other authority', 'provision', 0, ['mobility-inside', 'mobility-outside']],
  ['a cluster, whose virtual name no certificate has', 'cluster', 0, ['pcs', 'mobility-inside']],
  [
    'the second node, without a certificate, takes over',
    'cluster',
    0,
    ['mobility-outside'],
    ['mobility-inside'],
  ],
  ['and gives back', 'cluster', 0, ['mobility-outside'], ['mobility-inside']],
  ['the cluster is dissolved', 'cluster', 1, ['mobility-inside', 'mobility-outside']],
  ['an authority from outside', 'import-authority', 0, ['mobility-inside', 'mobility-outside']],
  ['the same again', 'import-authority', 0, []],
  ['one user less', 'user', 0, ['mobility-inside', 'mobility-outside']],
  ['one user more', addedUser, 0, ['mobility-inside', 'mobility-outside']],
  [
    'all names change',
    'rename',
    0,
    ['pcs', 'phones-outside', 'clients-outside'],
    ['pcs', 'mobility-inside', 'mobility-outside'],
  ],
  [
    'they change back',
    'undo',
    0,
    ['pcs', 'phones-outside', 'clients-outside'],
    ['pcs', 'mobility-inside', 'mobility-outside'],
  ],
  ['the company alone changes', 'rename', 1, []],
  ['headquarters gets a name outside, by which nobody goes', 'names', 0, []],
  ['the gateway goes by another name outside', 'names', 3, ['phones-outside', 'clients-outside']],
  ['and by its own again', 'undo', 0, ['phones-outside', 'clients-outside']],
  ['a second device of a kind to which nobody connects', 'copy', 1, []],
  ['a second headquarters', 'copy', 0, ['pcs', 'phones']],
  ['a device goes that clients use', 'remove', 3, ['pcs', 'mobility-inside', 'mobility-outside']],
  ['the gateway goes', 'remove', 2, ['pcs', 'phones-outside', 'clients-outside']],
  ['and is back', 'undo', 0, ['pcs', 'phones-outside', 'clients-outside']],
  [
    'all but headquarters go',
    removedRest,
    0,
    ['pcs', 'phones-outside', 'clients-outside', 'mobility-outside'],
  ],
  ['and are back', 'undo', 0, ['pcs', 'phones-outside', 'clients-outside', 'mobility-outside']],
  ['an hour later', 'clock', 1, []],
  ['eleven years later', 'clock', 0, ['pcs', 'phones', 'phones-outside', 'clients-outside'], ['pcs']],
];

let work: Readonly<Record<string, WorkMaker>>;

beforeAll(async () => {
  work = siteWork(await issueOutside());
});

const all: readonly ConnectionSource[] = [
  'pcs',
  'phones',
  'mobility-inside',
  'phones-outside',
  'clients-outside',
  'mobility-outside',
];

/** To somebody of whom something else happens, and of whom it is the cause alone. */
type Touched = readonly [state: readonly ConnectionSource[], cause: readonly ConnectionSource[]];

/** The audiences to somebody of whom something else is foretold than what is. */
function foretoldTo({ connections }: Foresight): Touched {
  const to = (change: 'state' | 'cause') =>
    all.filter((audience) =>
      connections.some(
        ({ row, views }) => row.from === audience && views.some((view) => changeOf(view) === change),
      ),
    );
  return [to('state'), to('cause')];
}

/** Who is met how by audience: the state of each, and its cause. */
type Met = ReadonlyMap<ConnectionSource, ReadonlyMap<string, readonly [state: string, cause: string]>>;

function byAudience(lab: TestLab): Met {
  const at = lab.store.now();
  const rows = siteConnections(settle(lab.store.world(), at), at);
  return new Map(
    all.map((audience) => {
      const views = rows.flatMap(({ from, key, views: own }) =>
        from === audience ? own.map((view) => [key, view] as const) : [],
      );
      const met = views.map(
        ([key, { name, connection }]) =>
          [`${key} ${name}`, [connection.state, causeOf(connection)] as const] as const,
      );
      return [audience, new Map(met)] as const;
    }),
  );
}

/** The audiences that are not met as they were before. */
function touchedSince(before: Met, lab: TestLab): Touched {
  const after = byAudience(lab);
  const statesOf = (met: Met, audience: ConnectionSource) =>
    [...(met.get(audience) ?? [])]
      .map(([who, [state]]) => `${who} ${state}`)
      .toSorted()
      .join('\n');
  const isForOtherCause = (audience: ConnectionSource) =>
    [...(after.get(audience) ?? [])].some(([who, [state, cause]]) => {
      const [was, of] = before.get(audience)?.get(who) ?? [];
      return was === state && of !== cause;
    });
  return [
    all.filter((audience) => statesOf(before, audience) !== statesOf(after, audience)),
    all.filter(isForOtherCause),
  ];
}

test('each action is foretold to those whom it then touches, and to nobody else', async () => {
  const lab = await anInstalledLab();
  const tried = new Set<ActionType>();
  const foreseen: (readonly [title: string, ...touched: Touched])[] = [];
  const happened: typeof foreseen = [];
  for (const [title, name, choice, touched] of table) {
    const piece = (typeof name === 'string' ? work[name] : name)?.(lab.store.world(), choice);
    if (piece === undefined) throw new Error(`nothing to do: ${title}`);
    tried.add(piece.action.type);
    if (touched === 'waits') {
      must(await lab.perform(acceptingAll(piece.action), piece.inputs));
      continue;
    }
    const before = byAudience(lab);
    foreseen.push([title, ...foretoldTo(await foretold(lab, piece))]);
    expect([title, await done(lab, piece)]).toEqual([title, undefined]);
    happened.push([title, ...touchedSince(before, lab)]);
  }
  const expected = table.flatMap(([title, , , touched, otherCause = []]) =>
    touched === 'waits' ? [] : [[title, touched, otherCause]],
  );
  expect(foreseen).toEqual(expected);
  expect(happened).toEqual(expected);
  expect([...tried].toSorted()).toEqual(typesThat('changes'));
});

test('every audience is touched by something, and left alone by something', () => {
  const touched = table.flatMap(([, , , own]) => (own === 'waits' ? [] : [own]));
  expect(all.filter((audience) => !touched.some((own) => own.includes(audience)))).toEqual([]);
  expect(all.filter((audience) => touched.every((own) => own.includes(audience)))).toEqual([]);
});

/** An action that changes nothing for anybody says nothing of it either. */
test('no other action touches anybody', async () => {
  const lab = await anInstalledLab();
  const touching = new Set<ActionType>();
  const perform: TestLab['perform'] = async (action, inputs) => {
    const before = byAudience(lab);
    const outcome = await lab.perform(action, inputs);
    const isSaid = outcome.ok && outcome.value.some(({ name }) => name.startsWith('connection-'));
    if (isSaid || touchedSince(before, lab).flat().length > 0) touching.add(action.type);
    return outcome;
  };
  for (const [, does] of workThrough) await does({ ...lab, perform });
  expect([...touching].filter((type) => kinds[type] !== 'changes')).toEqual([]);
});

function typesThat(kind: 'changes'): readonly string[] {
  return Object.entries(kinds)
    .flatMap(([type, own]) => (own === kind ? [type] : []))
    .toSorted();
}
