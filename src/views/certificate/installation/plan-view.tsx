import { displayNameOf } from '@/pki/distinguished-name';
import type { Action } from '@/simulation/catalogue/catalogue';
import { ChainTree } from '../chain-tree/chain-tree';
import { confirmationWords } from '../../words/confirmation-words';
import { Forecast } from '../foresight/forecast';
import { FindingLine } from '../findings/findings';
import { NameText } from '../../words/name-text';
import { problemWords } from '../../words/problem-words';
import type { PlanState, ReadPlan } from './use-plan';

interface PlanViewProps {
  readonly plan: PlanState;
  /** What the button does with all that was given. */
  readonly action: Action;
  /** The button that carries it out. */
  readonly button: string;
  /** When the certificate is served, in a sentence. */
  readonly afterwards: string;
  /** Served only once the device has restarted, which the button does not do. */
  readonly waitsForRestart?: boolean;
}

/** What the button will do with what is given, and what stands against it. */
export function PlanView({ plan, action, button, afterwards, waitsForRestart = false }: PlanViewProps) {
  return (
    <section aria-label={`What ${button} will do`} className="certificate-plan">
      <h3>What {button} will do</h3>
      <div aria-live="polite" aria-busy={plan === 'reading'}>
        {plan === 'no-files' && (
          <p>Add the files from your vendor; nothing changes before you press {button}.</p>
        )}
        {plan === 'reading' && <p>Reading the files…</p>}
        {typeof plan === 'object' && <Plan plan={plan} afterwards={afterwards} />}
        {typeof plan === 'object' && plan.facts !== undefined && plan.problem === undefined && (
          <Forecast
            heading={waitsForRestart ? `After ${button} and the restart` : `After ${button}`}
            action={action}
            facts={plan.facts}
          />
        )}
      </div>
    </section>
  );
}

function Plan({
  plan: { problem, confirmations, certificate, credential, report, facts },
  afterwards,
}: {
  readonly plan: ReadPlan;
  readonly afterwards: string;
}) {
  const verdicts = facts?.verdicts;
  return (
    <>
      {credential !== undefined && certificate !== undefined && (
        <p>
          The certificate for <NameText>{displayNameOf(certificate.subject)}</NameText> will be installed,
          with {intermediateWords(credential.chain.length)}. {afterwards}
        </p>
      )}
      <ul>
        {problem !== undefined && <FindingLine severity="error" text={problemWords(problem)} />}
        {confirmations.map((confirmation) => (
          <FindingLine
            key={confirmation.name}
            severity="warning"
            text={confirmationWords(confirmation).text}
          />
        ))}
      </ul>
      {report !== undefined && (
        <ChainTree report={report} sent={credential?.chain ?? []} {...(verdicts && { verdicts })} />
      )}
    </>
  );
}

function intermediateWords(count: number): string {
  if (count === 0) return 'no further certificate of its chain';
  return count === 1
    ? 'one further certificate of its chain'
    : `${String(count)} further certificates of its chain`;
}
