/*
 * Every lesson, proven in memory: solved, sabotaged, mended; and no check, guard, reason or fault is there for nothing.
 */
import { describe, expect, test } from 'vitest';
import type { Act } from '@/actions/act';
import { actsOf } from '@/actions/runs/acts-of';
import { createSandbox, openSandbox, type Sandbox } from '@/actions/runs/sandbox';
import { directOperations } from '@/pki/worker/direct-operations';
import type { Mode, SiteNames, Variant } from '@/simulation/world/run';
import { aRequest, must } from '@/testing/lab';
import { noteDate } from './acts';
import { beginLesson } from './begin-lesson';
import { catalogue, loadLesson } from './catalogue';
import type { PlacedCheck } from './check';
import { createEvidence, type Evidence } from './evidence';
import type { Fault } from './fault';
import { deck } from './faults/deck';
import { checksOf, harmIn, judgeChecks } from './judge';
import type { Lesson, Step } from './lesson';
import { judgementWords } from './reason-words';
import { reasonNames } from './reasons';
import { performAll } from './solve/perform-all';

const noteVariant: Variant = { seed: '5eed', faults: [] };

/** Another company in another state, whose abbreviation is a trap too. */
const names: SiteNames = {
  company: 'Maple & Sons',
  domain: 'maple-and-sons.com',
  insidePrefix: '10.20',
  outsidePrefix: '198.51.100',
  city: 'Albuquerque',
  state: 'NM',
  country: 'US',
  hosts: {},
};

/** A lesson in a lab in memory. */
interface Begun {
  readonly sandbox: Sandbox;
  /** Of the world with all that has happened by now, or of an earlier one. */
  readonly evidence: (seen?: ReturnType<Sandbox['seen']>) => Promise<Evidence>;
}

interface How {
  readonly isUsed?: boolean;
  readonly mode?: Mode;
  readonly acts?: number;
}

/** Begins a lesson where nothing was done before, or where something was. */
async function begin(
  lesson: Lesson,
  variant = noteVariant,
  { isUsed = false, mode = 'try', acts = 0 }: How = {},
): Promise<Begun> {
  const sandbox = await createSandbox(directOperations, noteDate + 1e9);
  if (isUsed) await use(sandbox);
  must(
    await beginLesson(
      {
        createSandbox: (startAt) => createSandbox(directOperations, startAt),
        loadLesson,
        world: sandbox.store.world(),
        perform: sandbox.perform,
        saveCheckpoint: () => Promise.resolve('saved'),
      },
      { lesson, mode, variant, acts },
    ),
  );
  const gather = createEvidence((after) => sandbox.store.storage.readJournal(after));
  const evidence = async (seen = sandbox.seen()) => {
    const gathered = await gather(seen);
    if (gathered === undefined) throw new Error('no run has begun');
    return gathered;
  };
  return { sandbox, evidence };
}

async function use({ act }: Sandbox): Promise<void> {
  must(await act({ action: { type: 'install-site', keySource: 'fresh' } }));
  must(await act({ action: aRequest() }));
}

/** What is not met, by check, and each harm by its guard's reason. */
function failing(lesson: Lesson, evidence: Evidence): Readonly<Record<string, string>> {
  const open = judgeChecks(lesson, evidence).flatMap(({ check, judgement }) =>
    judgement.is === 'met' ? [] : [[check.id, judgement.why.name]],
  );
  return Object.fromEntries(open) as Record<string, string>;
}

/** The world but for what tells one browser from another. */
function withoutOwn({ store }: Sandbox) {
  const { lab, runs, ...records } = store.world();
  return [records, lab['lab']?.seed, Object.keys(runs)];
}

