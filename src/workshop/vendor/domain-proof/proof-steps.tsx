import type { Action } from '@/simulation/catalogue/catalogue';
import { useHasCome } from '@/state/use-world';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { DateText } from '@/ui/date-text';
import { TextField } from '@/ui/text-field';
import { useState, type SubmitEvent } from 'react';
import { SkipWait } from '../skip-wait';
import { placeOfProof } from './proof-words';
import type { Domain } from '@/simulation/world/vendor-records';

interface ProofStepsProps {
  readonly domain: string;
  readonly record: Domain;
  readonly act: (action: Action) => Promise<void>;
}

/** What has to be done for the way that was chosen. */
export function ProofSteps(props: ProofStepsProps) {
  return props.record.method === 'email' ? <MailSteps {...props} /> : <PublishSteps {...props} />;
}

function PublishSteps({ domain, record, act }: ProofStepsProps) {
  const { method, token, published } = record;
  const place = placeOfProof(domain, method);
  return (
    <ol className="vendor-proof-steps">
      <li>
        {method === 'dns' ? 'Create a TXT record ' : 'Put a text file at '}
        <code>{place}</code> with this value: <code>{token}</code>{' '}
        <CopyButton name={`copy-token-${domain}`} kind="link" text={token} />
      </li>
      <li>
        <Publish {...{ domain, record, act }} key={published?.value} />
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
  const [value, setValue] = useState(published?.value ?? '');
  const publish = (event: SubmitEvent) => {
    event.preventDefault();
    void act({ type: 'publish-domain-proof', domain, value });
  };
  return (
    <form className="vendor-simulated" onSubmit={publish}>
      <p>
        <b>{method === 'dns' ? `The DNS of ${domain}` : `The web server ${domain}`}</b> (simulated)
      </p>
      <TextField
        name={`proof-value-${domain}`}
        label={method === 'dns' ? 'TXT record' : 'Content of the file'}
        value={value}
        onChange={setValue}
      />
      <div className="vendor-buttons">
        <Button name={`publish-${domain}`} type="submit">
          {method === 'dns' ? 'Save record' : 'Save file'}
        </Button>
        {published !== undefined && <Seen at={published.visibleAt} />}
      </div>
    </form>
  );
}

function Seen({ at }: { readonly at: number }) {
  const isVisible = useHasCome(at);
  if (isVisible) return <span className="ui-hint">Saved; everybody sees it.</span>;
  return (
    <>
      <span className="ui-hint">
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
    <div className="vendor-simulated">
      <p>
        <b>The mailbox {placeOfProof(domain, 'email')}</b> (simulated)
      </p>
      {!hasArrived ? (
        <div className="vendor-buttons">
          <span>
            Nothing yet. The e-mail arrives at <DateText at={arrival} />.
          </span>
          <SkipWait until={arrival} />
        </div>
      ) : (
        <>
          <p>
            From HarborSign: somebody has asked for a certificate for {domain}. If that is right, approve it.
            Code {token.slice(0, 8)}.
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
