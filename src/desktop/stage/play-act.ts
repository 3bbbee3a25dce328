import type { Act } from '@/actions/act';
import { isSameData } from '@/base/plain-data';
import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import { dueIn } from '@/simulation/clock/time';
import type { Site } from '@/simulation/runs/site';
import type { Gesture, Hand } from '@/views/stage/hand';
import type { Played, Show, Stage, Target, Way, Where } from '@/views/stage/stage';
import type { Registry } from '../registry';
import { findControl, labelIn, nameOf } from './find-control';
import { doGesture, groupAround, type Hands, until } from './do-gesture';
import { preloadPart } from '../window/part-failure';
import { namedPage } from './open-place';

/** A gesture in words, as it is shown beside the hand and kept in what was done so far. */
function gestureWords(gesture: Gesture, element: HTMLElement, label: string | undefined): string {
  const name = `“${nameOf(element, label)}”`;
  const words: { readonly [Does in Gesture['does']]: (gesture: GestureOf<Does>) => string } = {
    type: ({ text }) => (text === '' ? `${name} stays empty.` : `${name}: type ${text}`),
    choose: ({ choice }) => `${name}: choose ${choiceIn(element, choice)}`,
    tick: ({ isTicked }) => (isTicked ? `Tick ${name}.` : `Leave ${name} unticked.`),
    pick: ({ files }) => `${name}: choose ${files.join(', ')}`,
    paste: ({ files }) => `${name}: paste ${files.join(', ')}`,
    press: () => `Press ${name}.`,
    answer: () => `Press ${name}.`,
    await: () => `Wait for ${name}.`,
  };
  const say = words[gesture.does] as (gesture: Gesture) => string;
  return say(gesture);
}

type GestureOf<Does> = Extract<Gesture, { readonly does: Does }>;

/** What a choice is called: among radio buttons, or in the hidden list that stands for one. */
function choiceIn(element: HTMLElement, choice: string): string {
  const shown = groupAround(element)?.querySelector(`[data-name="${CSS.escape(`choice-${choice}`)}"]`);
  const listed = element.closest('.ui-field-root')?.querySelector(`option[value="${CSS.escape(choice)}"]`);
  return (shown ?? listed)?.textContent.trim() ?? choice;
}

/** What a hand works with. */
export interface PlayParts extends Pick<Hands, 'world' | 'textOf'> {
  readonly registry: Registry;
  readonly stage: Pick<Stage, 'wayTo' | 'open' | 'pointAt'>;
  readonly revision: () => number;
  /** Oldest first. */
  readonly readJournal: () => Promise<readonly JournalEntry[]>;
}

const done: Played = { ok: true };

function stopped(say: string): Played {
  return { ok: false, say };
}

/**
 * Does an act on the real pages, as its page's hand says, and then asks the journal whether that very act came of it.
 * Signing in, closing what is in the way and skipping a wait are done on the way there.
 */
export async function playAct(act: Act, site: Site, show: Show, parts: PlayParts): Promise<Played> {
  const hand = await handOf(act, site, parts.registry);
  if (hand === undefined) return stopped('No page shows how this is done.');
  const where = hand.where(act, site);
  let before = parts.revision();
  const underWay = dueIn(parts.world());
  const counted: Show = {
    ...show,
    before: async (say, control) => {
      await show.before(say, control);
      // Signing in on the way is a step too: what counts is what comes of the last gesture.
      before = parts.revision();
    },
  };
  for (const gesture of hand.gestures(act, site)) {
    const problem = await playGesture(gesture, where, counted, parts);
    if (problem !== undefined) return show.signal.aborted ? stopped('Stopped.') : stopped(problem);
  }
  const played = await comparedWithJournal(act, before, show, parts);
  if (!(show.next ?? '').startsWith('restart-')) declineRestart();
  if (played.ok) await passWait(underWay, show, parts);
  return played;
}

/** Presses one control: what is looked at, not done. */
export async function pressTarget({ where, control }: Target, show: Show, parts: PlayParts): Promise<Played> {
  const problem = await playGesture({ does: 'press', control }, where, show, parts);
  return problem === undefined ? done : stopped(show.signal.aborted ? 'Stopped.' : problem);
}

/** The hand of an act: of several pages that do such acts, of the one that does this. */
export async function handOf(act: Act, site: Site, { sites, programs }: Registry): Promise<Hand | undefined> {
  const places = [...sites.flatMap(({ named }) => Object.values(named)), ...programs];
  const loads = places.flatMap(({ performs }) => performs?.[act.action.type] ?? []);
  // The manifest's type has paired the action with its hand.
  const hands = (await Promise.all(loads.map((load) => load()))).map(({ hand }) => hand as Hand);
  return hands.find(({ isFor }) => isFor?.(act, site) ?? true);
}

/** Undefined once it is done; else why not. */
async function playGesture(
  gesture: Gesture,
  where: Where,
  show: Show,
  parts: PlayParts,
): Promise<string | undefined> {
  const target = { where, control: gesture.control };
  const element = await reach(target, show, parts);
  if (element === undefined)
    return `“${gesture.control}” cannot be reached: ${parts.stage.wayTo(target).say}`;
  parts.stage.pointAt(target);
  const say = gestureWords(gesture, element, labelAt(target, parts.registry));
  await show.before(say, gesture.control);
  if (show.signal.aborted) return 'Stopped.';
  const isDone = await doGesture(gesture, element, { ...parts, signal: show.signal });
  return isDone ? undefined : `This could not be done: ${say}`;
}

