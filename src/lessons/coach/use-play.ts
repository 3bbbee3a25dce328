import { usePresent } from '@/state/use-world';
import { siteOf } from '@/simulation/runs/site';
import { useLab } from '@/views/shell/lab';
import { type Played, type Show, type Stage, useStage } from '@/views/stage/stage';
import type { Target } from '@/views/stage/target';
import { problemWords } from '@/views/words/problem-words';
import type { Lesson } from '../lesson';
import { choiceWords } from '../question';
import { targetOf } from '../spot';

/** Plays the acts of a lesson: on the pages; where a question is answered, by looking at what it is about first. */
export function usePlay(lesson: Lesson): Stage['play'] {
  const stage = useStage();
  const { perform } = useLab();
  const { world, now } = usePresent();
  return async (act, site, show): Promise<Played> => {
    const { action } = act;
    if (action.type !== 'give-answer') return stage.play(act, site, show);
    const step = lesson.steps.find(({ id }) => id === action.step);
    const present = () => siteOf({ world: world(), at: now() });
    const shown = await look(
      stage,
      (step?.look ?? []).map((spot) => () => targetOf(spot, present())),
      show,
    );
    if (!shown.ok) return shown;
    if (step?.ask !== undefined) await show.before(`Answer: ${choiceWords(step.ask(site), action.choice)}`);
    const outcome = await perform(action);
    return outcome.ok ? shown : { ok: false, say: problemWords(outcome.problem) };
  };
}

/** Presses one control after the other to see what a question is about. */
async function look(stage: Stage, targets: readonly (() => Target)[], show: Show): Promise<Played> {
  for (const target of targets) {
    const pressed = await stage.press(target(), show);
    if (!pressed.ok) return pressed;
  }
  return { ok: true };
}
