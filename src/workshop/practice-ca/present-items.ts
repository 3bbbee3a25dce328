import { itemsOf } from '@/simulation/practice-ca/change-items';
import type { PracticeListName } from '@/simulation/world/practice-records';
import type { World } from '@/simulation/world/world';

/** Of the ids that a window was opened for, with blanks between them, those that are still in the list after a reload. */
export function presentItems(world: World, list: PracticeListName, about: string): readonly string[] {
  const items = itemsOf(world, list);
  return about.split(' ').filter((id) => Object.hasOwn(items, id));
}
