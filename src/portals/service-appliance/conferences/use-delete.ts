import { isInProgress } from '@/simulation/appliances/service-appliance/conference';
import { useLabTime } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import type { Message } from '@/views/shell/message-bar';
import { usePc } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import type { Conference } from '@/simulation/world/appliance-records';

/** Deletes a conference after a question that says what goes with it. */
export function useDelete(onMessage: (message: Message | undefined) => void) {
  const { ask } = usePc();
  const { perform } = useLab();
  const at = useLabTime('every-second');
  return async ([id, conference]: readonly [string, Conference]) => {
    onMessage(undefined);
    const answer = await ask({
      title: 'Delete Conference',
      text: questionFor(conference, at),
      kind: 'warning',
      buttons: [
        { id: 'delete', label: 'Delete' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    if (answer !== 'delete') return;
    const outcome = await perform({ type: 'delete-conference', conference: id });
    onMessage(
      outcome.ok
        ? { kind: 'done', text: `${conference.name} was deleted.` }
        : { kind: 'refused', text: problemWords(outcome.problem) },
    );
  };
}

function questionFor(conference: Conference, at: number): string {
  const { name, accessCode, participants, recording } = conference;
  return [
    `Delete the conference ${name} with access code ${accessCode}?`,
    isInProgress(conference, at)
      ? `It is in progress and ends for all ${String(participants)} people in it.`
      : 'Nobody can join it afterwards.',
    ...(recording === undefined ? [] : ['Its recording is deleted too.']),
  ].join(' ');
}
