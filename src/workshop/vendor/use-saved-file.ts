import type { Action } from '@/simulation/catalogue/catalogue';
import type { Problem } from '@/simulation/world/problem';
import { useAnnounce } from '@/ui/live-region';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { useState } from 'react';

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
