/* A lesson in a lab in memory, begun as the page begins it. */
import type { TimedAct } from '@/actions/act';
import { createSandbox, type Sandbox } from '@/actions/runs/sandbox';
import { beginLesson } from '@/lessons/begin-lesson';
import { loadLesson } from '@/lessons/catalogue';
import { createEvidence, type Evidence } from '@/lessons/evidence';
import { judgeChecks } from '@/lessons/judge';
import type { Lesson } from '@/lessons/lesson';
import type { Mode, SiteNames, Variant } from '@/simulation/world/run';
import { aRequest, must, noteTime } from './lab';
import { rememberedOperations } from './remembered-signing';

/** A lesson that has begun. */
export interface BegunLesson {
  readonly sandbox: Sandbox;
  /** Of the world with all that has happened by now, or of an earlier one. */
  readonly evidence: (seen?: ReturnType<Sandbox['seen']>) => Promise<Evidence>;
}

interface How {
  /** Something was done in the lab before. */
  readonly isUsed?: boolean;
  readonly mode?: Mode;
  readonly acts?: number;
  readonly log?: readonly TimedAct[];
}

/** The note's own site, nothing gone wrong. */
export const noteVariant: Variant = { seed: '5eed', faults: [] };

/** Another company in another state, whose abbreviation is a trap too. */
export const otherNames: SiteNames = {
  company: 'Maple & Sons',
  domain: 'maple-and-sons.com',
  insidePrefix: '10.20',
  outsidePrefix: '198.51.100',
  city: 'Albuquerque',
  state: 'NM',
  country: 'US',
  hosts: {},
};

/** Begins a lesson where nothing was done before, or where something was. */
export async function beginInMemory(
  lesson: Lesson,
  variant = noteVariant,
  { isUsed = false, mode = 'try', acts = 0, log = [] }: How = {},
): Promise<BegunLesson> {
  const sandbox = await createSandbox(rememberedOperations, noteTime + 1e9);
  if (isUsed) await use(sandbox);
  const saveCheckpoint = () => Promise.resolve('saved');
  const builder = {
    createSandbox: (startAt: number) => createSandbox(rememberedOperations, startAt),
    loadLesson,
  };
  const lab = { ...builder, world: sandbox.store.world(), perform: sandbox.perform, saveCheckpoint };
  must(await beginLesson(lab, { lesson, mode, variant, acts, log }));
  const gather = createEvidence((after) => sandbox.store.storage.readJournal(after));
  const evidence = async (seen = sandbox.seen()) => {
    const gathered = await gather(seen);
    if (gathered === undefined) throw new Error('no run has begun');
    return gathered;
  };
  return { sandbox, evidence };
}

async function use({ act }: Sandbox): Promise<void> {
  must(await act({ action: { type: 'install-site', keySource: 'training', seed: 'used' } }));
  must(await act({ action: aRequest() }));
}

/** Why each check that is not met is not, by check. */
export function openChecks(lesson: Lesson, evidence: Evidence): Readonly<Record<string, string>> {
  const open = judgeChecks(lesson, evidence).flatMap(({ check, judgement }) =>
    judgement.is === 'met' ? [] : [[check.id, judgement.why.name]],
  );
  return Object.fromEntries(open) as Record<string, string>;
}
