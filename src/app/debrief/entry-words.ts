import { choiceWords } from '@/lessons/checks/answer';
import { checksOf } from '@/lessons/judge';
import type { Lesson } from '@/lessons/lesson';
import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import { type Site, siteOf } from '@/simulation/runs/site';
import type { World } from '@/simulation/world/world';
import { eventWords } from '@/views/words/event-words';

/** The lesson of a run, and the world in which it starts: its questions are about that. */
interface Told {
  readonly lesson: Lesson;
  readonly start: World;
}

/** What an entry of a run says in a debrief. */
export function entryWords({ action, events, at }: JournalEntry, { lesson, start }: Told): string {
  if (events.length > 0) return events.map(eventWords).join(' ');
  if (action.type === 'take-hint') {
    const goal = checksOf(lesson).find(({ id }) => id === action.check)?.goal ?? '';
    return `Hint ${String(action.level)} was taken for: ${goal}`;
  }
  if (action.type === 'give-answer') return answerWords(lesson, action, siteOf({ world: start, at }));
  if (action.type === 'press-check')
    return `Check was pressed, with ${String(action.open.length)} goals open.`;
  return action.type === 'note-refusal' ? 'Something was refused.' : '';
}

interface Answer {
  readonly step: string;
  readonly choice: string;
}

function answerWords({ steps }: Lesson, { step, choice }: Answer, start: Site): string {
  const question = steps.find(({ id }) => id === step)?.ask?.(start);
  return question === undefined
    ? 'A question was answered.'
    : `The question was answered with “${choiceWords(question, choice)}”.`;
}
