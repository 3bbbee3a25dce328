import type { Inputs } from '@/actions/preparation/preparation';
import type { Outcome } from '@/base/outcome';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { LabEvent } from '@/simulation/world/decision';
import type { Confirmation, ConfirmationName, Problem } from '@/simulation/world/problem';
import { confirmationWords } from '../../words/confirmation-words';
import { Forecast } from './forecast';
import type { Intention } from './use-foresight';
import { useLab } from '../../shell/lab';
import { usePc, type Pc } from '../../shell/pc';

type Outcomes = Outcome<readonly LabEvent[], Problem>;

/**
 * Performs an action that may have consequences: each is asked about, and with all of them accepted it is performed
 * again. Undefined when the user declined one, and then nothing has changed.
 */
export function useConfirmedAction() {
  const { perform } = useLab();
  const pc = usePc();
  return async (
    actionWith: (accepted: readonly ConfirmationName[]) => Action,
    inputs: Inputs = {},
  ): Promise<Outcomes | undefined> => {
    const accepted: ConfirmationName[] = [];
    for (;;) {
      const outcome = await perform(actionWith(accepted), inputs);
      if (outcome.ok || outcome.problem.confirmations === undefined) return outcome;
      for (const confirmation of outcome.problem.confirmations) {
        if (!(await isAccepted(pc, confirmation, { action: actionWith([]), inputs }))) return undefined;
        accepted.push(confirmation.name);
      }
    }
  };
}

async function isAccepted(pc: Pc, confirmation: Confirmation, intention: Intention): Promise<boolean> {
  const { title, text, accept, kind } = confirmationWords(confirmation);
  const answer = await pc.ask({
    title,
    text: isAboutConnections(confirmation) ? <Foretold text={text} intention={intention} /> : text,
    kind,
    buttons: [
      { id: 'accept', label: accept },
      { id: 'cancel', label: 'Cancel' },
    ],
    cancel: 'cancel',
  });
  return answer === 'accept';
}

/** What is asked although no connection hangs on it. */
const others: readonly ConfirmationName[] = [
  'issuer-not-authority',
  'outlives-issuer',
  'issuer-allows-no-authority',
  'root-is-for-the-lab',
  'request-key-replaced',
];

function isAboutConnections({ name }: Confirmation): boolean {
  return !others.includes(name);
}

/** What is asked, and below it whom it concerns and how. */
function Foretold({ text, intention }: { readonly text: string; readonly intention: Intention }) {
  return (
    <>
      <p>{text}</p>
      <Forecast heading="What follows" {...intention} />
    </>
  );
}
