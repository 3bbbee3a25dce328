import type { World } from '@/simulation/world/world';
import type { Obstacle, Stage, Target, Way } from '@/views/stage/stage';
import type { Registry } from '../registry';
import { addressOf } from '../session/address';
import type { SessionStore } from '../session/session-store';
import { until } from './do-gesture';
import type { HandAtWork } from './hand-at-work';
import { opened } from './open-place';
import { labelAt, playAct, type PlayParts, preloadAct, pressTarget, valuesFor } from './play-act';
import { wayTo as wayThrough } from './way-to';

/** What is pointed at, and the way there: looked for anew whenever something on the screen comes, goes or changes. */
class Pointing {
  readonly #wayTo: (target: Target) => Way;
  readonly #listeners = new Set<() => void>();
  readonly #watch: MutationObserver;
  #target: Target | undefined;
  #way: Way | undefined;
  #isDue = false;

  constructor(wayTo: (target: Target) => Way) {
    this.#wayTo = wayTo;
    this.#watch = new MutationObserver(() => this.#lookSoon());
  }

  readonly way = (): Way | undefined => this.#way;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  readonly pointAt = (target: Target | undefined): void => {
    this.#target = target;
    this.#watch.disconnect();
    removeEventListener('resize', this.#lookSoon);
    if (target !== undefined) {
      this.#watch.observe(document.body, changes);
      // In a narrow window the coach takes the place of the PC.
      addEventListener('resize', this.#lookSoon);
    }
    this.#look();
    this.#way?.ring?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  /** Once a frame, however much changes in it. */
  readonly #lookSoon = (): void => {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#look();
    });
  };

  #look(): void {
    const way = this.#target === undefined ? undefined : this.#wayTo(this.#target);
    if (isSameWay(way, this.#way)) return;
    this.#way = way;
    for (const listener of this.#listeners) listener();
  }
}

const changes: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributeFilter: ['hidden', 'inert', 'disabled', 'aria-disabled', 'aria-expanded', 'aria-selected'],
};

function isSameWay(one: Way | undefined, other: Way | undefined): boolean {
  return one?.obstacle === other?.obstacle && one?.say === other?.say && one?.ring === other?.ring;
}

/** Places are opened; what opens by a press is pressed. The rest is the user's to do. */
const opens: readonly Obstacle[] = ['lab-page', 'other-program', 'other-tab', 'other-site', 'other-page'];
const pressed: readonly Obstacle[] = ['tab-of-page', 'closed-window', 'later-page-of-wizard'];

/** More obstacles than there are ways around lie between no two controls. */
const mostObstacles = 12;

/** Goes on until a control has the focus, or what only the user may do. */
async function goTo(target: Target, stage: Pick<Stage, 'wayTo' | 'open'>): Promise<Way> {
  let way = stage.wayTo(target);
  for (let passed = 0; passed < mostObstacles; passed += 1) {
    const { obstacle, ring } = way;
    if (opens.includes(obstacle)) await stage.open(target.where, 'its-tab');
    else if (pressed.includes(obstacle)) ring?.click();
    else if (ring !== undefined) break;
    const next = await until(() => {
      const there = stage.wayTo(target);
      return there.obstacle === obstacle && there.ring === ring ? undefined : there;
    });
    // Nothing changed, or somebody has left the PC meanwhile.
    if (next === undefined || next.obstacle === 'lab-page') break;
    way = next;
  }
  way.ring?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  focusable(way.ring)?.focus();
  return way;
}

/** A group of choices has the focus in the one that is chosen. */
function focusable(element: HTMLElement | undefined): HTMLElement | undefined {
  if (element?.getAttribute('role') !== 'radiogroup') return element;
  return element.querySelector<HTMLElement>('input:checked') ?? element.querySelector('input') ?? element;
}

/** What the stage is about. */
interface StageParts {
  readonly sessions: SessionStore;
  readonly registry: Registry;
  /** The world as it is now. */
  readonly world: () => World;
  readonly hand: HandAtWork;
  readonly records: Pick<PlayParts, 'revision' | 'readJournal' | 'textOf'>;
}

/** The PC of this real tab as something that can be pointed at and gone around in. */
export function createStage({ sessions, registry, world, hand, records }: StageParts): Stage {
  const wayTo = (target: Target) =>
    wayThrough(target, {
      session: sessions.session(),
      isAway: sessions.isAway(),
      registry,
      world: world(),
      page: document,
    });
  const open: Stage['open'] = (where, how = 'new-tab') =>
    sessions.change((session) => opened(session, where, how, { registry, world: world() }));
  const { pointAt, way, subscribe } = new Pointing(wayTo);
  const parts: PlayParts = { ...records, registry, world, stage: { wayTo, open, pointAt } };
  const atWork = async <Done>(work: () => Promise<Done>) => {
    hand.isAtWork = true;
    try {
      return await work();
    } finally {
      hand.isAtWork = false;
      pointAt(undefined);
    }
  };
  return {
    addressOf: (where, present) =>
      addressOf(opened(sessions.session(), where, 'new-tab', { registry, world: present })),
    open,
    wayTo,
    pointAt,
    way,
    subscribe,
    goTo: (target) => goTo(target, { wayTo, open }),
    onLeave: sessions.onLeave,
    labelOf: (target) => labelAt(target, registry) ?? target.control,
    valuesFor: (act, site) => valuesFor(act, site, registry),
    preload: (act, site) => preloadAct(act, site, registry),
    press: (target, show) => atWork(() => pressTarget(target, show, parts)),
    play: (act, site, show) => atWork(() => playAct(act, site, show, parts)),
  };
}
