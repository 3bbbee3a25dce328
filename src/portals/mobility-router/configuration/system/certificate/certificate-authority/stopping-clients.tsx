import { authorityOf, clientsThatStop } from '@/simulation/mobility/router-authority';
import type { Slot } from '@/simulation/slots/slot';
import { recordOf } from '@/simulation/world';
import { useWorld } from '@/state/use-world';
import { NameText } from '@/views/name-text';

interface StoppingClientsProps {
  /** Id of the router. */
  readonly router: string;
  /** The authority's slot. */
  readonly slot: Slot;
}

/** How many clients live by the authority in effect, and how many the next restart will stop. */
export function StoppingClients({ router, slot: { pending } }: StoppingClientsProps) {
  const world = useWorld((present) => present);
  const clients = clientsThatStop(world, router, pending?.credential);
  const names = clients.map((id) => recordOf(world, 'mobilityUsers', id).name).join(', ');
  if (authorityOf(world, router) === undefined)
    return <p>Until there is an authority in effect, users cannot be provisioned.</p>;
  if (clients.length === 0) return <p>No client is provisioned by the authority in effect.</p>;
  return (
    <p className={pending === undefined ? '' : 'router-strong'}>
      {pending === undefined ? present(clients.length) : later(clients.length)} <NameText>{names}</NameText>
    </p>
  );
}

function present(count: number): string {
  return `${counted(count)} provisioned by the authority in effect. Another authority stops them until they are re-provisioned:`;
}

function later(count: number): string {
  return `${count === 1 ? '1 client stops' : `${String(count)} clients stop`} at the next restart, when the pending authority takes effect, until re-provisioned:`;
}

function counted(count: number): string {
  return count === 1 ? '1 client is' : `${String(count)} clients are`;
}
