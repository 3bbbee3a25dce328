import { useState } from 'react';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { Problem } from '@/simulation/world/problem';
import { useAnnounce } from '@/ui/live-region';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';

/** Performs actions that save one file, and hands the file to the real computer too. */
export function useSavedFile() {
  const { perform, readFile } = useLab();
  const { download } = usePc();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<Problem>();
  const save = async (action: Action) => {
    const outcome = await perform(action);
    setProblem(outcome.ok ? undefined : outcome.problem);
    if (!outcome.ok) return;
    const { fileName: name = '', sha256 = '' } = outcome.value[0]?.values ?? {};
    const bytes = await readFile(sha256);
    if (bytes === undefined) throw new Error(`the file ${name} was saved`);
    download({ name, bytes });
    announce(`Saved ${name}`);
  };
  return { save, problem };
}

/** Warns once what the root must not be used for, then saves it. */
export function useRootWarning(save: () => Promise<void>): () => Promise<void> {
  const { ask } = usePc();
  const [isTold, setIsTold] = useState(false);
  return async () => {
    const answer = isTold ? 'save' : await ask(rootQuestion);
    if (answer !== 'save') return;
    setIsTold(true);
    await save();
  };
}

/** What the root certificate is not for. */
const rootQuestion = {
  title: 'For the lab only',
  text: 'This root certificate belongs to an authority of the simulation. Use it inside the lab. Never add it to the trusted root certificates of a real computer or phone.',
  kind: 'warning',
  buttons: [
    { id: 'save', label: 'Save it for the lab' },
    { id: 'cancel', label: 'Cancel' },
  ],
  cancel: 'cancel',
} as const;
