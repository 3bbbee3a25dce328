import { useCallback, useEffect, useMemo, useState } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { Item } from '@/pki/item';
import type { PublicRoots } from '@/pki/path/public-roots';
import type { FetchedVerdicts } from '@/pki/path/validation-report';
import { fittingTargets } from '@/simulation/preflight/fitting-targets';
import { preflight, preflightQuestion } from '@/simulation/preflight/preflight';
import type { PreflightInput, PreflightReport } from '@/simulation/preflight/preflight-report';
import { preflightTargets, type PreflightTarget } from '@/simulation/preflight/preflight-target';
import type { World } from '@/simulation/world/world';
import { useJudged, useLabTime, useWorld } from '@/state/use-world';
import { useRecognition, type Recognition } from '@/views/file-drop/use-recognition';
import { useLab } from '@/views/lab';
import { startAbortable } from '@/views/start-abortable';
import type { PreflightValues } from './preflight-input';

/** A judged set of files. */
export interface Judged {
  readonly items: readonly Item[];
  readonly names: readonly string[];
  readonly files: readonly GivenFile[];
  /** The one that was given; undefined where there are several. */
  readonly password: string | undefined;
  readonly target: PreflightTarget;
  readonly host: string;
  /** Empty where it is the same. */
  readonly outsideHost: string;
  readonly report: PreflightReport;
  /** For which instant, milliseconds since 1970, and whether that is the lab's. */
  readonly at: number;
  readonly isLabTime: boolean;
}

/** Where files may go, and what is said of those given: undefined without files, `reading` until it is known. */
export function usePreflight(values: PreflightValues) {
  const { targets, target } = useTarget(values.target);
  const host = (values.host ?? target.host).trim();
  const recognition = useRecognition(
    values.files,
    values.passwords.filter((password) => password !== ''),
  );
  const judged = useJudgement(values, recognition, target, host);
  const fitting = useFitting(recognition.items, targets);
  return { targets, target, host, recognition, judged, fitting };
}

function useTarget(wanted: string) {
  const world = useWorld((present) => present);
  const targets = useMemo(() => preflightTargets(world), [world]);
  const target = targets.find(({ id }) => id === wanted) ?? targets[0];
  if (target === undefined) throw new Error('there is always a target elsewhere');
  return { targets, target };
}

function useFitting(items: readonly Item[] | undefined, targets: readonly PreflightTarget[]) {
  const world = useWorld((present) => present);
  return useMemo(() => fittingTargets(world, items ?? [], targets), [world, items, targets]);
}

/** What the pre-flight says, and the lab time in milliseconds at which that could change by itself. */
interface Timed {
  readonly report: PreflightReport;
  /** Milliseconds since 1970 for which it is said: lab time, or the computer's own. */
  readonly at: number;
  readonly until: number;
}

/** Judged anew when what is given changes, and when a date comes. */
function useJudgement(
  { files, passwords, judgedAt, outsideHost: typed }: PreflightValues,
  { items }: Recognition,
  target: PreflightTarget,
  host: string,
): Judged | 'reading' | undefined {
  const publicRoots = usePublicRoots();
  const outsideHost = typed.trim();
  const isGiven = files.length > 0;
  const isReady = items !== undefined && publicRoots !== 'loading';
  const inputAt = useCallback(
    (labTime: number): PreflightInput | undefined => {
      if (!isReady) return undefined;
      const at = judgedAt === 'today' ? Date.now() : labTime;
      return { items, target, host, outsideHost, at, verdicts: noVerdicts, publicRoots };
    },
    [isReady, items, target, host, outsideHost, judgedAt, publicRoots],
  );
  const verdicts = useVerdicts(isGiven ? items : undefined, inputAt);
  const judge = useCallback(
    (world: World, labTime: number): Timed | undefined => {
      const input = inputAt(labTime);
      if (input === undefined || verdicts === undefined) return undefined;
      const report = preflight(world, { ...input, verdicts });
      return { report, at: input.at, until: labTime + report.until - input.at };
    },
    [inputAt, verdicts],
  );
  const judged = useJudged(judge, untilOf);
  return useMemo(() => {
    if (!isGiven) return undefined;
    if (items === undefined || judged === undefined) return 'reading';
    const given = passwords.filter((each) => each !== '');
    const password = given.length > 1 ? undefined : (given[0] ?? '');
    const names = files.map(({ name }) => name);
    const { report, at } = judged;
    const isLabTime = judgedAt === 'lab-time';
    return { items, names, files, password, target, host, outsideHost, report, at, isLabTime };
  }, [isGiven, items, files, passwords, target, host, outsideHost, judged, judgedAt]);
}

const noVerdicts: FetchedVerdicts = {};

function untilOf(judged: Timed | undefined): number {
  return judged?.until ?? Number.POSITIVE_INFINITY;
}

/** The real list; undefined where it did not arrive. */
function usePublicRoots(): PublicRoots | 'loading' | undefined {
  const { readPublicRoots } = useLab();
  const [roots, setRoots] = useState<PublicRoots | 'loading' | undefined>('loading');
  useEffect(
    () =>
      startAbortable(async (signal) => {
        const read = await readPublicRoots();
        if (!signal.aborted) setRoots(read);
      }, 0),
    [readPublicRoots],
  );
  return roots;
}

/**
 * What is fetched for the question about the files. It is given up when another is asked, or nobody wants to know any
 * more; what is known of the same files counts meanwhile.
 */
function useVerdicts(
  items: readonly Item[] | undefined,
  inputAt: (labTime: number) => PreflightInput | undefined,
): FetchedVerdicts | undefined {
  const { fetchVerdicts } = useLab();
  const world = useWorld((present) => present);
  const at = useLabTime();
  const [known, setKnown] = useState<{
    readonly of: readonly Item[];
    readonly verdicts: FetchedVerdicts;
  }>();
  useEffect(() => {
    const input = inputAt(at);
    const question = input && preflightQuestion(world, input);
    if (items === undefined) return undefined;
    const fetch = async (signal: AbortSignal) => {
      const verdicts = question === undefined ? noVerdicts : await fetchVerdicts(question, signal);
      if (!signal.aborted) setKnown({ of: items, verdicts });
    };
    return startAbortable(fetch, 0);
  }, [fetchVerdicts, world, at, items, inputAt]);
  return known !== undefined && known.of === items ? known.verdicts : undefined;
}
