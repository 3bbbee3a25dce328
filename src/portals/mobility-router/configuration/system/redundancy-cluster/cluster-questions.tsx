import type { ReactNode } from 'react';
import type { Action } from '@/simulation/catalogue/catalogue';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { NameText } from '@/views/words/name-text';
import type { Question } from '@/views/shell/pc';

interface TakeOverValues {
  /** Id of the router whose portal this is. */
  readonly router: string;
  readonly active: string;
  readonly standby: string;
  readonly virtualFqdn: string;
}

/** Before the standby node answers in place of the active one. */
export function takeOverQuestion({ router, active, standby, virtualFqdn }: TakeOverValues): Question {
  const text = (
    <>
      Let <NameText>{standby}</NameText> answer at {virtualFqdn} in place of <NameText>{active}</NameText>?
    </>
  );
  return questionOf('Take over', text, { type: 'take-over', router });
}

interface DissolveValues {
  readonly router: string;
  readonly name: string;
  readonly keeper: string;
}

/** Before both nodes stand alone again. */
export function dissolveQuestion({ router, name, keeper }: DissolveValues): Question {
  const text = (
    <>
      Dissolve {name}? Clients then reach <NameText>{keeper}</NameText> alone, under its own name. It keeps
      the users, the authority and the virtual certificates; the second node becomes a router of its own
      without any.
    </>
  );
  return questionOf('Dissolve cluster', text, { type: 'dissolve-cluster', router });
}

function questionOf(title: string, text: ReactNode, action: Action): Question {
  return {
    title,
    text: (
      <div className="grid gap-2">
        <p>{text}</p>
        <Forecast heading={`After ${title}`} action={action} unchanged="No client loses its connection." />
      </div>
    ),
    kind: 'warning',
    buttons: [
      { id: 'ok', label: title },
      { id: 'cancel', label: 'Cancel' },
    ],
    cancel: 'cancel',
  };
}
