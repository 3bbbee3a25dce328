import { success } from '@/base/outcome';
import type { Preparation } from './preparation';

interface Loaded<Action, Facts, Once> {
  readonly preparation: Preparation<Action, Facts, Once>;
  /** What the preparation's own `once` answered, if it has one. */
  readonly once: Once | undefined;
}

/** A preparation whose script is loaded when the action is first performed, so that the lab opens without it. */
export function whenNeeded<Action, Facts, Once>(
  load: () => Promise<Preparation<Action, Facts, Once>>,
): Preparation<Action, Facts, Loaded<Action, Facts, Once>> {
  return {
    once: async (circumstances) => {
      const preparation = await load();
      const once = await preparation.once?.(circumstances);
      return once?.ok === false ? once : success({ preparation, once: once?.value });
    },
    // A preparation without `once` takes nothing from it.
    prepare: (circumstances, { preparation, once }) => preparation.prepare(circumstances, once as Once),
  };
}
