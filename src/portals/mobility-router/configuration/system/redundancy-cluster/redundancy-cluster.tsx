import { clusterOf } from '@/simulation/appliances/mobility-router/cluster';
import { useWorld } from '@/state/use-world';
import { useAppliance } from '../../../../router-shell/use-appliance';
import { ClusterForm } from './cluster-form';
import { ClusterNodes } from './cluster-nodes';

/** Configuration, System, Redundancy Cluster: two routers behind a virtual address (domain facts 5.6). */
export default function RedundancyCluster() {
  const { id } = useAppliance();
  const cluster = useWorld((world) => clusterOf(world, id));
  return (
    <div className="router-page">
      <h1 translate="no">Redundancy Cluster</h1>
      {cluster === undefined ? (
        <p>
          This router runs in a standalone environment. A cluster needs a second router, a virtual name and a
          virtual address, and its own virtual certificates.
        </p>
      ) : (
        <ClusterNodes router={id} cluster={cluster} />
      )}
      <ClusterForm key={cluster?.name} router={id} cluster={cluster} />
    </div>
  );
}
