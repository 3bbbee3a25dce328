import type { World } from '@/simulation/world/world';
import type { Obstacle, Stage, Way } from '@/views/stage/stage';
import type { Target } from '@/views/stage/target';
import type { Registry } from '../registry';
import { addressOf } from '../session/address';
import type { SessionStore } from '../session/session-store';
import { until } from './do-gesture';
import type { HandAtWork } from './hand-at-work';
import { opened } from './open-place';
import { labelAt, playAct, type PlayParts, preloadAct, pressTarget, valuesFor } from './play-act';
import { Pointing } from './pointing';
import { wayTo as wayThrough } from './way-to';

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
