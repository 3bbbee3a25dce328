/*
 * Every lesson, proven in memory: solved, sabotaged, mended; and no check, guard, reason or fault is there for nothing.
 */
import { describe, expect, test } from 'vitest';
import { type Act, actsOf } from '@/actions/act';
import { openSandbox, type Sandbox } from '@/actions/runs/sandbox';
import { certifiedByOneself, revoking } from '@/testing/detours/detour';
import { must } from '@/testing/lab';
import { beginInMemory, type BegunLesson, noteVariant, openChecks, otherNames } from '@/testing/lesson-run';
import { rememberedOperations } from '@/testing/remembered-signing';
import { sabotage } from './begin-lesson';
import { catalogue, loadLesson } from './catalogue';
import type { PlacedCheck } from './check';
import { fixable, lessonAsDealt } from './dealt';
import type { Evidence } from './evidence';
import type { Fault } from './fault';
import { checksOf, harmIn, judgeChecks } from './judge';
import type { Lesson, Step } from './lesson';
import { judgementWords } from './reason-words';
import { reasonNames } from './reasons';
import { scoreOf } from './score/score';
import { deck, solutionOf } from './solve/build-start';
import { performAll } from './solve/perform-all';

/** The world but for what tells one browser from another. */
function withoutOwn({ store }: Sandbox) {
  const { lab, runs, ...records } = store.world();
  return [records, lab['lab']?.seed, Object.keys(runs)];
}

const lessons = await Promise.all(catalogue.map(({ id }) => loadLesson(id)));

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_id, lesson) => {
  const solved = async (begun: BegunLesson) => {
    const open = checksOf(lesson).map(({ id }) => id);
    expect(Object.keys(openChecks(lesson, await begun.evidence()))).toEqual(open);
    for (const { acts, checks } of lesson.steps) {
      expect(await performAll(begun.sandbox, acts)).toEqual([]);
      open.splice(0, checks.length);
      expect(Object.keys(openChecks(lesson, await begun.evidence()))).toEqual(open);
    }
    expect(harmIn(lesson, await begun.evidence())).toEqual([]);
  };

  test('is solved by its acts, step by step, and its log repeats to the same world', async () => {
    const begun = await beginInMemory(lesson);
    const built = await begun.sandbox.build();
    await solved(begun);
    const { journal } = await begun.evidence();
    const again = await openSandbox(rememberedOperations, built);
    for (const { act, at } of actsOf(journal) ?? []) must(await again.act(act, at));
    expect(again.store.world()).toEqual(begun.sandbox.store.world());
  });

  test('is solved at another company', async () => {
    const begun = await beginInMemory(lesson, { ...noteVariant, names: otherNames });
    await solved(begun);
    expect((await begun.evidence()).site.hq.fqdn).toMatch(/maple-and-sons.com$/);
  });

  test('is the same, byte for byte, in a browser in which something was done before', async () => {
    const [fresh, used] = [
      await beginInMemory(lesson),
      await beginInMemory(lesson, noteVariant, { isUsed: true }),
    ];
    await solved(fresh);
    await solved(used);
    expect(used.sandbox.store.snapshot().revision).not.toBe(fresh.sandbox.store.snapshot().revision);
    expect(withoutOwn(used.sandbox)).toEqual(withoutOwn(fresh.sandbox));
  });

  test('without a step, the checks of the step stay open', async () => {
    const isDone = ({ acts }: Step) => acts.length > 0;
    for (const skipped of lesson.steps.filter(isDone)) {
      const { sandbox, evidence } = await beginInMemory(lesson);
      const others = lesson.steps.filter((step) => step !== skipped);
      await performAll(
        sandbox,
        others.flatMap(({ acts }) => acts),
      );
      const open = Object.keys(openChecks(lesson, await evidence()));
      expect(open).toEqual(expect.arrayContaining(skipped.checks.map(({ id }) => id)));
    }
  });

  test.each(lesson.faults.map((row) => [row.fault.id, row] as const))(
    'sabotaged by %s, exactly the checks fail that it says, until it is mended',
    async (_fault, row) => {
      const { begun, left, leftEarly } = await sabotaged(lesson, row);
      const { sandbox, evidence } = begun;
      const all = row.check === undefined ? lesson : withCheck(lesson, row.check);
      expect(openChecks(all, row.fault.isTooEarly === true ? leftEarly : left)).toEqual(row.fails);
      const repair = row.repair ?? row.fault.repair;
      if (repair === undefined) return;
      expect(await performAll(sandbox, repair)).toEqual([]);
      expect(openChecks(all, await evidence())).toEqual({});
      expect(harmIn(lesson, await evidence())).toEqual([]);
    },
  );
});

