import { useState } from 'react';
import type { LabEvent } from '@/simulation/world/decision';
import { useWorld } from '@/state/use-world';
import { usePassing } from '@/ui/use-passing';
import { eventWords } from '@/views/words/event-words';
import { practiceLists, type PracticeListName } from '@/simulation/world/practice-records';

/** What is chosen in a list and what came of the last command. */
export interface ListState {
  readonly onSelect: (ids: readonly string[]) => void;
  /** The chosen ids that are still there. */
  readonly ids: readonly string[];
  readonly message: string;
  readonly say: (message: string) => void;
  /** Tells what happened in another list; nothing for a window that was closed. */
  readonly tellOnly: (events: readonly LabEvent[] | undefined) => void;
  /** Tells what happened and chooses what was made. */
  readonly tell: (events: readonly LabEvent[] | undefined) => void;
}

/** The state of one of the five lists; `alsoThere` are rows that are in no collection. */
export function useList(list: PracticeListName, alsoThere: readonly string[] = []): ListState {
  const records = useWorld((world) => world[practiceLists[list]]);
  const [chosen, choose] = useState<readonly string[]>([]);
  const [message, say] = useState('');
  const [done, setDone] = useState<readonly LabEvent[]>();
  usePassing(done, () => {
    setDone(undefined);
    say('');
  });
  const ids = chosen.filter((id) => Object.hasOwn(records, id) || alsoThere.includes(id));
  const tellOnly: ListState['tellOnly'] = (events) => {
    setDone(events);
    if (events !== undefined) say(events.map(eventWords).join(' '));
  };
  return {
    ids,
    message,
    say: (text) => {
      setDone(undefined);
      say(text);
    },
    onSelect: (next) => {
      say('');
      choose(next);
    },
    tellOnly,
    tell: (events) => {
      tellOnly(events);
      const made = events?.[0]?.values['id'];
      if (made !== undefined) choose([made]);
    },
  };
}