const lessons = await Promise.all(catalogue.map(({ id }) => loadLesson(id)));

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_id, lesson) => {
  const solved = async (begun: Begun) => {
    const open = checksOf(lesson).map(({ id }) => id);
    expect(Object.keys(failing(lesson, await begun.evidence()))).toEqual(open);
    for (const { acts, checks } of lesson.steps) {
      expect(await performAll(begun.sandbox, acts)).toEqual([]);
      open.splice(0, checks.length);
      expect(Object.keys(failing(lesson, await begun.evidence()))).toEqual(open);
    }
    expect(harmIn(lesson, await begun.evidence())).toEqual([]);
  };

  test('is solved by its acts, step by step, and its log repeats to the same world', async () => {
    const begun = await begin(lesson);
    const built = await begun.sandbox.build();
    await solved(begun);
    const { journal } = await begun.evidence();
    const again = await openSandbox(directOperations, built);
    for (const { act, at } of actsOf(journal) ?? []) must(await again.act(act, at));
    expect(again.store.world()).toEqual(begun.sandbox.store.world());
  });

  test('is solved at another company', async () => {
    const begun = await begin(lesson, { ...noteVariant, names });
    await solved(begun);
    expect((await begun.evidence()).site.hq.fqdn).toMatch(/maple-and-sons.com$/);
  });

  test('is the same, byte for byte, in a browser in which something was done before', async () => {
    const [fresh, used] = [await begin(lesson), await begin(lesson, noteVariant, { isUsed: true })];
    await solved(fresh);
    await solved(used);
    expect(used.sandbox.store.snapshot().revision).not.toBe(fresh.sandbox.store.snapshot().revision);
    expect(withoutOwn(used.sandbox)).toEqual(withoutOwn(fresh.sandbox));
  });

  test('without a step, the checks of the step stay open', async () => {
    const isDone = ({ acts }: Step) => acts.length > 0;
    for (const skipped of lesson.steps.filter(isDone)) {
      const { sandbox, evidence } = await begin(lesson);
      const others = lesson.steps.filter((step) => step !== skipped);
      await performAll(
        sandbox,
        others.flatMap(({ acts }) => acts),
      );
      const open = Object.keys(failing(lesson, await evidence()));
      expect(open).toEqual(expect.arrayContaining(skipped.checks.map(({ id }) => id)));
    }
  });

  test.each(lesson.faults.map((row) => [row.fault.id, row] as const))(
    'sabotaged by %s, exactly the checks fail that it says, until it is mended',
    async (_fault, row) => {
      const { sandbox, evidence } = await begin(lesson, { ...noteVariant, faults: [row.fault.id] });
      await sabotage(sandbox, lesson, row);
      const seen = row.fault.isTooEarly === true ? sandbox.store.seen() : sandbox.seen();
      const all = row.check === undefined ? lesson : withCheck(lesson, row.check);
      expect(failing(all, await evidence(seen))).toEqual(row.fails);
      const repair = row.repair ?? row.fault.repair;
      if (repair === undefined) return;
      expect(await performAll(sandbox, repair)).toEqual([]);
      expect(failing(all, await evidence())).toEqual({});
      expect(harmIn(lesson, await evidence())).toEqual([]);
    },
  );
});

/** A lesson with the check that a fault brings along. */
function withCheck(lesson: Lesson, check: PlacedCheck): Lesson {
  const last = lesson.steps.at(-1);
  if (last === undefined) throw new Error('a lesson has steps');
  return { ...lesson, steps: [...lesson.steps.slice(0, -1), { ...last, checks: [...last.checks, check] }] };
}

interface Spoiling {
  readonly fault: Pick<Fault, 'slip' | 'does'>;
  readonly before?: string;
}

/** The acts of a lesson with the slip of a fault, and what a colleague does before its step or at the end. */
async function sabotage(sandbox: Sandbox, lesson: Lesson, { fault, before }: Spoiling): Promise<void> {
  const faults = [fault];
  for (const { id, acts } of lesson.steps) {
    if (id === before) await performAll(sandbox, fault.does ?? []);
    await performAll(sandbox, acts, { faults });
  }
  if (before === undefined) await performAll(sandbox, fault.does ?? []);
}

