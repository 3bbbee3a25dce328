import { siteOf } from '@/simulation/runs/site';
import { choiceWords, type Question } from '../question';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { met, nearly, notYet } from '../reasons';

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
