import { useEffect, useState } from 'react';
import type { Item } from '@/pki/item';
import type { VerdictTable } from '@/pki/path/validation-report';
import { certificatesIn, revocationListsIn } from '@/simulation/preflight/found-items';
import { preflight } from '@/simulation/preflight/preflight';
import type { PreflightReport } from '@/simulation/preflight/preflight-report';
import { preflightTargets, type PreflightTarget } from '@/simulation/preflight/preflight-target';
import { useLabTime, useWorld } from '@/state/use-world';
import { useRecognition } from '@/views/file-drop/use-recognition';
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
  const world = useWorld((present) => present);
  const targets = preflightTargets(world);
  const target = targets.find(({ id }) => id === values.target) ?? targets[0];
  if (target === undefined) throw new Error('there is always a target elsewhere');
  const host = (values.host ?? target.host).trim();
  const { items } = useRecognition(
    values.files,
    values.passwords.filter((password) => password !== ''),
  );
  const verdicts = useVerdicts(values.files.length === 0 ? undefined : items);
  const at = useJudgedAt(values.judgedAt);
  const judged = (): Judged | 'reading' | undefined => {
    if (values.files.length === 0) return undefined;
    if (items === undefined || verdicts === undefined) return 'reading';
    const names = values.files.map(({ name }) => name);
    return { items, names, target, host, report: preflight(world, { items, target, host, at, verdicts }) };
  };
  return { targets, target, host, judged: judged() };
}

/** Lab time, or the computer's own as of the first look. */
function useJudgedAt(clock: PreflightValues['judgedAt']): number {
  const labTime = useLabTime('every-second');
  const [today] = useState(() => Date.now());
  return clock === 'today' ? today : labTime;
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
