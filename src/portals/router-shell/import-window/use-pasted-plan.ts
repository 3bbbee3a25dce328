import { useEffect, useState } from 'react';
import type { GivenFile, Inputs } from '@/actions/preparation/preparation';
import { toUtf8 } from '@/base/bytes';
import { type ImportPasted, type PastedFacts, planPasted } from '@/simulation/slots/import-pasted';
import type { ConfirmationName } from '@/simulation/world/problem';
import { useJudged } from '@/state/use-world';
import type { PlanState } from '@/views/certificate/installation/use-plan';
import type { TakenFiles } from '@/views/files/file-drop/take-files';
import { useLab } from '@/views/shell/lab';
import { visibleText } from '@/views/words/value-words';

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

/** The text in the box with that of more files after it; a file that is no text is refused in words, and told in `binary`. */
export function textOfFiles(
  text: string,
  { files, refusals }: TakenFiles,
): { readonly text: string; readonly refusals: readonly string[]; readonly binary: readonly GivenFile[] } {
  const read = files.map(({ name, bytes }) => ({ name, text: textOf(bytes) }));
  const texts = read.flatMap((file) => file.text ?? []);
  const binary = files.filter((_file, index) => read[index]?.text === undefined);
  return {
    binary,
    text: [text, ...texts]
      .filter((one) => one.trim() !== '')
      .map(withLineEnd)
      .join(''),
    refusals: [
      ...refusals,
      ...binary.map(
        ({ name }) =>
          `${visibleText(name)} is not a text with BEGIN and END lines. The pre-flight writes one out of it, a PFX file with its password too.`,
      ),
    ],
  };
}

/** Undefined for DER, PKCS#12 and whatever else is no UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function withLineEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
