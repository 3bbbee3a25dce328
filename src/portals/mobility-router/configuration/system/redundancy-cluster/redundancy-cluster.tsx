import { visibleText } from '@/views/words/value-words';
import type { ReactNode } from 'react';
import { clusterOf } from '@/simulation/appliances/mobility-router/cluster';
import type { Action } from '@/simulation/catalogue/catalogue';
import { type ClusterValues, proposedCluster } from '@/simulation/site/change-cluster';
import type { Cluster } from '@/simulation/world/appliance-records';
import { recordOf, type World } from '@/simulation/world/world';
import { useJudged, usePresent, useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { WideContent } from '@/ui/wide-content';
import { Forecast, FormForecast } from '@/views/certificate/foresight/forecast';
import { MessageBar } from '@/views/shell/message-bar';
import { type Question, usePc } from '@/views/shell/pc';
import { Form } from '@/views/shell/lab-form';
import { useToldAction } from '@/views/shell/tell';
import { FormText } from '@/ui/form-fields';
import { NameText } from '@/views/words/shown-text';
import { useAppliance } from '../../../../router-shell/router-portal';
import { useAppliedForm } from '../../../use-apply';

interface ClusterFormProps {
  /** Id of the router. */
  readonly router: string;
  readonly cluster: Cluster | undefined;
}

const fields: readonly (readonly [name: keyof ClusterValues, label: string])[] = [
  ['name', 'Cluster Name'],
  ['secondName', 'Second Node'],
  ['secondFqdn', 'FQDN of Second Node'],
  ['secondIpAddress', 'IP Address of Second Node'],
  ['virtualFqdn', 'Virtual FQDN'],
  ['virtualIpAddress', 'Virtual IP Address'],
];

/** The names of the cluster; for a new one they are proposed. */
function ClusterForm({ router, cluster }: ClusterFormProps) {
  const { world } = usePresent();
  const toAction = (values: ClusterValues) => ({ type: 'save-cluster', router, values }) as const;
  const form = useAppliedForm<ClusterValues>({
    name: 'cluster',
    start: () => valuesOf(world(), router, cluster),
    toAction,
    applied: 'The cluster was saved.',
  });
  const { control, isBusy, message } = form;
  return (
    <Form form={form}>
      <MessageBar message={message} />
      <div className="mb-12 grid gap-6 max-wide:fields-headed">
        {fields.map(([name, label]) => (
          <FormText key={name} control={control} name={name} label={label} maxLength={253} required />
        ))}
      </div>
      <FormForecast form={form} toAction={toAction} heading="After Apply" />
      <div className="mb-10 flex flex-wrap gap-6">
        <Button name="apply" type="submit" kind="primary" busy={isBusy}>
          {cluster === undefined ? 'Create Cluster' : 'Apply'}
        </Button>
      </div>
    </Form>
  );
}

function valuesOf(world: World, router: string, cluster: Cluster | undefined): ClusterValues {
  if (cluster === undefined) return proposedCluster(world, router);
  const { name, nodes, virtualFqdn, virtualIpAddress } = cluster;
  const second = recordOf(world, 'equipment', nodes[1]);
  return {
    name,
    secondName: second.name,
    secondFqdn: second.fqdn,
    secondIpAddress: second.ipAddress,
    virtualFqdn,
    virtualIpAddress,
  };
}

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

interface ClusterNodesProps {
  /** Id of the router whose portal this is. */
  readonly router: string;
  readonly cluster: Cluster;
}

/** The two nodes, which of them is active, and the takeover. */
function ClusterNodes({ router, cluster }: ClusterNodesProps) {
  const nodes = useJudged((world) =>
    cluster.nodes.map((id) => ({ id, ...recordOf(world, 'equipment', id) })),
  );
  const { takeOver, dissolve } = useClusterActions(router, cluster);
  return (
    <>
      <WideContent label="Nodes of the cluster">
        <table className="ui-table">
          <caption>
            {visibleText(`${cluster.name}: ${cluster.virtualFqdn} (${cluster.virtualIpAddress})`)}
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
            {nodes.map(({ id, name, fqdn, ipAddress }) => (
              <tr key={id}>
                <th scope="row">{visibleText(name)}</th>
                <td>{visibleText(fqdn)}</td>
                <td>{ipAddress}</td>
                <td>{id === cluster.active ? 'Active' : 'Standby'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideContent>
      <div className="mb-10 flex flex-wrap gap-6">
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
  const perform = useToldAction();
  const { ask } = usePc();
  const { world } = usePresent();
  const { name, nodes, active, virtualFqdn } = cluster;
  const nameOf = (node = nodes[0]) => recordOf(world(), 'equipment', node).name;
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

interface TakeOverValues {
  /** Id of the router whose portal this is. */
  readonly router: string;
  readonly active: string;
  readonly standby: string;
  readonly virtualFqdn: string;
}

/** Before the standby node answers in place of the active one. */
function takeOverQuestion({ router, active, standby, virtualFqdn }: TakeOverValues): Question {
  const text = (
    <>
      Let <NameText>{standby}</NameText> answer at {virtualFqdn} in place of <NameText>{active}</NameText>?
    </>
  );
  return questionOf('Take over', text, { type: 'take-over', router });
}

interface DissolveValues {
  readonly router: string;
  readonly name: string;
  readonly keeper: string;
}

/** Before both nodes stand alone again. */
function dissolveQuestion({ router, name, keeper }: DissolveValues): Question {
  const text = (
    <>
      Dissolve {name}? Clients then reach <NameText>{keeper}</NameText> alone, under its own name. It keeps
      the users, the authority and the virtual certificates; the second node becomes a router of its own
      without any.
    </>
  );
  return questionOf('Dissolve cluster', text, { type: 'dissolve-cluster', router });
}

function questionOf(title: string, text: ReactNode, action: Action): Question {
  return {
    title,
    text: (
      <div className="grid gap-8">
        <p>{text}</p>
        <Forecast heading={`After ${title}`} action={action} unchanged="No client loses its connection." />
      </div>
    ),
    kind: 'warning',
    buttons: [
      { id: 'ok', label: title },
      { id: 'cancel', label: 'Cancel' },
    ],
    cancel: 'cancel',
  };
}
