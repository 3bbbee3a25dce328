import type { Slot } from '@/simulation/world/slot';
import { recordOf } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import type { ReactNode } from 'react';
import type { GenerateSettings } from '../generate-window/generate-settings';
import type { Appliance } from '../use-appliance';
import { CertificateButtons, type MakingWindow } from './certificate-buttons';
import { CertificateTable } from './certificate-table';
import { ConnectionTable } from './connection-table';
import { PendingNotice } from './pending-notice';
import { StatusLine } from './status-line';

interface CertificatePageProps {
  readonly title: string;
  readonly appliance: Appliance;
  /** Id of the slot. */
  readonly slotId: string;
  /** What restarts with a new certificate, in the product's words. */
  readonly service: string;
  /** What the window behind *Generate* asks for. */
  readonly generate: GenerateSettings;
  /** What the one behind *Generate CSR* asks for; absent: there is no such button. */
  readonly request?: GenerateSettings;
  /** Runs before a window is opened, such as a warning; the window stays closed when it answers false. */
  readonly beforeGenerate?: () => Promise<boolean>;
  /** What opens behind *Import*; the window for a server’s certificate where left out. */
  readonly importWindow?: MakingWindow;
  /** What stands in the place of the table of who uses the certificate. */
  readonly uses?: ReactNode;
  /** Above the buttons, such as a choice between slots. */
  readonly above?: ReactNode;
  /** Below the certificate, such as whom the device trusts. */
  readonly children?: ReactNode;
}

/** A certificate of a gateway: its state on top, what waits, the buttons, its facts, and who uses it. */
export function CertificatePage({
  title,
  slotId,
  appliance,
  above,
  uses,
  children,
  ...rest
}: CertificatePageProps) {
  const world = useWorld((present) => present);
  const slot: Slot = recordOf(world, 'slots', slotId);
  return (
    <div className="router-page">
      <StatusLine slotId={slotId} />
      <h1 translate="no">{title}</h1>
      {above}
      <PendingNotice slot={slot} appliance={appliance} service={rest.service} />
      <CertificateButtons {...{ slotId, slot, appliance, title }} {...rest} />
      <CertificateTable slotId={slotId} slot={slot} />
      {uses ?? <ConnectionTable slotId={slotId} />}
      {children}
    </div>
  );
}
