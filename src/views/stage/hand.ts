import type { Act } from '@/actions/act';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { Site } from '@/simulation/runs/site';
import type { Where } from './stage';

/**
 * How an act is done at a page: by which gestures, in order. Kept beside the page and named in its manifest under
 * `performs`. Signing in, waiting for a restart and going to the page are no part of it.
 */
export interface Hand<Kind extends Action = Action> {
  /** Whether the act is done at this page, where several pages do such acts; left out: it is. */
  readonly isFor?: (act: Act<Kind>, site: Site) => boolean;
  readonly where: (act: Act<Kind>, site: Site) => Where;
  readonly gestures: (act: Act<Kind>, site: Site) => readonly Gesture[];
}

/** One thing that a user does with a control, by its name. What is there already is not done again. */
export type Gesture =
  | { readonly does: 'type'; readonly control: string; readonly text: string }
  /** Of a list or of radio buttons, by the id of the choice. */
  | { readonly does: 'choose'; readonly control: string; readonly choice: string }
  | { readonly does: 'tick'; readonly control: string; readonly isTicked: boolean }
  | { readonly does: 'press'; readonly control: string }
  /** Files of the PC's folder, by name: the control is the one that opens the folder. */
  | { readonly does: 'pick'; readonly control: string; readonly files: readonly string[] }
  /** What of a file is text, into a box. */
  | { readonly does: 'paste'; readonly control: string; readonly files: readonly string[] }
  /** Of a question, by the id of its button. */
  | { readonly does: 'answer'; readonly control: string }
  /** Nothing is done until a control is there. */
  | { readonly does: 'await'; readonly control: string };

/** The values of a form as gestures, field by field: texts are typed, boxes ticked. */
export function fill(values: Readonly<Record<string, string | boolean>>): readonly Gesture[] {
  return Object.entries(values).map(([control, value]) =>
    typeof value === 'boolean'
      ? { does: 'tick', control, isTicked: value }
      : { does: 'type', control, text: value },
  );
}

/** Names given to a box that takes several: typed one below the other, then added. */
export function addNames(control: string, names: readonly string[]): readonly Gesture[] {
  if (names.length === 0) return [];
  return [
    { does: 'type', control, text: names.join('\n') },
    { does: 'press', control: 'add-name' },
  ];
}

/** What the product asks before it goes on, answered as the action has accepted it. */
export function acceptAll(accepted: readonly string[]): readonly Gesture[] {
  return accepted.map(() => ({ does: 'answer', control: 'accept' }));
}

/** The names of the PC's files among what is handed over. */
export function filesIn({ files = [] }: Act): readonly string[] {
  return files.flatMap((each) => ('file' in each ? [each.file] : []));
}
