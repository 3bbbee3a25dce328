import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Item } from '@/pki/item';
import type { VerdictTable } from '@/pki/path/validation-report';
import { certificatesIn, revocationListsIn } from '@/simulation/preflight/found-items';
import { preflight } from '@/simulation/preflight/preflight';
import type { PreflightReport } from '@/simulation/preflight/preflight-report';
import { preflightTargets, type PreflightTarget } from '@/simulation/preflight/preflight-target';
import type { World } from '@/simulation/world';
import { useJudged, useWorld } from '@/state/use-world';
import { useRecognition, type Recognition } from '@/views/file-drop/use-recognition';
import { useLab } from '@/views/lab';
import type { PreflightValues } from './preflight-input';

/** A judged set of files. */
export interface Judged {
  readonly items: readonly Item[];
  readonly names: readonly string[];
  readonly target: PreflightTarget;
  readonly host: string;
  readonly report: PreflightReport;
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
  return { targets, target, host, recognition, judged };
}

function useTarget(wanted: string) {
  const world = useWorld((present) => present);
  const targets = useMemo(() => preflightTargets(world), [world]);
  const target = targets.find(({ id }) => id === wanted) ?? targets[0];
  if (target === undefined) throw new Error('there is always a target elsewhere');
  return { targets, target };
}

/** Judged anew when what is given changes, and when a date comes; by the computer's own clock as of the first look. */
function useJudgement(
  { files, judgedAt }: PreflightValues,
  { items }: Recognition,
  target: PreflightTarget,
  host: string,
): Judged | 'reading' | undefined {
  const [today] = useState(() => Date.now());
  const isGiven = files.length > 0;
  const verdicts = useVerdicts(isGiven ? items : undefined);
  const judge = useCallback(
    (world: World, labTime: number) =>
      items === undefined || verdicts === undefined
        ? undefined
        : preflight(world, { items, target, host, at: judgedAt === 'today' ? today : labTime, verdicts }),
    [items, verdicts, target, host, judgedAt, today],
  );
  const report = useJudged(judge, untilOf);
  return useMemo(() => {
    if (!isGiven) return undefined;
    if (items === undefined || report === undefined) return 'reading';
    return { items, names: files.map(({ name }) => name), target, host, report };
  }, [isGiven, items, files, target, host, report]);
}

function untilOf(report: PreflightReport | undefined): number {
  return report?.validation?.until ?? Number.POSITIVE_INFINITY;
}

function useVerdicts(items: readonly Item[] | undefined): VerdictTable | undefined {
  const { verifyCertificates } = useLab();
  const [known, setKnown] = useState<{ readonly of: readonly Item[]; readonly verdicts: VerdictTable }>();
  useEffect(() => {
    if (items === undefined || known?.of === items) return undefined;
    let isCurrent = true;
    const verify = async () => {
      const verdicts = await verifyCertificates(certificatesIn(items), revocationListsIn(items));
      if (isCurrent) setKnown({ of: items, verdicts });
    };
    void verify();
    return () => {
      isCurrent = false;
    };
  }, [verifyCertificates, items, known]);
  return known !== undefined && known.of === items ? known.verdicts : undefined;
}
