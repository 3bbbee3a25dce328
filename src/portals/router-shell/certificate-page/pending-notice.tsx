import { displayNameOf } from '@/pki/distinguished-name';
import type { Slot } from '@/simulation/world/slot';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { NameText } from '@/views/words/name-text';
import { useCertificateWindow } from '@/views/certificate/use-certificate-window';
import { useRestartPrompt } from '../restart/use-restart-prompt';
import type { Appliance } from '../use-appliance';

interface PendingNoticeProps {
  readonly slot: Slot;
  readonly appliance: Appliance;
  readonly service: string;
}

/** What waits for the restart, with the way to look at it and to restart now. */
export function PendingNotice({ slot: { pending }, appliance, service }: PendingNoticeProps) {
  const certificates = useWorld((world) => world.certificates);
  const prompt = useRestartPrompt(appliance, service);
  const { certificate: fingerprint = '', chain = [] } = pending?.credential ?? {};
  const certificate = certificates[fingerprint];
  const companions = chain.flatMap((link) => certificates[link] ?? []);
  const view = useCertificateWindow('pending', certificate, companions);
  if (certificate === undefined) return null;
  return (
    <section aria-label="Pending certificate" className="router-pending">
      <p>
        Pending until the next restart: certificate for{' '}
        <b>
          <NameText>{displayNameOf(certificate.subject)}</NameText>
        </b>
        , issued by <NameText>{displayNameOf(certificate.issuer)}</NameText>.
      </p>
      <Button name="view-pending" onPress={view}>
        View pending
      </Button>
      <Button name="restart" onPress={() => void prompt()}>
        Restart…
      </Button>
    </section>
  );
}
