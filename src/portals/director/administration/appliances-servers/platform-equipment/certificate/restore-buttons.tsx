import { displayNameOf } from '@/pki/distinguished-name';
import type { Slot } from '@/simulation/world/slot';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import { visibleText } from '@/views/words/visible-text';
import type { Message } from '@/views/shell/message-bar';

interface RestoreButtonsProps {
  readonly slotId: string;
  readonly slot: Slot;
  /** What the slot is called. */
  readonly name: string;
  readonly onMessage: (message: Message | undefined) => void;
}

/** Puts an earlier certificate back, after a question. */
export function RestoreButtons({ slotId, slot, name, onMessage }: RestoreButtonsProps) {
  const restore = useRestore(slotId, name, onMessage);
  const { active, factory, history } = slot;
  const previous = history[0]?.certificate;
  return (
    <p className="certificate-restore">
      <Button
        name="restore-default"
        isDisabled={factory === undefined || factory.certificate === active?.certificate}
        onPress={() =>
          void restore('restore-default-certificate', 'Restore default certificate', factory?.certificate)
        }
      >
        Restore default certificate
      </Button>
      <Button
        name="restore-previous"
        isDisabled={previous === undefined}
        onPress={() => void restore('restore-previous-certificate', 'Previous certificate', previous)}
      >
        Previous certificate
      </Button>
    </p>
  );
}

function useRestore(slot: string, name: string, onMessage: RestoreButtonsProps['onMessage']) {
  const { ask } = usePc();
  const { perform } = useLab();
  const certificates = useWorld((world) => world.certificates);
  return async (
    type: 'restore-default-certificate' | 'restore-previous-certificate',
    title: string,
    fingerprint = '',
  ) => {
    const certificate = certificates[fingerprint];
    if (certificate === undefined) return;
    const [subject, issuer] = [certificate.subject, certificate.issuer].map((part) =>
      visibleText(displayNameOf(part)),
    );
    const answer = await ask({
      title,
      text: (
        <>
          <p>
            Replace the certificate of the {name} with the one for {subject}, issued by {issuer}? The services
            restart.
          </p>
          <Forecast heading="After the replacement" action={{ type, slot }} />
        </>
      ),
      kind: 'warning',
      buttons: [
        { id: 'restore', label: 'Replace the certificate' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    if (answer !== 'restore') return;
    const outcome = await perform({ type, slot });
    onMessage(
      outcome.ok
        ? {
            kind: 'done',
            text: 'The certificate was replaced. Clients meet it once the services have restarted.',
          }
        : { kind: 'refused', text: problemWords(outcome.problem) },
    );
  };
}
