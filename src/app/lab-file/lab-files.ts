import { type Outcome, success } from '@/base/outcome';
import type { LabFileSummary } from '@/actions/history/lab-file/read-lab-file';
import type { LabTools } from '@/actions/perform';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { ReadingWatch } from '@/pki/operations';
import type { Problem } from '@/simulation/world/problem';

/** What can be done with lab files without changing the lab; opening one is an action. */
export interface LabFiles {
  /** The whole lab as a file, with its private keys if a password is given. */
  readonly save: (password?: string) => Promise<Outcome<GivenFile, Problem>>;
  /** What is inside a file. Rejects when given up. */
  readonly inspect: (file: GivenFile, watch: ReadingWatch) => Promise<Outcome<LabFileSummary, Problem>>;
}

/** The lab files of a lab; what reads and writes them is loaded when it is needed. */
export function createLabFiles({ store, pki }: LabTools): LabFiles {
  return {
    save: async (password) => {
      const { saveLabFile } = await import('@/actions/history/lab-file/save-lab-file');
      return saveLabFile(store, password);
    },
    inspect: async (file, watch) => {
      const { readLabFile, summaryOf } = await import('@/actions/history/lab-file/read-lab-file');
      const lab = await readLabFile(file, pki, watch);
      return lab.ok ? success(summaryOf(lab.value)) : lab;
    },
  };
}
