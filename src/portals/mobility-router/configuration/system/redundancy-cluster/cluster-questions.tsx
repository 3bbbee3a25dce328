import type { ReactNode } from 'react';
import type { LostLock } from '@/simulation/what-stops';
import { connectionWords } from '@/views/connection-words';
import { LostLocks } from '@/views/lost-locks';
import { NameText } from '@/views/name-text';
import type { Question } from '@/views/pc';

interface TakeOverValues {
  readonly active: string;
  readonly standby: string;
  readonly virtualFqdn: string;
}

/** Before the standby node answers in place of the active one. */
export function takeOverQuestion(
  { active, standby, virtualFqdn }: TakeOverValues,
  lost: readonly LostLock[],
): Question {
  const text = (
    <>
      Let <NameText>{standby}</NameText> answer at {virtualFqdn} in place of <NameText>{active}</NameText>?
      {lost.length === 0 && ' No client loses its connection.'}
    </>
  );
  return questionOf('Take over', text, lost);
}

/** Before both nodes stand alone again. */
export function dissolveQuestion(
  { name, keeper }: { readonly name: string; readonly keeper: string },
  lost: readonly LostLock[],
): Question {
  const text = (
    <>
      Dissolve {name}? Clients then reach <NameText>{keeper}</NameText> alone, under its own name. It keeps
      the users, the authority and the virtual certificates; the second node becomes a router of its own
      without any.
    </>
  );
  return questionOf('Dissolve cluster', text, lost);
}

function questionOf(title: string, text: ReactNode, lost: readonly LostLock[]): Question {
  return {
    title,
    text: (
      <div className="grid gap-2">
        <p>{text}</p>
        <Losses lost={lost} />
      </div>
    ),
    kind: 'warning',
    buttons: [
      { id: 'ok', label: 'OK' },
      { id: 'cancel', label: 'Cancel' },
    ],
    cancel: 'cancel',
  };
}

/** Which connections, and whose, with every reason once. */
function Losses({ lost }: { readonly lost: readonly LostLock[] }) {
  const users = [...new Set(lost.flatMap(({ names }) => names))];
  const reasons = [...new Set(lost.flatMap((own) => own.reasons.map(connectionWords)))];
  return (
    <>
      <LostLocks lost={lost} />
      {users.length > 0 && (
        <p>
          The clients of {users.join(', ')} will be cut off. {reasons.join(' ')}
        </p>
      )}
    </>
  );
}
