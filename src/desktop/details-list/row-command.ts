import type { ListAct } from './list-keys';

/** One thing that can be done with a row: in the menu of a right click, and by a key if it has one. */
export interface RowCommand {
  readonly name: string;
  readonly label: string;
  readonly run: (id: string) => void;
  /** Enter and double click open, F2 renames, Delete deletes. */
  readonly act?: Exclude<ListAct['kind'], 'go' | 'choose'>;
}
