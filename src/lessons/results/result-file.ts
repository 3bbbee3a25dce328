import { z } from '@/base/zod';
import { actsOf, type TimedAct } from '@/actions/act';
import type { Mode, Variant } from '@/simulation/world/run';
import type { Lesson } from '../lesson';
import type { EndedRun } from '../score/run-end';
import type { Score } from '../score/score';

const format = 'connect-certificate-lab result';

/**
 * A run that was handed in: what was done, at its lab times, and the score that it claims. Who opens it performs the log
 * again. Without a log the run was given files from outside of the lab.
 */
export interface ResultFile {
  readonly format: typeof format;
  readonly version: 1;
  readonly lesson: string;
  readonly lessonVersion: number;
  readonly mode: Mode;
  readonly variant: Variant;
  /** As it was typed. */
  readonly name: string;
  readonly acts: number;
  readonly log?: readonly TimedAct[];
  /** Hundredths. */
  readonly claim: number;
}

const act = z.looseObject({ action: z.looseObject({ type: z.string() }) });

/** The outline; whether the acts in it can be performed, performing them says. */
const schema = z.object({
  format: z.literal(format),
  version: z.literal(1),
  lesson: z.string(),
  lessonVersion: z.number(),
  mode: z.enum(['watch', 'try', 'practise', 'test', 'fix', 'free']),
  variant: z.looseObject({
    seed: z.string().check(z.regex(/^[0-9a-f]{1,64}$/)),
    faults: z.array(z.string()),
  }),
  name: z.string().check(z.maxLength(200)),
  acts: z.number(),
  log: z.optional(z.array(z.object({ at: z.number(), act })).check(z.maxLength(5000))),
  claim: z.number(),
});

/** Octets of a file; a run has hundreds of acts at most. */
export const longestResult = 2_000_000;

/** A run as a file. */
export function resultOf(
  { version }: Lesson,
  { run, evidence }: EndedRun,
  { hundredths }: Score,
  name: string,
): ResultFile {
  const log = actsOf(evidence.own);
  const { lesson, mode, variant, acts = 0 } = run;
  return {
    ...{ format, version: 1, lesson, lessonVersion: version, mode, variant, name, acts },
    ...(log && { log }),
    claim: hundredths,
  };
}

/** Reads a file; undefined where it is none of this kind, or damaged. */
export function readResult(text: string): ResultFile | undefined {
  if (text.length > longestResult) return undefined;
  try {
    const read = z.safeParse(schema, JSON.parse(text));
    return read.success ? (read.data as unknown as ResultFile) : undefined;
  } catch {
    return undefined;
  }
}
