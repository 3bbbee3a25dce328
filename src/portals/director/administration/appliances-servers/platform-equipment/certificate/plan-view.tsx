import { displayNameOf } from '@/pki/distinguished-name';
import type { InstallationPlan } from '@/simulation/slots/installation-plan';
import { ChainTree } from '@/views/chain-tree/chain-tree';
import { confirmationWords } from '@/views/confirmation-words';
import { FindingLine } from '@/views/findings/findings';
import { NameText } from '@/views/name-text';
import { problemWords } from '@/views/problem-words';
import type { PlanState } from './use-plan';

/** What Save will do with what is given, and what stands against it. */
export function PlanView({ plan }: { readonly plan: PlanState }) {
  return (
    <section aria-label="What Save will do" className="certificate-plan">
      <h3>What Save will do</h3>
      <div aria-live="polite" aria-busy={plan === 'reading'}>
        {plan === 'no-files' && <p>Add the files from your vendor; nothing changes before you press Save.</p>}
        {plan === 'reading' && <p>Reading the files…</p>}
        {typeof plan === 'object' && <Plan plan={plan} />}
      </div>
    </section>
  );
}

function Plan({
  plan: { problem, confirmations, certificate, credential, report },
}: {
  readonly plan: InstallationPlan;
}) {
  return (
    <>
      {credential !== undefined && certificate !== undefined && (
        <p>
          The certificate for <NameText>{displayNameOf(certificate.subject)}</NameText> will be installed,
          with {intermediateWords(credential.chain.length)}. The services restart.
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
      {report !== undefined && <ChainTree report={report} />}
    </>
  );
}

function intermediateWords(count: number): string {
  if (count === 0) return 'no further certificate of its chain';
  return count === 1
    ? 'one further certificate of its chain'
    : `${String(count)} further certificates of its chain`;
}
