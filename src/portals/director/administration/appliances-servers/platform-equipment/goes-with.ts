import type { EquipmentKind } from '@/simulation/world/equipment';
import { clusterOf } from '@/simulation/appliances/mobility-router/cluster';
import { usersOf } from '@/simulation/appliances/mobility-router/mobility-user';
import { recordOf, type World } from '@/simulation/world/world';

/** What is deleted together with a device. Who no longer connects is foretold beside it. */
export function goesWith(world: World, id: string): string {
  return sentences[recordOf(world, 'equipment', id).kind](world, id);
}

const sentences: Readonly<Record<EquipmentKind, (world: World, id: string) => string>> = {
  'headquarters-server': () => 'The whole site depends on it.',
  server: () => 'Its certificate and stored request go with it; phones and clients can no longer use it.',
  'service-appliance': (world, id) => `Its certificate, its CSR and ${conferences(world, id)} go with it.`,
  'edge-gateway': () => 'Its four certificates go with it.',
  'mobility-router': ofRouter,
  'voice-switch': () => 'The phones on this switch go out of service.',
};

function conferences(world: World, id: string): string {
  const count = Object.values(world.conferences).filter(({ appliance }) => appliance === id).length;
  return count === 1 ? '1 conference' : `${String(count)} conferences`;
}

function ofRouter(world: World, id: string): string {
  if (clusterOf(world, id) !== undefined)
    return 'Its cluster is dissolved; the other node goes on alone, with the users and the virtual certificates.';
  const count = usersOf(world, id).length;
  const users = count === 1 ? 'its 1 mobile user' : `its ${String(count)} mobile users`;
  return `Its Certificate Authority, its certificates and ${users} go with it.`;
}