/** Loads the page of an act with the frame of its site, or the program. */
export async function preloadAct(act: Act, site: Site, registry: Registry): Promise<void> {
  const where = (await handOf(act, site, registry))?.where(act, site);
  if (where === undefined) return;
  if (where.kind === 'page') {
    const named = namedPage(registry, where);
    await Promise.all([preloadPart(named.site.frame), preloadPart(named.page.load)]);
  } else {
    const program = registry.programs.find(({ id }) => id === where.program);
    if (program !== undefined) await preloadPart(program.load);
  }
}

/** What a user has to type or choose for an act: what is typed as it is there already is not named. */
export async function valuesFor(act: Act, site: Site, registry: Registry): Promise<readonly string[]> {
  const hand = await handOf(act, site, registry);
  if (hand === undefined) return [];
  const where = hand.where(act, site);
  return hand.gestures(act, site).flatMap((gesture) => {
    const label = labelAt({ where, control: gesture.control }, registry) ?? gesture.control;
    if (gesture.does === 'type' && gesture.text !== '') return [`${label}: ${gesture.text}`];
    return gesture.does === 'pick' ? [`${label} ${gesture.files.join(', ')}`] : [];
  });
}

/** What a control is called, by the manifest of its page or program. */
export function labelAt({ where, control }: Target, registry: Registry): string | undefined {
  const entry =
    where.kind === 'page'
      ? namedPage(registry, where).page
      : registry.programs.find(({ id }) => id === where.program);
  return entry === undefined ? undefined : labelIn(entry, control);
}

/** More obstacles than any control has. */
const mostObstacles = 16;

/** The control once it can be used, whatever lies in the way: each obstacle is shown as a gesture is. */
async function reach(
  target: Target,
  { signal, before }: Show,
  { stage }: PlayParts,
): Promise<HTMLElement | undefined> {
  for (let passed = 0; passed < mostObstacles && !signal.aborted; passed += 1) {
    // A page that is being opened, or a button that waits for what is judged, takes a moment.
    const way = await until(() => settledWay(stage.wayTo(target)), { signal });
    if (way === undefined) return undefined;
    if (way.obstacle === 'none') return way.ring;
    stage.pointAt(target);
    await before(way.say);
    // Whoever paused the hand may have gone on himself.
    if (!isSameObstacle(way, stage.wayTo(target))) continue;
    await pass(way, target, stage);
    await until(() => (isSameObstacle(way, stage.wayTo(target)) ? undefined : true), { signal });
  }
  return undefined;
}

function isSameObstacle(one: Way, other: Way): boolean {
  return one.obstacle === other.obstacle && one.ring === other.ring;
}

function settledWay(way: Way): Way | undefined {
  return way.ring === undefined || way.obstacle === 'disabled' ? undefined : way;
}

async function pass(way: Way, { where }: Target, stage: PlayParts['stage']): Promise<void> {
  if (/^(?:lab-page|other-)/.test(way.obstacle)) return stage.open(where, 'its-tab');
  if (way.obstacle !== 'sign-in') return way.ring?.click();
  findControl('use-admin')?.click();
  await until(() => (valueOf('password') === '' ? undefined : true));
  (findControl('sign-in') ?? findControl('log-in'))?.click();
}

function valueOf(name: string): string {
  const field = findControl(name);
  return field instanceof HTMLInputElement ? field.value : '';
}

/**
 * What an act made restart, or take effect in a few seconds, is waited for; where the page offers it, the wait is
 * skipped. What was under way before the act is none of its business: no page here may offer to skip that.
 */
async function passWait(
  underWay: readonly number[],
  { before, signal }: Show,
  { world, stage }: PlayParts,
): Promise<void> {
  const isOver = () => dueIn(world()).every((due) => underWay.includes(due));
  const found = await until(() => isOver() || findControl('skip-the-wait'), { signal });
  if (!(found instanceof HTMLElement)) return;
  stage.pointAt(undefined);
  await before(`Press “${nameOf(found, undefined)}”.`);
  if (!signal.aborted && !isOver()) found.click();
  await until(() => isOver() || undefined, { signal });
}

/** Whether the last thing that was done is the act that was wanted; signing in on the way does not count. */
async function comparedWithJournal(
  { action }: Act,
  before: number,
  { signal }: Show,
  { revision, readJournal }: PlayParts,
): Promise<Played> {
  const hasCome = await until(() => (revision() > before ? true : undefined), { signal });
  if (hasCome === undefined) return stopped('The page refused it.');
  const isOnTheWay = (entry: JournalEntry) => entry.action.type === 'sign-in' && action.type !== 'sign-in';
  const last = (await readJournal()).findLast((entry) => !isOnTheWay(entry));
  if (last === undefined || last.revision <= before || last.action.type !== action.type)
    return stopped('Something else was done meanwhile, so the demonstration stops here.');
  return isSameData(last.action, action)
    ? done
    : stopped('The page did something else than intended, so the demonstration stops here.');
}

/** The product asks for a restart after many changes; it is not part of what was shown. */
function declineRestart(): void {
  const cancel = findControl('cancel');
  if (cancel?.matches('[data-window="question"] *') === true) cancel.click();
}
