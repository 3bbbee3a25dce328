import { createContext, use } from 'react';
import type { World } from '@/simulation/world/world';
import type { Where } from './target';

/** How a place is opened: in a tab of its own, so that nothing open is lost, or where the browser shows its site already. */
export type Opening = 'new-tab' | 'its-tab';

/** The PC as something that can be pointed at and gone around in. */
export interface Stage {
  /** The real browser's address of a place, behind the `#`. */
  readonly addressOf: (where: Where, world: World) => string;
  /** Opens a place; asks first where something unsaved would be lost. Resolves when it was opened or declined. */
  readonly open: (where: Where, how?: Opening) => Promise<void>;
}

/** Implemented by `desktop/stage`, provided by `app`. */
export const StageContext = createContext<Stage | undefined>(undefined);

/** The stage around the calling screen. */
export function useStage(): Stage {
  const stage = use(StageContext);
  if (stage === undefined) throw new Error('useStage outside the app');
  return stage;
}
