import { CircleUserRound, LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { connectClientSession, type Session } from '@/simulation/world/session';
import type { ConnectionState } from '@/simulation/connections/connection';
import type { ServiceConnection } from '@/simulation/connections/connect-client';
import { useLab } from '@/views/shell/lab';
import { useProgramAddress } from '../session/use-program-address';
import { ServiceDetails } from './service-details';
import { ServiceList } from './service-list';
import { serviceAddress } from './service-address';
import { useServices } from './use-services';

/** The narrow client with the signed-in user's services and their locks; beside it why the chosen one is as it is. */
export function ClientServices({ session }: { readonly session: Session }) {
  const services = useServices(session.server);
  const [address, go] = useProgramAddress('connect-client');
  const chosen = services.find((service) => serviceAddress(service) === address) ?? services[0];
  if (chosen === undefined) throw new Error('the client has a service');
  return (
    <div className="client-main">
      <div className="client-shape">
        <UserBar session={session} services={services} />
        <ServiceList services={services} chosen={serviceAddress(chosen)} onChoose={go} />
      </div>
      <ServiceDetails key={serviceAddress(chosen)} service={chosen} server={session.server} />
    </div>
  );
}

interface UserBarProps {
  readonly session: Session;
  readonly services: readonly ServiceConnection[];
}

/** Who is signed in, and the client's own lock, which speaks for all services. */
function UserBar({ session, services }: UserBarProps) {
  const { perform } = useLab();
  const [signedInTo] = services;
  const isOnline = signedInTo !== undefined && !offline.includes(signedInTo.connection.state);
  const isSecure = services.every(({ connection }) => connection.state === 'secure');
  const Lock = isSecure ? LockKeyhole : LockKeyholeOpen;
  return (
    <header className="client-user">
      <span className="client-portrait">
        <CircleUserRound size={40} strokeWidth={1.2} aria-hidden />
        <span className="client-presence" data-online={isOnline} aria-hidden="true" />
      </span>
      <div className="min-w-0 grow">
        <h2 className="truncate">{session.user}</h2>
        <p className="client-muted truncate">
          {isOnline ? 'Available' : 'Not connected'} · {session.server}
        </p>
      </div>
      <p className="client-lock-line" data-secure={isSecure}>
        <Lock size={18} aria-hidden />
        {lockLine(services)}
      </p>
      <button
        type="button"
        name="sign-out"
        className="client-quiet-button"
        onClick={() => void perform({ type: 'sign-out', session: connectClientSession })}
      >
        Sign out
      </button>
    </header>
  );
}

/** States of the server in which nobody sees the user. */
const offline: readonly ConnectionState[] = ['not-reached', 'restarting'];

/** How many services are named one by one. */
const mostNamed = 4;

function lockLine(services: readonly ServiceConnection[]): string {
  const secure = services.filter(({ connection }) => connection.state === 'secure');
  if (secure.length === services.length) return 'You are connected securely.';
  if (secure.length === 0) return 'You are not connected securely.';
  if (services.length > mostNamed)
    return `${String(secure.length)} of ${String(services.length)} services securely, the others not.`;
  const others = services.filter((service) => !secure.includes(service));
  return `${labelsOf(secure)} securely, ${labelsOf(others)} not.`;
}

function labelsOf(services: readonly ServiceConnection[]): string {
  return services.map(({ label }) => label).join(', ');
}