/** What a lesson leaves in which something went wrong. */
interface Sabotaged {
  readonly begun: BegunLesson;
  readonly atFirst: Evidence;
  readonly left: Evidence;
  /** Before time went on after the last act. */
  readonly leftEarly: Evidence;
}

const sabotagedOnce = new Map<string, Promise<Sabotaged>>();

/** A lesson gone wrong, once a fault: it is asked for what each breaks, and for what all of them reach. */
function sabotaged(lesson: Lesson, row: Lesson['faults'][number]): Promise<Sabotaged> {
  const name = `${lesson.id} ${row.fault.id}`;
  const known = sabotagedOnce.get(name) ?? goWrong(lesson, row, [row.fault.id]);
  sabotagedOnce.set(name, known);
  return known;
}

async function goWrong(
  lesson: Lesson,
  spoiling: Parameters<typeof sabotage>[2],
  faults: readonly string[],
): Promise<Sabotaged> {
  const begun = await beginInMemory(lesson, { ...noteVariant, faults });
  const atFirst = await begun.evidence();
  await sabotage(begun.sandbox, lesson, spoiling);
  const [left, leftEarly] = [await begun.evidence(), await begun.evidence(begun.sandbox.store.seen())];
  return { begun, atFirst, left, leftEarly };
}

/** A lesson with the check that a fault brings along. */
function withCheck(lesson: Lesson, check: PlacedCheck): Lesson {
  const last = lesson.steps.at(-1);
  if (last === undefined) throw new Error('a lesson has steps');
  return { ...lesson, steps: [...lesson.steps.slice(0, -1), { ...last, checks: [...last.checks, check] }] };
}

/** What else goes wrong in a lesson, for reasons that no fault of the deck leads to. */
const slips: Readonly<Record<string, readonly Pick<Fault, 'slip' | 'does'>[]>> = {
  'hq-request': [
    { slip: (act) => (act.action.type === 'generate-request' ? changed(act, { state: '' }) : act) },
    { slip: (act) => (act.action.type === 'order-certificate' ? changed(act, { fault: 'expired' }) : act) },
    { does: [revoking] },
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
    { does: certifiedByOneself },
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
    for (const goneWrong of [
      ...lesson.faults.map((row) => () => sabotaged(lesson, row)),
      ...(slips[lesson.id] ?? []).map((fault) => () => goWrong(lesson, { fault }, [])),
    ]) {
      const { atFirst, left, leftEarly } = await goneWrong();
      for (const evidence of [atFirst, left, leftEarly]) note(lesson, evidence);
    }
  expect([...reached].toSorted()).toEqual(reasonNames.toSorted());
  const guards = new Set(lessons.flatMap((lesson) => lesson.guards.map(({ id }) => id)));
  expect([...harmed].toSorted()).toEqual([...guards].toSorted());
  const dealt = new Set(lessons.flatMap(({ faults }) => faults.map(({ fault }) => fault.id)));
  expect([...dealt].toSorted()).toEqual(deck.map(({ id }) => id).toSorted());
}, 300_000);

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s in Fix', (_id, lesson) => {
  test.each(fixable(lesson).map((row) => [row.fault.id, row] as const))(
    '%s: what it has broken is to be mended, and nothing else; what was whole is guarded',
    async (fault, row) => {
      const variant = { ...noteVariant, faults: [fault] };
      const { sandbox, evidence } = await beginInMemory(lesson, variant, { mode: 'fix' });
      const dealt = lessonAsDealt(lesson, { mode: 'fix', variant });
      const nothing = { hints: {}, presses: {} };
      expect(openChecks(dealt, await evidence())).toEqual(row.fails);
      expect(scoreOf(dealt, nothing, await evidence())).toMatchObject({ hundredths: 0, isPassed: false });
      expect(await performAll(sandbox, solutionOf(dealt))).toEqual([]);
      expect(openChecks(dealt, await evidence())).toEqual({});
      expect(harmIn(dealt, await evidence())).toEqual([]);
      expect(scoreOf(dealt, nothing, await evidence())).toMatchObject({ hundredths: 100, isPassed: true });
    },
  );
});

test('a jump begins the lesson with so many acts done', async () => {
  const lesson = await loadLesson('hq-request');
  const { evidence, sandbox } = await beginInMemory(lesson, noteVariant, { acts: 1 });
  expect(openChecks(lesson, await evidence())).toEqual({ ordered: 'not-ordered-yet' });
  expect(sandbox.store.world().runs['run']).toMatchObject({ acts: 1, checkpoint: 'saved' });
});
