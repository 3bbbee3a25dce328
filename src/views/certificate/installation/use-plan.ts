import type { PastedFacts } from '@/simulation/slots/import-pasted';
import {
  planInstallation,
  type InstallationFacts,
  type InstallationPlan,
} from '@/simulation/slots/installation-plan';
import type { Problem } from '@/simulation/world/problem';
import { useJudged } from '@/state/use-world';
import { useLab } from '../../shell/lab';
import { startAbortable } from '../../shell/start-abortable';
import { useEffect, useState } from 'react';
import { type InstallationValues, toAction, toInputs } from './installation-form';

/** What Save would do: nothing yet, not known yet, or the plan. */
export type PlanState = 'no-files' | 'reading' | ReadPlan;

/** A plan with what was read for it; nothing where the reading itself was refused. */
export interface ReadPlan extends InstallationPlan {
  readonly facts?: InstallationFacts | PastedFacts;
}

interface Read {
  readonly of: InstallationValues;
  readonly facts?: InstallationFacts;
  readonly problem?: Problem;
}

/** Opening protected files is slow: wait until no more of the password is typed. Milliseconds. */
const typingPause = 300;

/** Plans the installation of what is given, again whenever files, password, site or time change. */
export function usePlan(slot: string, values: InstallationValues): PlanState {
  const { preview } = useLab();
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    if (values.files.length === 0) return undefined;
    return startAbortable(async (signal) => {
      const outcome = await preview(toAction(slot), { ...toInputs(values), signal });
      if (signal.aborted) return;
      setRead(outcome.ok ? { of: values, facts: outcome.value } : { of: values, problem: outcome.problem });
    }, typingPause);
  }, [preview, slot, values]);
  return useJudged((world, at) => {
    if (values.files.length === 0) return 'no-files';
    if (read?.of !== values) return 'reading';
    if (read.facts === undefined)
      return { confirmations: [], ...(read.problem && { problem: read.problem }) };
    return { ...planInstallation(world, slot, read.facts, at), facts: read.facts };
  }, 'every-second');
}
