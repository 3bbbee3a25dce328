import type { Cluster } from '@/simulation/mobility/cluster';
import { recordOf } from '@/simulation/world';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { useLab } from '@/views/lab';
import { usePc } from '@/views/pc';

interface ClusterNodesProps {
  /** Id of the router whose portal this is. */
  readonly router: string;
  readonly cluster: Cluster;
}

/** The two nodes, which of them is active, and the takeover. */
export function ClusterNodes({ router, cluster }: ClusterNodesProps) {
  const world = useWorld((present) => present);
  const { takeOver, dissolve } = useClusterActions(router, cluster);
  return (
    <>
      <table className="router-table">
        <caption>
          {cluster.name}: {cluster.virtualFqdn} ({cluster.virtualIpAddress})
        </caption>
        <thead>
          <tr>
            <th scope="col">Node</th>
            <th scope="col">FQDN</th>
            <th scope="col">IP Address</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {cluster.nodes.map((node) => {
            const { name, fqdn, ipAddress } = recordOf(world, 'equipment', node);
            return (
              <tr key={node}>
                <th scope="row">{name}</th>
                <td>{fqdn}</td>
                <td>{ipAddress}</td>
                <td>{node === cluster.active ? 'Active' : 'Standby'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="router-buttons">
        <Button name="take-over" onPress={() => void takeOver()}>
          Take over
        </Button>
        <Button name="dissolve" onPress={() => void dissolve()}>
          Dissolve cluster…
        </Button>
      </div>
    </>
  );
}

function useClusterActions(router: string, { name, nodes }: Cluster) {
  const { perform } = useLab();
  const { ask } = usePc();
  const keeper = useWorld((world) => recordOf(world, 'equipment', nodes[0]).name);
  const takeOver = () => perform({ type: 'take-over', router });
  const dissolve = async () => {
    const answer = await ask({
      title: 'Dissolve cluster',
      text: `Dissolve ${name}? Clients then reach ${keeper} alone, under its own name. It keeps the users, the authority and the virtual certificates; the second node becomes a router of its own without any.`,
      kind: 'warning',
      buttons: [
        { id: 'ok', label: 'OK' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    if (answer === 'ok') await perform({ type: 'dissolve-cluster', router });
  };
  return { takeOver, dissolve };
}
