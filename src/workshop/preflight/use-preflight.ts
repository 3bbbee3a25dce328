import { startTransition, useEffect, useState } from 'react';
import { doInTurns } from '@/actions/perform';
import type { GivenFile } from '@/actions/preparation/preparation';
import { isSameData } from '@/base/plain-data';
import type { Item } from '@/pki/item';
import { bareHost } from '@/pki/names/typed-names';
import type { PublicRoots } from '@/pki/path/trust-anchor';
import type { FetchedVerdicts } from '@/pki/path/validation-report';
import { fittingTargetsInSteps } from '@/simulation/preflight/found-items';
import { preflightInSteps, preflightQuestion } from '@/simulation/preflight/preflight';
import type { PreflightReport } from '@/simulation/preflight/preflight-report';
import { type PreflightTarget, preflightTargets } from '@/simulation/preflight/preflight-target';
import { follow, useHasCome, useJudged, usePresent } from '@/state/use-world';
import { type Recognition, useRecognition } from '@/views/files/file-drop/use-recognition';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { startAbortable } from '@/views/shell/start-abortable';

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
  const targets = useJudged(preflightTargets);
  const target = targets.find(({ id }) => id === wanted) ?? targets[0];
  if (target === undefined) throw new Error('there is always a target elsewhere');
  return { targets, target };
}

/** The targets that the files are for; none until it is known. */
function useFitting(items: readonly Item[] | undefined, targets: readonly PreflightTarget[]) {
  const present = usePresent();
  const [known, setKnown] = useState<{
    readonly of: readonly Item[];
    readonly fitting: readonly PreflightTarget[];
  }>();
  useEffect(() => {
    if (items === undefined) return undefined;
    let told: readonly PreflightTarget[] | undefined;
    return follow(present, (world) => {
      const find = async (signal: AbortSignal) => {
        const fitting = await doInTurns(fittingTargetsInSteps(world, items, targets), signal);
        if (isSameData(told, fitting)) return;
        told = fitting;
        setKnown({ of: items, fitting });
      };
      return startAbortable((signal) => find(signal).catch(whenDrawn(signal, setKnown)), 0);
    });
  }, [present, items, targets]);
  return known !== undefined && known.of === items ? known.fitting : noTargets;
}

const noTargets: readonly PreflightTarget[] = [];

/**
 * Judged anew, in turns, when what is given changes, when the lab does, and when a date comes; what was said of the same
 * files and target counts meanwhile.
 */
function useJudgement(
  { files, passwords, judgedAt, outsideHost: typed }: PreflightValues,
  { items }: Recognition,
  target: PreflightTarget,
  host: string,
): Judged | 'reading' | undefined {
  const { fetchVerdicts } = useLab();
  const publicRoots = usePublicRoots();
  const present = usePresent();
  const [latest, setLatest] = useState<Timed>();
  const isDue = useHasCome(latest?.until ?? Number.POSITIVE_INFINITY);
  const outsideHost = typed.trim();
  const isGiven = files.length > 0;
  useEffect(() => {
    if (!isGiven || items === undefined || publicRoots === 'loading') return undefined;
    return follow(present, (world, labTime) => {
      const at = judgedAt === 'today' ? Date.now() : labTime;
      const input = { items, target, host, outsideHost, at, verdicts: noVerdicts, publicRoots };
      const judge = async (signal: AbortSignal) => {
        const question = preflightQuestion(world, input);
        const verdicts = question === undefined ? noVerdicts : await fetchVerdicts(question, signal);
        const report = await doInTurns(preflightInSteps(world, { ...input, verdicts }), signal);
        const given = passwords.filter((each) => each !== '');
        const password = given.length > 1 ? undefined : (given[0] ?? '');
        const names = files.map(({ name }) => name);
        const isLabTime = judgedAt === 'lab-time';
        const judged = {
          ...{ items, names, files, password, target, report, at, isLabTime },
          host: bareHost(host),
          outsideHost: bareHost(outsideHost),
        };
        // A long report is drawn bit by bit.
        startTransition(() => setLatest({ judged, until: labTime + report.until - at }));
      };
      return startAbortable((signal) => judge(signal).catch(whenDrawn(signal, setLatest)), 0);
    });
  }, [
    fetchVerdicts,
    publicRoots,
    present,
    isDue,
    isGiven,
    items,
    files,
    passwords,
    target,
    host,
    outsideHost,
    judgedAt,
  ]);
  if (!isGiven) return undefined;
  const isOfThese = latest?.judged.items === items && latest?.judged.target.id === target.id;
  return isOfThese ? latest.judged : 'reading';
}

/** What is said, and the lab time in milliseconds at which that could change by itself. */
interface Timed {
  readonly judged: Judged;
  readonly until: number;
}

const noVerdicts: FetchedVerdicts = {};

/** An error while judging is thrown where the result would be drawn, so that the window shows it. */
function whenDrawn(signal: AbortSignal, setAnswer: (fail: () => never) => void) {
  return (error: unknown) => {
    signal.throwIfAborted();
    setAnswer(() => {
      throw error;
    });
  };
}

/** The real list; undefined where it did not load. */
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

/** What the user gives. It stays in memory: never saved, not over a reload either. */
export interface PreflightValues {
  readonly files: readonly GivenFile[];
  readonly passwords: readonly string[];
  /** Id of the target. */
  readonly target: string;
  /** Typed; undefined: the target's own name. */
  readonly host: string | undefined;
  /** Typed for a gateway elsewhere; empty: the same name. */
  readonly outsideHost: string;
  /** By which clock dates are judged. */
  readonly judgedAt: 'lab-time' | 'today';
}

/** Nothing given yet, for the first target. */
export const emptyValues: PreflightValues = {
  files: [],
  passwords: [''],
  target: 'headquarters-https',
  host: undefined,
  outsideHost: '',
  judgedAt: 'lab-time',
};

/** The values with another target: its own name, and the clock that goes with it. */
export function withTarget(values: PreflightValues, { id, slot }: PreflightTarget): PreflightValues {
  const judgedAt = slot === undefined ? 'today' : 'lab-time';
  return { ...values, target: id, host: undefined, outsideHost: '', judgedAt };
}

/** The values with files that another window handed over, for the target that it named. */
export function withHanded(
  values: PreflightValues,
  files: readonly GivenFile[],
  target = values.target,
): PreflightValues {
  const fresh = { passwords: [''], host: undefined, outsideHost: '', judgedAt: 'lab-time' } as const;
  return { ...values, ...fresh, files, target };
}

/** Asks before what was given to a page of the pre-flight is forgotten; whether it may be. */
export function useMayForget(): () => Promise<boolean> {
  const { ask } = usePc();
  return async () => {
    const answer = await ask({
      title: 'Start over',
      text: 'Forget the files and passwords given here? Nothing of them was stored.',
      kind: 'warning',
      buttons: [
        { id: 'forget', label: 'Forget them' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    return answer === 'forget';
  };
}
