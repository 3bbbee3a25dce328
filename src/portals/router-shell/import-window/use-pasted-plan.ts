import { toUtf8 } from '@/base/bytes';
import type { Inputs } from '@/actions/preparation/preparation';
import type { ConfirmationName } from '@/simulation/world/problem';
import { type ImportPasted, type PastedFacts, planPasted } from '@/simulation/slots/import-pasted';
import { useJudged } from '@/state/use-world';
import type { PlanState } from '@/views/certificate/installation/use-plan';
import { useLab } from '@/views/shell/lab';
import { useEffect, useState } from 'react';

/** *Import*: the action that the window stands for. */
export function toAction(slot: string, accepted: readonly ConfirmationName[] = []): ImportPasted {
  return { type: 'import-pasted', slot, accepted };
}

/** What is handed over with it. */
export function toInputs(text: string): Inputs {
  return { files: [{ name: 'Pasted text', bytes: toUtf8(text) }] };
}

/** Reading waits until nothing more is typed. Milliseconds. */
export const typingPause = 300;

/** Plans the import of what is pasted, again whenever text, site or time change. */
export function usePastedPlan(slot: string, text: string): PlanState {
  const { preview } = useLab();
  const [read, setRead] = useState<{ readonly of: string; readonly facts?: PastedFacts }>();
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let isCurrent = true;
    const readText = async () => {
      const outcome = await preview(toAction(slot), toInputs(text));
      if (isCurrent) setRead(outcome.ok ? { of: text, facts: outcome.value } : { of: text });
    };
    const timer = setTimeout(() => void readText(), typingPause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [preview, slot, text]);
  return useJudged((world, at) => {
    if (text.trim() === '') return 'no-files';
    if (read?.of !== text) return 'reading';
    if (read.facts === undefined) return { confirmations: [] };
    return { ...planPasted(world, slot, read.facts, at), facts: read.facts };
  }, 'every-second');
}
