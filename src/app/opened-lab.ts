import { createContext, use } from 'react';
import type { KeyKeeper } from '@/actions/vault/key-keeper';
import type { LabStore } from '@/state/lab-store';
import type { LabAccess } from '@/views/shell/lab';
import type { UnsavedWork } from './backup/unsaved-work';
import type { KeyQuestions } from './keys/key-questions';
import type { LabFiles } from './lab-file/lab-files';
import type { TroubleStore } from './troubles/trouble-store';

/** The lab of this browser profile, opened. */
export interface OpenedLab {
  readonly store: LabStore;
  readonly access: LabAccess;
  readonly files: LabFiles;
  readonly troubles: TroubleStore;
  /** Who may read its secrets. */
  readonly keys: KeyKeeper;
  /** What has to be answered before something is done with them. */
  readonly questions: KeyQuestions;
  /** The site is about to be installed: its keys are made ahead of the press. Returns the way to say that it no longer is. */
  readonly awaitSite: () => () => void;
  /** What was done since it was saved to a file. */
  readonly work: UnsavedWork;
}

/** Provided by the lab's screen, for the frame and the lab's own pages. */
export const OpenedLabContext = createContext<OpenedLab | undefined>(undefined);

/** The lab around the calling screen, with what only the frame may do. */
export function useOpenedLab(): OpenedLab {
  const opened = use(OpenedLabContext);
  if (opened === undefined) throw new Error('useOpenedLab outside the app');
  return opened;
}
