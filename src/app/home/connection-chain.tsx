import { useMemo } from 'react';
import type { ValidationReport } from '@/pki/path/validation-report';
import type { Connection } from '@/simulation/connections/connection';
import { sentAlong } from '@/simulation/connections/sent-along';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { useWorld } from '@/state/use-world';
import { ChainTree } from '@/views/certificate/chain-tree/chain-tree';
import { ValidityLine } from '@/views/certificate/validity-line/validity-line';

/** The certificates that answered, as a tree with their states, and their time against the lab clock. */
export function ConnectionChain({ connection: { key, views } }: { readonly connection: SiteConnection }) {
  const view = views.find(({ connection }) => connection.report !== undefined);
  const report = view?.connection.report;
  const [leaf] = report?.chain ?? [];
  if (view === undefined || report === undefined || leaf === undefined) return null;
  return (
    <details key={key} className="map-chain">
      <summary>Certificate chain{views.length > 1 && `, as seen by ${view.name}`}</summary>
      <PresentedChain connection={view.connection} report={report} />
      <ValidityLine certificate={leaf.certificate} />
    </details>
  );
}

/** The chain with what the slot that answered sends along. */
function PresentedChain({
  connection,
  report,
}: {
  readonly connection: Connection;
  readonly report: ValidationReport;
}) {
  const world = useWorld((present) => present);
  const sent = useMemo(
    () => sentAlong(world, connection).map(({ fingerprint }) => fingerprint),
    [world, connection],
  );
  return <ChainTree report={report} sent={sent} />;
}
