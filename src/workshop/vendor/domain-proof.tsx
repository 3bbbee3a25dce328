import { useState } from 'react';
import type { Action } from '@/simulation/catalogue/catalogue';
import { proofMethodsFor, provenUntil } from '@/simulation/vendor/vendor-domains';
import type { Problem } from '@/simulation/world/problem';
import type { Domain, ProofMethod } from '@/simulation/world/vendor-records';
import { useHasCome, useJudged, useWorld } from '@/state/use-world';
import { Button, CopyButton } from '@/ui/button';
import { RadioGroup } from '@/ui/choice-fields';
import { DateText } from '@/ui/date-text';
import { useFormField } from '@/ui/form-fields';
import { TextField } from '@/ui/text-field';
import { Form, useLabForm } from '@/views/shell/lab-form';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import { SkipWait } from './page-parts';
import { visibleText } from '@/views/words/value-words';

/** Lets the customer prove a domain, step by step, and says until when it is proven. */
export function DomainProof({ domain }: { readonly domain: string }) {
  const record = useWorld(({ domains }) => domains[domain]);
  const [isOpen, setIsOpen] = useState(false);
  const { isProven, until } = useProof(domain);
  if (isProven && !isOpen)
    return (
      <p>
        <b className="text-vendor-navy">{visibleText(domain)}</b> is yours: proven, and good for orders until{' '}
        <DateText at={until} format="date" />.{' '}
        <Button name={`prove-again-${domain}`} kind="link" onPress={() => setIsOpen(true)}>
          Prove it again
        </Button>
      </p>
    );
  return <OpenProof domain={domain} record={record} onProven={() => setIsOpen(false)} />;
}

/** Whether a domain counts as proven now, and until when. */
function useProof(domain: string) {
  return useJudged(
    (world, at) => {
      const until = provenUntil(world, domain, at) ?? 0;
      return { until, isProven: until > at };
    },
    ({ until, isProven }) => (isProven ? until : Number.POSITIVE_INFINITY),
  );
}

interface OpenProofProps {
  readonly domain: string;
  readonly record: Domain | undefined;
  readonly onProven: () => void;
}

function OpenProof({ domain, record, onProven }: OpenProofProps) {
  const { perform } = useLab();
  const [problem, setProblem] = useState<Problem>();
  const act = async (action: Action) => {
    const outcome = await perform(action);
    setProblem(outcome.ok ? undefined : outcome.problem);
    if (outcome.ok && action.type === 'check-domain-proof') onProven();
  };
  const choose = (method: string) =>
    void act({ type: 'start-domain-proof', domain, method: method as ProofMethod });
  const choices = proofMethodsFor(domain).map((id) => ({ id, label: methodLabels[id] }));
  return (
    <section className="fields-above" aria-label={`Prove ${visibleText(domain)}`}>
      <RadioGroup
        name={`proof-method-${domain}`}
        label={`Prove that ${visibleText(domain)} is yours`}
        choices={choices}
        value={record?.method ?? ''}
        onChange={choose}
      />
      {record !== undefined && <ProofSteps domain={domain} record={record} act={act} key={record.token} />}
      {problem !== undefined && (
        <p role="alert" className="ui-notice my-10" data-kind="refused">
          {problemWords(problem)}
        </p>
      )}
    </section>
  );
}

interface ProofStepsProps {
  readonly domain: string;
  readonly record: Domain;
  readonly act: (action: Action) => Promise<void>;
}

/** What has to be done for the way that was chosen. */
function ProofSteps(props: ProofStepsProps) {
  return props.record.method === 'email' ? <MailSteps {...props} /> : <PublishSteps {...props} />;
}

