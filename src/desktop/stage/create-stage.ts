import type { World } from '@/simulation/world/world';
import type { Stage } from '@/views/stage/stage';
import type { Target } from '@/views/stage/target';
import type { Registry } from '../registry';
import { addressOf } from '../session/address';
import type { SessionStore } from '../session/session-store';
import type { HandAtWork } from './hand-at-work';
import { labelAt, playAct, valuesFor, type PlayParts } from './play-act';
import { goTo } from './go-to';
import { opened } from './open-place';
import { Pointing } from './pointing';
import { wayTo as wayThrough } from './way-to';

/** What the stage is about. */
export interface StageParts {
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
  return {
    addressOf: (where, present) =>
      addressOf(opened(sessions.session(), where, 'new-tab', { registry, world: present })),
    open,
    wayTo,
    pointAt,
    way,
    subscribe,
    goTo: (target) => goTo(target, { wayTo, open }),
    labelOf: (target) => labelAt(target, registry) ?? target.control,
    valuesFor: (act, site) => valuesFor(act, site, registry),
    play: async (act, site, show) => {
      hand.isAtWork = true;
      try {
        return await playAct(act, site, show, {
          ...records,
          registry,
          world,
          stage: { wayTo, open, pointAt },
        });
      } finally {
        hand.isAtWork = false;
        pointAt(undefined);
      }
    },
  };
}
