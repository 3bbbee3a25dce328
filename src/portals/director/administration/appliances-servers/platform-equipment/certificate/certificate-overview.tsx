import type { Equipment } from '@/simulation/world/equipment';
import type { Slot } from '@/simulation/world/slot';
import { applianceOf } from '@/simulation/appliances/service-appliance/service-appliance';
import { useLabTime, useWorld } from '@/state/use-world';
import { WebLink } from '@/views/shell/links';
import { certificateStateOf } from '@/simulation/connections/certificate-state';
import { usePortalUrl } from '../use-portal-url';
import { InstalledCertificate } from './installed-certificate';
import { slotKinds } from '@/simulation/appliances/registry';

interface CertificateOverviewProps {
  readonly id: string;
  readonly equipment: Equipment;
  readonly slots: readonly (readonly [id: string, slot: Slot])[];
}

/** The certificates of a device that is administered in a portal of its own. */
export function CertificateOverview({ id, equipment, slots }: CertificateOverviewProps) {
  const world = useWorld((present) => present);
  const certificate = certificateStateOf(world, id, useLabTime());
  const portal = usePortalUrl()({ id, equipment, certificate });
  return (
    <div className="director-form">
      <p className="certificate-elsewhere">
        Certificates of this device are requested and installed in its own portal.{' '}
        {portal !== undefined && (
          <WebLink name="open-portal" kind="link" url={portal} opens="new-tab">
            Open the portal of {equipment.name}
          </WebLink>
        )}
      </p>
      {slots.length === 0 && <p>It has no certificate yet.</p>}
      {equipment.kind === 'service-appliance' && <ApplianceState id={id} slots={slots} />}
      <div className="certificate-overview">
        {slots.map(([slotId, slot]) => (
          <InstalledCertificate
            key={slotId}
            slotId={slotId}
            slot={slot}
            title={slotKinds[slot.kind].label}
            empty="None yet. It is made or installed in the device’s own portal."
          />
        ))}
      </div>
    </div>
  );
}

/** Whether a service appliance uses its certificate at all, and what waits there for a restart. */
function ApplianceState({ id, slots }: Pick<CertificateOverviewProps, 'id' | 'slots'>) {
  const isOn = useWorld((world) => applianceOf(world, id).https);
  const isWaiting = slots.some(([, { pending }]) => pending !== undefined);
  return (
    <p className="certificate-elsewhere">
      HTTPS is {isOn ? 'enabled' : 'disabled: it answers over http only'}.
      {isWaiting && ' A certificate waits there for the restart of its web server.'}
    </p>
  );
}
