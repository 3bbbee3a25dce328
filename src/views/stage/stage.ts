import { createContext, use } from 'react';
import type { Act } from '@/actions/act';
import type { Site } from '@/simulation/runs/site';
import type { World } from '@/simulation/world/world';

/** A place of the PC: a page of a site, or a program. */
export type Where =
  | {
      readonly kind: 'page';
      /** Id of the site. */
      readonly site: string;
      /** Its key in `pages.ts` of the portal; the start page when left out. */
      readonly page?: string;
      /** Id of the equipment whose page it is; the first of its kind when left out. */
      readonly device?: string;
      /** What the page is to show: an order's number, or the id of the row whose details it has; what it shows when left out. */
      readonly rest?: string;
    }
  | {
      readonly kind: 'program';
      /** Id of the program. */
      readonly program: string;
      /** Inside the program; where it was last when left out. */
      readonly address?: string;
    };

/** A control of a place; `on` and `inProgram` of `lessons/places.ts` make it of names that the manifests have. */
export interface Target {
  readonly where: Where;
  /** Its `name` or `data-name`. */
  readonly control: string;
}

/** What lies between the user and a control: the first thing to be done. */
export type Obstacle =
  | 'none'
  | 'lab-page'
  | 'other-program'
  | 'other-page'
  | 'other-tab'
  | 'other-site'
  | 'sign-in'
  | 'restart'
  | 'tab-of-page'
  | 'closed-window'
  | 'later-page-of-wizard'
  | 'under-window'
  | 'disabled';

/** How a control is reached from what is on the screen now. */
export interface Way {
  readonly obstacle: Obstacle;
  /** What has to be done, in one sentence. */
  readonly say: string;
  /** What the ring goes round; undefined while it is not on the screen. */
  readonly ring: HTMLElement | undefined;
}

/** Somebody who watches an act being done. */
export interface Show {
  /**
   * Told in words what is done next, while the ring is round it, and to which control of the act's page if to one; it is done
   * when this resolves.
   */
  readonly before: (say: string, control?: string) => Promise<void>;
  /** The type of the action that follows: before a restart the product's own question for one is left standing. */
  readonly next?: string;
  readonly signal: AbortSignal;
}

/** What came of an act that was done before the user's eyes; or why the hand stopped, in a sentence. */
export type Played = { readonly ok: true } | { readonly ok: false; readonly say: string };

/** How a place is opened: in a tab of its own, so that nothing open is lost, or where the browser shows its site already. */
export type Opening = 'new-tab' | 'its-tab';

/** The PC as something that can be pointed at and gone around in. */
export interface Stage {
  /** The real browser's address of a place, behind the `#`. */
  readonly addressOf: (where: Where, world: World) => string;
  /** Opens a place; asks first where something unsaved would be lost. Resolves when it was opened or declined. */
  readonly open: (where: Where, how?: Opening) => Promise<void>;
  /** The first obstacle between the user and a control, as the screen is now. */
  readonly wayTo: (target: Target) => Way;
  /** Rings what leads to a control until something else is pointed at; undefined rings nothing. */
  readonly pointAt: (target: Target | undefined) => void;
  /** The way to what is pointed at, for `useSyncExternalStore`: the same object for as long as it is the same way. */
  readonly way: () => Way | undefined;
  readonly subscribe: (onChange: () => void) => () => void;
  /**
   * Goes on until the control has the focus. What only the user may do stops it: signing in, waiting, closing a window;
   * then what has to be done first has the focus. Resolves with the way as it then is.
   */
  readonly goTo: (target: Target) => Promise<Way>;
  /** Calls back at once when somebody sets out from the PC for a page of the lab. Returns the way to stop it. */
  readonly onLeave: (listener: () => void) => () => void;
  /** What a control is called, by the manifest of its page. */
  readonly labelOf: (target: Target) => string;
  /** What has to be entered for an act, field by field, in words. */
  readonly valuesFor: (act: Act, site: Site) => Promise<readonly string[]>;
  /** Loads the page of an act before it is played, so that nobody waits for it then. */
  readonly preload: (act: Act, site: Site) => Promise<void>;
  /** Presses a control on its page, as a user would who looks at something. */
  readonly press: (target: Target, show: Show) => Promise<Played>;
  /** Does an act on the pages, as a user would. Nothing reaches the real computer meanwhile. */
  readonly play: (act: Act, site: Site, show: Show) => Promise<Played>;
}

/** Implemented by `desktop/stage`, provided by `app`. */
export const StageContext = createContext<Stage | undefined>(undefined);

/** The stage around the calling screen. */
export function useStage(): Stage {
  const stage = use(StageContext);
  if (stage === undefined) throw new Error('useStage outside the app');
  return stage;
}
