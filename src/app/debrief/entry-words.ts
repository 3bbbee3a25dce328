import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import { eventWords } from '@/views/words/event-words';

/** What an entry of a run says in a debrief. */
export function entryWords({ action, events }: JournalEntry): string {
  return events.length === 0 ? (runWords[action.type] ?? '') : events.map(eventWords).join(' ');
}

/** What leaves no event. */
const runWords: Readonly<Record<string, string>> = {
  'take-hint': 'A hint was taken.',
  'press-check': 'Check was pressed.',
  'give-answer': 'A question was answered.',
  'note-refusal': 'Something was refused.',
};
