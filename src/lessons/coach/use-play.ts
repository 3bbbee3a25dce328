import { useEffect, useRef } from 'react';
import { siteOf } from '@/simulation/runs/site';
import { usePresent } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { type Played, type Show, type Stage, type Target, useStage } from '@/views/stage/stage';
import { problemWords } from '@/views/words/problem-words';
import { choiceWords } from '../checks/answer';
import type { Doing, Lesson } from '../lesson';
import { targetOf } from '../check';

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

/**
 * Does acts one after the other before the user's eyes, until one cannot be done: then it resolves with why, in words. With
 * the calling screen, as when the lesson is handed in, the hand stops too, and when somebody leaves the PC.
 */
export function usePlayAll(lesson: Lesson): (doings: readonly Doing[]) => Promise<string | undefined> {
  const play = usePlay(lesson);
  const stage = useStage();
  const { world, now } = usePresent();
  const left = useRef(new AbortController());
  useEffect(() => {
    const stop = () => left.current.abort();
    const forget = stage.onLeave(stop);
    return () => {
      stop();
      forget();
    };
  }, [stage]);
  return async (doings) => {
    left.current = new AbortController();
    for (const doing of doings) {
      const site = siteOf({ world: world(), at: now() });
      const played = await play(doing(site), site, { before: shortly, signal: left.current.signal });
      if (!played.ok) return played.say;
    }
    return undefined;
  };
}

/** Long enough to be followed, milliseconds. */
const glance = 500;

function shortly(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, glance));
}

/** Presses one control after the other to see what a question is about. */
async function look(stage: Stage, targets: readonly (() => Target)[], show: Show): Promise<Played> {
  for (const target of targets) {
    const pressed = await stage.press(target(), show);
    if (!pressed.ok) return pressed;
  }
  return { ok: true };
}
