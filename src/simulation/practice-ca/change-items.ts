import { decided, refused, type Decision, type NoFacts } from '../world/decision';
import { withoutRecord, type Collection, type World } from '../world/world';
import { longestItemName } from './item-name';
import { practiceLists, type PracticeListName } from '../world/practice-records';

/** Give an item of a list another internal name. */
export interface RenamePracticeItem {
  readonly type: 'rename-practice-item';
  readonly list: PracticeListName;
  readonly item: string;
  readonly name: string;
}

/** Take items out of a list. */
export interface DeletePracticeItems {
  readonly type: 'delete-practice-items';
  readonly list: PracticeListName;
  readonly items: readonly string[];
}

/** What every item of the lists has. */
type Named = Readonly<{ name: string }>;

/** Refuses an empty name, and one that another item of the list has. */
export const renamePracticeItem: Decision<RenamePracticeItem, NoFacts> = (
  world,
  { list, item, name: typed },
) => {
  const name = typed.trim();
  if (name === '') return refused('name-required', 'name');
  if (name.length > longestItemName)
    return refused('item-name-too-long', 'name', { longest: String(longestItemName) });
  const items = itemsOf(world, list);
  const { [item]: before, ...others } = items;
  if (before === undefined) throw new Error(`no item ${item} in ${list}`);
  const isTaken = Object.values(others).some((other) => other.name.toLowerCase() === name.toLowerCase());
  if (isTaken) return refused('name-taken', 'name', { name });
  const renamed = { ...world, [practiceLists[list]]: { ...items, [item]: { ...before, name } } };
  return decided(renamed, 'practice-item-renamed', { from: before.name, to: name });
};

/** What else the lab holds of them stays: a key that a server uses, a certificate that is installed. */
export const deletePracticeItems: Decision<DeletePracticeItems, NoFacts> = (world, { list, items }) => {
  const [first = ''] = items;
  const name = itemsOf(world, list)[first]?.name ?? '';
  const without = items.reduce((rest, item) => withoutRecord(rest, practiceLists[list], item), world);
  return decided(without, 'practice-items-deleted', { name, count: String(items.length) });
};

/** The items of a list by id. */
export function itemsOf(world: World, list: PracticeListName): Collection<Named> {
  return world[practiceLists[list]];
}
