import { type Equipment } from '@/simulation/world/equipment';
import { slotsOf } from '@/simulation/world/slots-of';
import { useWorld } from '@/state/use-world';
import type { Message } from '@/views/shell/message-bar';
import { CertificateOverview } from './certificate-overview';
import { InstallForm } from './install-form';
import { InstalledCertificate } from './installed-certificate';
import { RestartProgress } from './restart-progress';
import { RestoreButtons } from './restore-buttons';
import { equipmentKinds, slotKinds } from '@/simulation/appliances/registry';

interface CertificateTabProps {
  readonly id: string;
  readonly equipment: Equipment;
  readonly onMessage: (message: Message | undefined) => void;
}

/** The certificate of a server with the form that installs another; for other devices what they have. */
export function CertificateTab({ id, equipment, onMessage }: CertificateTabProps) {
  const world = useWorld((present) => present);
  const slots = slotsOf(world, id);
  const [first] = slots;
  if (equipmentKinds[equipment.kind].certificateTab === 'summary' || first === undefined)
    return <CertificateOverview id={id} equipment={equipment} slots={slots} />;
  const [slotId, slot] = first;
  return (
    <div className="certificate-tab">
      <div>
        <RestartProgress slot={slot} />
        <InstalledCertificate
          slotId={slotId}
          slot={slot}
          title="Currently installed certificate"
          empty="No certificate is installed. Add one with the form and press Save."
        />
        <RestoreButtons slotId={slotId} slot={slot} name={slotKinds[slot.kind].label} onMessage={onMessage} />
      </div>
      <InstallForm slotId={slotId} onMessage={onMessage} />
    </div>
  );
}
