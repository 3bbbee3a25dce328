import type { SlotKind } from '@/simulation/world/slot';
import { slotsOf } from '@/simulation/world/slots-of';
import { useWorld } from '@/state/use-world';
import type { ReactNode } from 'react';
import { CertificatePage } from '../../../../router-shell/certificate-page/certificate-page';
import { useAppliance } from '../../../../router-shell/use-appliance';
import { generateSettings, requestSettings } from './gateway-settings';
import { nameOf } from '@/simulation/appliances/slot-names';

interface GatewayCertificateProps {
  readonly kind: SlotKind;
  readonly title: string;
  readonly children?: ReactNode;
}

/** The page of one of the gateway's four certificates (note, Certificates on Edge Gateway Router). */
export function GatewayCertificate({ kind, title, children }: GatewayCertificateProps) {
  const appliance = useAppliance();
  const world = useWorld((present) => present);
  const [slotId, slot] = slotsOf(world, appliance.id).find(([, own]) => own.kind === kind) ?? [];
  if (slotId === undefined || slot === undefined) throw new Error(`the gateway has no slot ${kind}`);
  const form = { slotId, title, equipment: appliance.equipment, host: nameOf(world, slot) };
  return (
    <CertificatePage
      {...{ title, appliance, slotId }}
      service="the service"
      generate={generateSettings(form)}
      request={requestSettings(form)}
    >
      {children}
    </CertificatePage>
  );
}
