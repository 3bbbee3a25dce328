import type { GivenFile } from '@/actions/preparation/preparation';
import type { ItemAct } from './item-list/item-selection';

/** One thing that can be done with a list or with what is chosen in it: a button at the right and a line of the menu. */
export interface Command {
  readonly name: string;
  readonly label: string;
  readonly run: () => void;
  /** The same for files that were dropped on the list. */
  readonly take?: (files: readonly GivenFile[]) => void;
  /** Why it cannot be done now; undefined when it can. */
  readonly obstacle?: string | undefined;
  /** Enter and double click open, F2 renames, Delete deletes. */
  readonly act?: Exclude<ItemAct['kind'], 'select' | 'toggle'>;
  /** Begins a group of its own. */
  readonly isFirst?: boolean;
}
