import { displayNameOf } from '@/pki/distinguished-name';
import type { Action } from '@/simulation/catalogue/catalogue';
import { ChainTree } from '../chain-tree/chain-tree';
import { confirmationWords } from '../../words/confirmation-words';
import { Forecast } from '../foresight/forecast';
import { FindingLine } from '../findings/findings';
import { NameText } from '../../words/shown-text';
import { problemWords } from '../../words/problem-words';
import type { PlanState, ReadPlan } from './use-plan';
import { useEffect, useRef } from 'react';

interface PlanViewProps {
  readonly plan: PlanState;
  /** What the button does with all that was given. */
  readonly action: Action;
  /** The button that carries it out. */
  readonly button: string;
  /** When the certificate is served, in a sentence. */
  readonly afterwards: string;
  /** Why the button did nothing; told here, in the place of what is planned, unless its field tells it. */
  readonly refusal?: string | undefined;
  /** Whether a refusal is told, here or at a field: what is planned does not say the same again. */
  readonly isRefused?: boolean;
  /** Served only once the device has restarted, which the button does not do. */
  readonly waitsForRestart?: boolean;
}

/** What the button will do with what is given, and what stands against it. */
export function PlanView(props: PlanViewProps) {
  const { plan, action, button, afterwards, refusal, waitsForRestart = false } = props;
  const { isRefused = refusal !== undefined } = props;
  return (
    <section aria-label={`What ${button} will do`} className="certificate-plan">
      <h3>What {button} will do</h3>
      {refusal !== undefined && <RefusalLine text={refusal} />}
      <div aria-live="polite" aria-busy={plan === 'reading'}>
        {plan === 'no-files' && (
          <p>Add the files from your vendor; nothing changes before you press {button}.</p>
        )}
        {plan === 'reading' && <p>Reading the files…</p>}
        {typeof plan === 'object' && <Plan plan={plan} afterwards={afterwards} isRefused={isRefused} />}
        {typeof plan === 'object' && (
          <PlanForecast
            plan={plan}
            action={action}
            heading={waitsForRestart ? `After ${button} and the restart` : `After ${button}`}
          />
        )}
      </div>
    </section>
  );
}

interface PlanForecastProps {
  readonly plan: ReadPlan;
  readonly action: Action;
  readonly heading: string;
}

function PlanForecast({ plan: { facts, problem }, action, heading }: PlanForecastProps) {
  if (facts === undefined || problem !== undefined) return null;
  return <Forecast heading={heading} action={action} facts={facts} />;
}

/** The button may be far from the plan: the line is brought into sight. */
function RefusalLine({ text }: { readonly text: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no clean-up.
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  return (
    <div role="alert" ref={place}>
      <ul>
        <FindingLine severity="error" text={text} />
      </ul>
    </div>
  );
}

interface PlanProps {
  readonly plan: ReadPlan;
  readonly afterwards: string;
  /** What stands against it is told already. */
  readonly isRefused: boolean;
}

function Plan({
  plan: { problem, confirmations, certificate, credential, report, facts },
  afterwards,
  isRefused,
}: PlanProps) {
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
        {problem !== undefined && !isRefused && <FindingLine severity="error" text={problemWords(problem)} />}
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
