import type { World } from '@/simulation/world/world';
import type { Stage } from '@/views/stage/stage';
import type { Registry } from '../registry';
import { addressOf } from '../session/address';
import type { SessionStore } from '../session/session-store';
import { opened } from './open-place';

/** What the stage is about. */
export interface StageParts {
  readonly sessions: SessionStore;
  readonly registry: Registry;
  /** The world as it is now. */
  readonly world: () => World;
}

/** The PC of this real tab as something that can be gone around in. */
export function createStage({ sessions, registry, world }: StageParts): Stage {
  return {
    addressOf: (where, present) =>
      addressOf(opened(sessions.session(), where, 'new-tab', { registry, world: present })),
    open: (where, how = 'new-tab') =>
      sessions.change((session) => opened(session, where, how, { registry, world: world() })),
  };
}
