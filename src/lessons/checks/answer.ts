import { siteOf } from '@/simulation/runs/site';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { met, nearly, notYet } from '../reasons';

/** A question whose choices are computed from the world. */
export interface Question {
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  /** The id of the right choice. */
  readonly right: string;
}

/** What a choice of a question says; empty for one that there is not. */
export function choiceWords({ choices }: Question, wanted: string): string {
  return choices.find(({ id }) => id === wanted)?.label ?? '';
}

/** The question as it stood when the lesson began: what is done later does not change the answer. */
export function questionAtStart(ask: (evidence: Evidence['site']) => Question, { site, start }: Evidence) {
  return ask(siteOf({ world: start, at: site.at }));
}

/** The question of a step was answered rightly. */
export function looked(step: string, ask: (site: Evidence['site']) => Question): Check {
  return {
    id: 'looked',
    goal: 'The question is answered.',
    skill: 'scope',
    judge: (evidence) => {
      const choice = evidence.answers[step];
      if (choice === undefined) return notYet('not-answered-yet');
      const question = questionAtStart(ask, evidence);
      return choice === question.right
        ? met
        : nearly('answer-differs', { answer: choiceWords(question, choice) });
    },
  };
}
