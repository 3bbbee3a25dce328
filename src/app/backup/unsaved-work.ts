import type { KeyKeeper } from '@/actions/vault/key-keeper';
import type { ActionType } from '@/simulation/catalogue/catalogue';
import { lastingRun } from '@/simulation/runs/locks';
import type { Commit, CommitResult, Storage } from '@/state/storage';
import type { BrowserStorage } from '@/ui/browser-storage';
import type { LabFiles } from '../lab-file/lab-files';

/** What was done in the own lab since it was saved to a file. */
export interface Work {
  /** Changes; those of lessons are not counted. */
  readonly changes: number;
  /** A private key came from outside that no lab file has. */
  readonly hasOwnKey: boolean;
  /** The changes at which somebody said *not now*. */
  readonly putOffAt: number;
  readonly isKeyPutOff: boolean;
}

const none: Work = { changes: 0, hasOwnKey: false, putOffAt: 0, isKeyPutOff: false };

/** So many changes are worth a word. */
const manyChanges = 40;

/** Whether the user should be reminded that the lab is in this browser alone. */
export function isReminderDue({ changes, hasOwnKey, putOffAt, isKeyPutOff }: Work): boolean {
  return (hasOwnKey && !isKeyPutOff) || changes - putOffAt >= manyChanges;
}

/** What leaves nothing that somebody would miss: another lab, looking around, and what lessons write down. */
const worthNothing: readonly ActionType[] = [
  'install-site',
  'open-lab-file',
  'restore-checkpoint',
  'sign-in',
  'sign-out',
  'change-pc-settings',
  'begin-run',
  'end-run',
  'inject-fault',
  'note-refusal',
];

/** Wiped with everything else that the browser keeps of the lab (`connect-certificate-lab.`). */
const key = 'connect-certificate-lab.unsaved-work';

/** Counts what is done in any tab, from visit to visit. */
export class UnsavedWork {
  readonly #storage: BrowserStorage;
  readonly #listeners = new Set<() => void>();
  #work: Work;
  #isTouched = false;

  constructor(storage: BrowserStorage) {
    this.#storage = storage;
    this.#work = readWork(storage);
  }

  readonly state = (): Work => this.#work;

  /** Whether this tab has done anything, lessons too, since the lab was opened or saved. */
  readonly isTouched = (): boolean => this.#isTouched;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  /** Reads again what other tabs have counted. */
  readonly refresh = (): void => {
    this.#work = readWork(this.#storage);
    for (const listener of this.#listeners) listener();
  };

  /** Something was committed. */
  note({ action, secrets, isFromOutside = false }: Commit, isInLesson: boolean): void {
    if (action.type === 'open-lab-file') this.#set(none);
    if (worthNothing.includes(action.type)) return;
    this.#isTouched = true;
    if (isInLesson) return;
    const { changes, hasOwnKey, isKeyPutOff, putOffAt } = readOr(this.#storage, this.#work);
    const hasBrought = isFromOutside && secrets.length > 0;
    this.#set({
      changes: changes + 1,
      putOffAt,
      hasOwnKey: hasOwnKey || hasBrought,
      isKeyPutOff: isKeyPutOff && !hasBrought,
    });
  }

  /** The lab was saved to a file; a key from outside is in it only if keys are. */
  noteSaved(withKeys: boolean): void {
    this.#isTouched = false;
    this.#set({ ...none, hasOwnKey: this.#work.hasOwnKey && !withKeys, isKeyPutOff: true });
  }

  /** The user does not want to be reminded of what there is by now. */
  putOff(): void {
    this.#set({ ...this.#work, putOffAt: this.#work.changes, isKeyPutOff: true });
  }

  #set(work: Work): void {
    this.#work = work;
    this.#storage.setItem(key, JSON.stringify(work));
    for (const listener of this.#listeners) listener();
  }
}

/** Storage whose commits are counted. */
export function countedStorage(storage: Storage, work: UnsavedWork): Storage {
  const commit = async (wanted: Commit): Promise<CommitResult> => {
    const result = await storage.commit(wanted);
    if (result.kind === 'committed') work.note(wanted, lastingRun(result.snapshot.world) !== undefined);
    return result;
  };
  return { ...storage, commit };
}

/** Lab files whose saving is noted. */
export function countedFiles(files: LabFiles, work: UnsavedWork): LabFiles {
  const save = async (password?: string) => {
    const file = await files.save(password);
    if (file.ok) work.noteSaved(password !== undefined);
    return file;
  };
  return { ...files, save };
}

/** Where the browser keeps nothing, this tab's own count is all that there is. */
function readOr(storage: BrowserStorage, own: Work): Work {
  return storage.getItem(key) === null ? own : readWork(storage);
}

function readWork(storage: BrowserStorage): Work {
  try {
    const saved: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return isWork(saved) ? saved : none;
  } catch {
    return none;
  }
}

function isWork(value: unknown): value is Work {
  if (typeof value !== 'object' || value === null) return false;
  const { changes, putOffAt, hasOwnKey, isKeyPutOff } = value as Partial<Record<keyof Work, unknown>>;
  return (
    [changes, putOffAt].every(Number.isSafeInteger) &&
    [hasOwnKey, isKeyPutOff].every((each) => typeof each === 'boolean')
  );
}

/** What knows whether something would be lost. */
interface Lost {
  readonly keys: Pick<KeyKeeper, 'state'>;
  readonly work: Pick<UnsavedWork, 'isTouched'>;
}

/**
 * Lets the browser ask before the page goes, where the whole lab goes with it and something was done in it that was not
 * saved to a file. A frame that may open no windows is left without a question.
 */
export function askBeforeLoss(window: Pick<Window, 'addEventListener'>, { keys, work }: Lost): void {
  window.addEventListener('beforeunload', (event) => {
    if (keys.state() === 'nothing-kept' && work.isTouched()) event.preventDefault();
  });
}
