import { acceptedClients } from '@/simulation/connections/mobility-clients';
import type { Foresight } from '@/simulation/foresight/foresee';
import { authorityOf } from '@/simulation/appliances/mobility-router/router-authority';
import type { Slot } from '@/simulation/world/slot';
import { recordOf, type World } from '@/simulation/world/world';
import { useLabTime, useWorld } from '@/state/use-world';
import { useForesight } from '@/views/certificate/foresight/use-foresight';
import { NameText } from '@/views/words/name-text';

interface StoppingClientsProps {
  /** Id of the router. */
  readonly router: string;
  /** The authority's slot. */
  readonly slot: Slot;
}

/** How many clients live by the authority in effect, and how many the next restart will stop. */
export function StoppingClients({ router, slot: { pending } }: StoppingClientsProps) {
  const world = useWorld((present) => present);
  const at = useLabTime();
  const restart = { action: { type: 'restart-appliance', equipment: router } } as const;
  const foresight = useForesight(pending && restart);
  if (authorityOf(world, router) === undefined)
    return <p>Until there is an authority in effect, users cannot be provisioned.</p>;
  const accepted = acceptedClients(world, router, at);
  if (accepted.length === 0) return <p>No client is provisioned by the authority in effect.</p>;
  if (foresight === undefined)
    return (
      <p>
        {present(accepted.length)} {namesOf(world, accepted)}
      </p>
    );
  const stopped = notAccepted(accepted, foresight, router);
  return (
    <p className="router-strong">
      {later(stopped.length)} {namesOf(world, stopped)}
    </p>
  );
}

/** The clients that will not be accepted any more. */
function notAccepted(clients: readonly string[], { world, at }: Foresight, router: string) {
  const left = new Set(acceptedClients(world, router, at));
  return clients.filter((id) => !left.has(id));
}

function namesOf(world: World, clients: readonly string[]) {
  return <NameText>{clients.map((id) => recordOf(world, 'mobilityUsers', id).name).join(', ')}</NameText>;
}

function present(count: number): string {
  return `${counted(count)} provisioned by the authority in effect. Another authority stops them until they are re-provisioned:`;
}

function later(count: number): string {
  if (count === 0) return 'No client stops at the next restart, when the pending authority takes effect.';
  return `${count === 1 ? '1 client stops' : `${String(count)} clients stop`} at the next restart, when the pending authority takes effect, until re-provisioned:`;
}

function counted(count: number): string {
  return count === 1 ? '1 client is' : `${String(count)} clients are`;
}
