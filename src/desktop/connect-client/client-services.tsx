import { CircleUserRound } from 'lucide-react';
import { clientConnection, type ServiceConnection } from '@/simulation/connections/connect-client';
import { connectClientSession, type Session } from '@/simulation/sessions';
import { useLabTime, useWorld } from '@/state/use-world';
import { useLab } from '@/views/lab';
import { ClientService } from './client-service';

/** The signed-in user's connections, one card a service. */
export function ClientServices({ session }: { readonly session: Session }) {
  const { perform } = useLab();
  const services = useServices(session.server);
  const isSecure = services[0]?.connection.state === 'secure';
  return (
    <div className="client-main">
      <header className="client-user">
        <CircleUserRound size={44} strokeWidth={1.25} className="shrink-0" aria-hidden />
        <div className="min-w-0 grow">
          <h2 className="truncate">{session.user}</h2>
          <p className="truncate">{session.server}</p>
        </div>
        <button
          type="button"
          name="sign-out"
          className="client-quiet-button"
          onClick={() => void perform({ type: 'sign-out', session: connectClientSession })}
        >
          Sign out
        </button>
      </header>
      <p className="client-verdict" data-secure={isSecure}>
        {isSecure ? 'You are connected securely.' : 'You are not connected securely.'}
      </p>
      <ul className="client-services" aria-label="Connections">
        {services.map((service) => (
          <ClientService key={`${service.id} ${service.equipment ?? ''}`} service={service} />
        ))}
      </ul>
    </div>
  );
}

function useServices(server: string): readonly ServiceConnection[] {
  const world = useWorld((present) => present);
  const until = earliest(clientConnection(world, server, useLabTime()));
  return clientConnection(world, server, useLabTime(until));
}

function earliest(services: readonly ServiceConnection[]): number {
  return Math.min(Number.POSITIVE_INFINITY, ...services.map(({ connection }) => connection.until));
}
