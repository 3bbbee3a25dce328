import { isSamePlace, startPlace, type Place } from '@/views/shell/place';

/** A tab of the PC's browser with the places it has been to. */
export interface BrowserTab {
  readonly id: string;
  /** Never empty, oldest first. */
  readonly visits: readonly Place[];
  /** Which visit is shown. */
  readonly position: number;
}

/** How many places a tab remembers. */
const longestHistory = 50;

/** A tab that was nowhere before. */
export function aTab(id: string, place: Place = startPlace): BrowserTab {
  return { id, visits: [place], position: 0 };
}

/** The place that a tab shows. */
export function placeOf({ visits, position }: BrowserTab): Place {
  return visits[position] ?? startPlace;
}

/** The tab at another place; what lay ahead is forgotten. Going to where it is changes nothing. */
export function visited(tab: BrowserTab, place: Place): BrowserTab {
  if (isSamePlace(placeOf(tab), place)) return tab;
  const visits = [...tab.visits.slice(0, tab.position + 1), place].slice(-longestHistory);
  return { ...tab, visits, position: visits.length - 1 };
}

/** The tab at another place instead of the one that it shows: its history does not lead back there. */
export function sentOn(tab: BrowserTab, place: Place): BrowserTab {
  return { ...tab, visits: tab.visits.with(tab.position, place) };
}

/** The tab one step back (-1) or forward (1) in its history; the same tab when there is none. */
export function stepped(tab: BrowserTab, step: -1 | 1): BrowserTab {
  const position = tab.position + step;
  return position in tab.visits ? { ...tab, position } : tab;
}
