import { recordOf } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { WideContent } from '@/ui/wide-content';
import { dissolveQuestion, takeOverQuestion } from './cluster-questions';
import type { Cluster } from '@/simulation/world/appliance-records';

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
      <WideContent label="Nodes of the cluster">
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
      </WideContent>
      <div className="router-buttons">
        <Button name="take-over" onPress={() => void takeOver()}>
          Take over…
        </Button>
        <Button name="dissolve" onPress={() => void dissolve()}>
          Dissolve cluster…
        </Button>
      </div>
    </>
  );
}

function useClusterActions(router: string, cluster: Cluster) {
  const { perform } = useLab();
  const { ask } = usePc();
  const world = useWorld((present) => present);
  const { name, nodes, active, virtualFqdn } = cluster;
  const nameOf = (node = nodes[0]) => recordOf(world, 'equipment', node).name;
  const takeOver = async () => {
    const standby = nameOf(nodes.find((node) => node !== active));
    const question = takeOverQuestion({ router, active: nameOf(active), standby, virtualFqdn });
    if ((await ask(question)) === 'ok') await perform({ type: 'take-over', router });
  };
  const dissolve = async () => {
    const question = dissolveQuestion({ router, name, keeper: nameOf() });
    if ((await ask(question)) === 'ok') await perform({ type: 'dissolve-cluster', router });
  };
  return { takeOver, dissolve };
}
