import type { SiteConnection } from '@/simulation/connections/site-connections';
import { ChainTree } from '@/views/chain-tree/chain-tree';
import { ValidityLine } from '@/views/validity-line/validity-line';

/** The certificates that answered, as a tree with their states, and their time against the lab clock. */
export function ConnectionChain({ connection: { key, views } }: { readonly connection: SiteConnection }) {
  const view = views.find(({ connection }) => connection.report !== undefined);
  const report = view?.connection.report;
  const [leaf] = report?.chain ?? [];
  if (view === undefined || report === undefined || leaf === undefined) return null;
  return (
    <details key={key} className="map-chain">
      <summary>Certificate chain{views.length > 1 && `, as seen by ${view.name}`}</summary>
      <ChainTree report={report} />
      <ValidityLine certificate={leaf.certificate} />
    </details>
  );
}
