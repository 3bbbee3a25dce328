import { aTab, placeOf, sentOn, stepped, visited, type BrowserTab } from './browser-tab';
import { browserProgram, startPlace, type Place } from '@/views/shell/place';

/** What is open on the PC in this real tab. Plain data; kept over reloads, and without anything secret. */
export interface Session {
  /** The program in front; empty: the bare desktop. */
  readonly front: string;
  /** Programs with an open window, in the order of opening. */
  readonly open: readonly string[];
  /** The rest of the address of each program but the browser. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Never empty. */
  readonly tabs: readonly BrowserTab[];
  readonly frontTab: string;
}

/** A PC that was just switched on. */
export const freshSession: Session = {
  front: '',
  open: [],
  addresses: {},
  tabs: [aTab('tab-1')],
  frontTab: 'tab-1',
};

/** The browser tab in front. */
export function frontTabOf({ tabs, frontTab }: Session): BrowserTab {
  const tab = tabs.find(({ id }) => id === frontTab) ?? tabs[0];
  if (tab === undefined) throw new Error('a session has a tab');
  return tab;
}

/** Where a program is; empty where that was never said. Saved sessions may name programs that are none. */
export function addressIn({ addresses }: Session, program: string): string {
  return Object.hasOwn(addresses, program) ? (addresses[program] ?? '') : '';
}

/** The program in front, at an address of its own if one is given. */
export function withProgram(session: Session, program: string, address?: string): Session {
  const open = session.open.includes(program) ? session.open : [...session.open, program];
  const at = address === undefined ? session : withAddress(session, program, address);
  return { ...at, open, front: program };
}

/** A program at an address of its own, wherever its window stands. */
export function withAddress(session: Session, program: string, address: string): Session {
  return { ...session, addresses: { ...session.addresses, [program]: address } };
}

/** Shows what lies behind the program in front. */
export function withMinimised(session: Session, program: string): Session {
  return session.front === program ? { ...session, front: '' } : session;
}

/** Closes a window; the one opened last comes to the front. The browser forgets its tabs. */
export function withoutProgram(session: Session, program: string): Session {
  const open = session.open.filter((other) => other !== program);
  const { [program]: _address, ...addresses } = session.addresses;
  const front = session.front === program ? (open.at(-1) ?? '') : session.front;
  const kept = { ...session, open, addresses, front };
  return program === browserProgram ? withOnly(kept, aTab(nextTabId(session))) : kept;
}

/** The browser in front with a tab at a place. */
export function withPlace(session: Session, place: Place, where: 'same-tab' | 'new-tab'): Session {
  if (where === 'new-tab') return withNewTab(session, place);
  const tab = visited(frontTabOf(session), place);
  return withProgram(withTab(session, tab), browserProgram);
}

/** The browser in front with one more tab, beside the one that was in front. */
export function withNewTab(session: Session, place: Place = startPlace): Session {
  const tab = aTab(nextTabId(session), place);
  const after = session.tabs.findIndex(({ id }) => id === session.frontTab) + 1;
  const tabs = session.tabs.toSpliced(after, 0, tab);
  return withProgram({ ...session, tabs, frontTab: tab.id }, browserProgram);
}

/** The tab in front. */
export function withFrontTab(session: Session, id: string): Session {
  const isThere = session.tabs.some((tab) => tab.id === id);
  return isThere ? withProgram({ ...session, frontTab: id }, browserProgram) : session;
}

/** Closes a tab; its neighbour comes to the front. Closing the last one closes the browser. */
export function withoutTab(session: Session, id: string): Session {
  const index = session.tabs.findIndex((tab) => tab.id === id);
  if (index < 0) return session;
  const tabs = session.tabs.toSpliced(index, 1);
  const neighbour = tabs[index] ?? tabs[index - 1];
  if (neighbour === undefined) return withoutProgram(session, browserProgram);
  return { ...session, tabs, frontTab: session.frontTab === id ? neighbour.id : session.frontTab };
}

/** A tab one step back or forward. */
export function withStep(session: Session, id: string, step: -1 | 1): Session {
  return { ...session, tabs: session.tabs.map((tab) => (tab.id === id ? stepped(tab, step) : tab)) };
}

/** A tab at another place, wherever it stands. */
export function withTabAt(session: Session, id: string, place: Place): Session {
  return { ...session, tabs: session.tabs.map((tab) => (tab.id === id ? visited(tab, place) : tab)) };
}

/** An address that the content of a window follows: a page in its own tab, wherever that stands; a program in the browser. */
export function withFollowed(
  session: Session,
  window: string,
  place: Place,
  where: 'same-tab' | 'new-tab',
): Session {
  const isTab = session.tabs.some(({ id }) => id === window);
  return isTab && where === 'same-tab' ? withTabAt(session, window, place) : withPlace(session, place, where);
}

/** A tab that is sent on from http to https at the same host. */
export function withHttps(session: Session, id: string): Session {
  const toHttps = (tab: BrowserTab) => sentOn(tab, { ...placeOf(tab), scheme: 'https' });
  return { ...session, tabs: session.tabs.map((tab) => (tab.id === id ? toHttps(tab) : tab)) };
}

/** The place that the browser shows in a tab of that id; undefined when there is no such tab. */
export function placeIn(session: Session, id: string): Place | undefined {
  const tab = session.tabs.find((other) => other.id === id);
  return tab === undefined ? undefined : placeOf(tab);
}

/** A tab put in the place of the one with its id. */
export function withTab(session: Session, tab: BrowserTab): Session {
  return { ...session, tabs: session.tabs.map((other) => (other.id === tab.id ? tab : other)) };
}

function withOnly(session: Session, tab: BrowserTab): Session {
  return { ...session, tabs: [tab], frontTab: tab.id };
}

function nextTabId({ tabs }: Session): string {
  return `tab-${String(Math.max(...tabs.map(({ id }) => Number(id.replace('tab-', '')))) + 1)}`;
}