/** What else goes wrong in a lesson, for reasons that no fault of the deck leads to. */
const slips: Readonly<Record<string, readonly Pick<Fault, 'slip' | 'does'>[]>> = {
  'hq-request': [
    { slip: (act) => (act.action.type === 'generate-request' ? changed(act, { state: '' }) : act) },
    { slip: (act) => (act.action.type === 'order-certificate' ? changed(act, { fault: 'expired' }) : act) },
    {
      does: [({ appliance }) => ({ action: { type: 'set-https', appliance: appliance.id, enabled: true } })],
    },
  ],
  'appliance-https': [
    {
      slip: (act) =>
        act.action.type === 'update-equipment'
          ? changed(act, { values: { collaborationFqdn: 'bridge.sb7.com' } })
          : act,
    },
  ],
  'hq-install': [
    { slip: (act) => (act.action.type === 'give-answer' ? changed(act, { choice: 'vendor' }) : act) },
    { slip: (act) => (act.action.type === 'sign-in' ? changed(act, { server: 'nobody.example' }) : act) },
    { slip: (act) => (act.action.type === 'sign-in' ? undefined : act) },
    {
      does: [
        ({ gateway }) => ({
          action: {
            type: 'update-equipment',
            equipment: gateway.id,
            values: { outsideFqdn: `edge.${gateway.outsideFqdn}` },
          },
        }),
      ],
    },
  ],
};

function changed(act: Act, values: object): Act {
  return { ...act, action: { ...act.action, ...values } };
}

test('every reason is reached, every guard is harmed, and every fault of the deck is in a lesson', async () => {
  const reached = new Set<string>();
  const harmed = new Set<string>();
  const note = (lesson: Lesson, evidence: Evidence) => {
    const open = judgeChecks(lesson, evidence).flatMap(({ judgement }) => {
      expect(judgementWords(judgement)).not.toMatch(/[{}]/);
      return judgement.is === 'met' ? [] : [judgement.why];
    });
    const reasons = [...open, ...harmIn(lesson, evidence)];
    for (const reason of reasons) reached.add(reason.name);
    for (const guard of lesson.guards) if (guard.harm(evidence).length > 0) harmed.add(guard.id);
  };
  for (const lesson of lessons)
    for (const each of [...lesson.faults.map(({ fault }) => fault), ...(slips[lesson.id] ?? [])]) {
      const { sandbox, evidence } = await begin(lesson, {
        ...noteVariant,
        faults: 'id' in each ? [String(each.id)] : [],
      });
      note(lesson, await evidence());
      await sabotage(sandbox, lesson, { fault: each });
      note(lesson, await evidence());
      // Before time went on after the last act.
      note(lesson, await evidence(sandbox.store.seen()));
    }
  expect([...reached].toSorted()).toEqual(reasonNames.toSorted());
  const guards = new Set(lessons.flatMap((lesson) => lesson.guards.map(({ id }) => id)));
  expect([...harmed].toSorted()).toEqual([...guards].toSorted());
  const dealt = new Set(lessons.flatMap(({ faults }) => faults.map(({ fault }) => fault.id)));
  expect([...dealt].toSorted()).toEqual(deck.map(({ id }) => id).toSorted());
});

test('a lesson that goes wrong from the start is begun with its solution done, slip included', async () => {
  const lesson = await loadLesson('hq-request');
  const { evidence } = await begin(
    lesson,
    { ...noteVariant, faults: ['state-abbreviated'] },
    { mode: 'fix' },
  );
  expect(failing(lesson, await evidence())).toEqual({ 'state-in-full': 'state-abbreviated' });
});

test('a jump begins the lesson with so many acts done', async () => {
  const lesson = await loadLesson('hq-request');
  const { evidence, sandbox } = await begin(lesson, noteVariant, { acts: 1 });
  expect(failing(lesson, await evidence())).toEqual({ ordered: 'not-ordered-yet' });
  expect(sandbox.store.world().runs['run']).toMatchObject({ acts: 1, checkpoint: 'saved' });
});
