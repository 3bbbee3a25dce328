import { confirmationWords } from '@/views/words/confirmation-words';
import { Button } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { type Message, MessageBar } from '@/views/shell/message-bar';
import { NameText } from '@/views/words/shown-text';
import { usePc } from '@/views/shell/pc';
import { CopyRequest, OrderLink, useRequestFiles } from '@/views/certificate/stored-request/request-links';
import { useState } from 'react';
import { useAppliance } from '../appliance-select';
import { RequestForm } from './request-form';
import { Step } from './step';

/** The CSR: the one that is there to download, and below the form that makes another (note, Step 2). */
export function StepTwo() {
  const [message, setMessage] = useState<Message>();
  const [turn, setTurn] = useState(0);
  const [isAnew, setIsAnew] = useState(false);
  const startAnew = useStartAnew(() => {
    setTurn(turn + 1);
    setIsAnew(true);
  });
  const { slot } = useAppliance();
  return (
    <Step title="Step 2: Create Certificate Signing Request">
      {slot.request === undefined ? (
        <p>No CSR is detected on the server. Use the form below to create one.</p>
      ) : (
        <StoredRequest onAnew={() => void startAnew()} onMessage={setMessage} />
      )}
      <MessageBar message={message} />
      {isAnew && (
        <p role="status">
          Fill in the form below, then click Create CSR: that replaces the stored CSR and its private key.
          Until then both stay.
        </p>
      )}
      <RequestForm key={turn} isAnew={isAnew} onCreated={() => setIsAnew(false)} />
    </Step>
  );
}

interface StoredRequestProps {
  readonly onAnew: () => void;
  readonly onMessage: (message: Message | undefined) => void;
}

function StoredRequest({ onAnew, onMessage }: StoredRequestProps) {
  const { slotId, slot } = useAppliance();
  const save = useRequestFiles(slotId, onMessage);
  if (slot.request === undefined) return null;
  return (
    <>
      <p>A CSR is detected on the server. Use the links below to download.</p>
      <p className="flex flex-wrap gap-x-22 gap-y-4">
        <Button name="download-csr" kind="link" onPress={() => void save('save-request')}>
          Download CSR
        </Button>
        <Button name="download-key" kind="link" onPress={() => void save('save-request-key')}>
          Download Key
        </Button>
        <Button name="create-new-csr" kind="link" onPress={onAnew}>
          Create New CSR
        </Button>
      </p>
      <p className="text-ink-muted">
        For <NameText>{slot.request.commonName}</NameText>, created <DateText at={slot.request.createdAt} />
      </p>
      <p className="flex flex-wrap gap-x-22 gap-y-4">
        <CopyRequest request={slot.request} />
        <OrderLink />
      </p>
    </>
  );
}

/** Says what a new CSR replaces before the form is emptied for it. */
function useStartAnew(onAccepted: () => void) {
  const { ask } = usePc();
  const { slot } = useAppliance();
  return async () => {
    const values = { commonName: slot.request?.commonName ?? '' };
    const { title, text, accept, kind } = confirmationWords({ name: 'appliance-request-replaced', values });
    const answer = await ask({
      title,
      text: `${text} Next comes the form for the new CSR; both are replaced when you click Create CSR there.`,
      kind,
      buttons: [
        { id: 'accept', label: accept },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    if (answer === 'accept') onAccepted();
  };
}
