import { judgeConnection } from '@/simulation/connections/judge-connection';
import type { Slot } from '@/simulation/world/slot';
import { recordOf } from '@/simulation/world/world';
import { useLabTime, useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { CertificateDetails } from '@/views/certificate/certificate-details/certificate-details';
import { CertificateSummary } from '@/views/certificate/certificate-summary/certificate-summary';
import { useState } from 'react';
import { nameOf } from '@/simulation/appliances/slot-names';

interface InstalledCertificateProps {
  readonly slotId: string;
  readonly slot: Slot;
  /** What the slot is called, where a device has several. */
  readonly title: string;
  /** What is said while there is no certificate: what to do about it. */
  readonly empty: string;
}

/** The certificate that a slot presents now, with its chain as this PC sees it. */
export function InstalledCertificate({ slotId, slot, title, empty }: InstalledCertificateProps) {
  const certificate = useWorld(({ certificates }) => certificates[slot.active?.certificate ?? '']);
  const report = useReport(slotId, slot);
  const [isWhole, setIsWhole] = useState(false);
  return (
    <section aria-label={title} className="certificate-installed">
      <h3>{title}</h3>
      {certificate === undefined ? (
        <p>{empty}</p>
      ) : (
        <>
          <CertificateSummary certificate={certificate} report={report} sent={slot.active?.chain} />
          <Button name="show-all-fields" kind="link" onPress={() => setIsWhole(!isWhole)}>
            {isWhole ? 'Hide the fields' : 'Show all fields…'}
          </Button>
          {isWhole && <CertificateDetails certificate={certificate} />}
        </>
      )}
    </section>
  );
}

/** A browser on this PC is asked, as the answer on the site's own name. */
function useReport(slotId: string, slot: Slot) {
  const world = useWorld((present) => present);
  const now = useLabTime();
  const { name } = recordOf(world, 'equipment', slot.equipment);
  const row = { program: 'Browser', server: name, otherwise: 'error' } as const;
  const target = { slot: slotId, host: nameOf(world, slot) };
  const { until } = judgeConnection(world, row, target, now);
  const at = useLabTime(until);
  return judgeConnection(world, row, target, at).report;
}