function PublishSteps({ domain, record, act }: ProofStepsProps) {
  const { method, token, published } = record;
  const place = placeOfProof(domain, method);
  return (
    <ol className="mx-0 mt-10 mb-0 grid list-decimal gap-9 pl-22">
      <li>
        {method === 'dns' ? 'Create a TXT record ' : 'Put a text file at '}
        <code className="bg-surface-alternate px-4 font-mono text-12 wrap-anywhere">{place}</code> with this
        value: <code className="bg-surface-alternate px-4 font-mono text-12 wrap-anywhere">{token}</code>{' '}
        <CopyButton name={`copy-token-${domain}`} kind="link" text={token} />
      </li>
      <li>
        <Publish domain={domain} record={record} act={act} key={published?.value} />
      </li>
      <li>
        When it is published, let us look for it.{' '}
        <Button
          name={`check-${domain}`}
          kind="primary"
          onPress={() => void act({ type: 'check-domain-proof', domain })}
        >
          Check now
        </Button>
      </li>
    </ol>
  );
}

/** Stands for the DNS provider or the web server of the customer, which the lab does not have. */
function Publish({ domain, record: { method, published }, act }: ProofStepsProps) {
  const form = useLabForm({
    name: `publish ${domain}`,
    start: () => ({ value: published?.value ?? '' }),
    send: async ({ value }) => {
      await act({ type: 'publish-domain-proof', domain, value });
      return undefined;
    },
  });
  const field = useFormField<{ value: string }, string>(form.control, 'value');
  return (
    <Form
      form={form}
      className="mt-6 grid gap-7 rounded-3 border border-line bg-surface-alternate px-12 py-9"
    >
      <p>
        <b>
          {method === 'dns' ? `The DNS of ${visibleText(domain)}` : `The web server ${visibleText(domain)}`}
        </b>{' '}
        (simulated)
      </p>
      <TextField
        {...field}
        name={`proof-value-${domain}`}
        label={method === 'dns' ? 'TXT record' : 'Content of the file'}
      />
      <div className="flex flex-wrap items-center gap-x-10 gap-y-6">
        <Button name={`publish-${domain}`} type="submit">
          {method === 'dns' ? 'Save record' : 'Save file'}
        </Button>
        {published !== undefined && <Seen at={published.visibleAt} />}
      </div>
    </Form>
  );
}

function Seen({ at }: { readonly at: number }) {
  const isVisible = useHasCome(at);
  if (isVisible) return <span className="text-ink-muted">Saved and published.</span>;
  return (
    <>
      <span className="text-ink-muted">
        Saved; others see it from <DateText at={at} /> on.
      </span>
      <SkipWait until={at} />
    </>
  );
}

function MailSteps({ domain, record: { published, token }, act }: ProofStepsProps) {
  const arrival = published?.visibleAt ?? 0;
  const hasArrived = useHasCome(arrival);
  return (
    <div className="mt-6 grid gap-7 rounded-3 border border-line bg-surface-alternate px-12 py-9">
      <p>
        <b>The mailbox {placeOfProof(domain, 'email')}</b> (simulated)
      </p>
      {!hasArrived ? (
        <div className="flex flex-wrap items-center gap-x-10 gap-y-6">
          <span>
            Nothing yet. The e-mail arrives at <DateText at={arrival} />.
          </span>
          <SkipWait until={arrival} />
        </div>
      ) : (
        <>
          <p>
            From HarborSign: somebody has asked for a certificate for {visibleText(domain)}. If that is right,
            approve it. Code {token.slice(0, 8)}.
          </p>
          <Button
            name={`approve-${domain}`}
            kind="primary"
            onPress={() => void act({ type: 'check-domain-proof', domain })}
          >
            Approve
          </Button>
        </>
      )}
    </div>
  );
}

/** What each way to prove a domain is called. */
const methodLabels: Readonly<Record<ProofMethod, string>> = {
  dns: 'A record in the DNS',
  file: 'A file on the web server',
  email: 'An e-mail to the administrator',
};

/** Where the proof has to stand: a name in the DNS, an address on the web server, a mailbox. */
function placeOfProof(own: string, method: ProofMethod): string {
  const domain = visibleText(own);
  switch (method) {
    case 'dns':
      return `_harborsign.${domain}`;
    case 'file':
      return `http://${domain}/.well-known/pki-validation/harborsign.txt`;
    case 'email':
      return `admin@${domain}`;
  }
}
