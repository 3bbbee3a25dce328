import type { World } from '@/simulation/world/world';
import type { Stage } from '@/views/stage/stage';
import type { Target } from '@/views/stage/target';
import type { Registry } from '../registry';
import { addressOf } from '../session/address';
import type { SessionStore } from '../session/session-store';
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
}

/** The PC of this real tab as something that can be pointed at and gone around in. */
export function createStage({ sessions, registry, world }: StageParts): Stage {
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
  };
}
