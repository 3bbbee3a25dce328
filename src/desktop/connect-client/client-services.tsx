import { CircleUserRound, LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { connectClientSession, type Session } from '@/simulation/sessions';
import { useLab } from '@/views/lab';
import { useProgramAddress } from '../session/use-program-address';
import { ServiceDetails } from './service-details';
import { ServiceList } from './service-list';
import { serviceAddress } from './service-address';
import { useServices } from './use-services';

/** The signed-in user's services: a list with their locks, and the one chosen with its reasons. */
export function ClientServices({ session }: { readonly session: Session }) {
  const services = useServices(session.server);
  const [address, go] = useProgramAddress('connect-client');
  const chosen = services.find((service) => serviceAddress(service) === address) ?? services[0];
  if (chosen === undefined) throw new Error('the client has a service');
  const isSecure = services[0]?.connection.state === 'secure';
  return (
    <div className="client-main">
      <UserBar session={session} isSecure={isSecure} />
      <div className="client-panes">
        <ServiceList services={services} chosen={serviceAddress(chosen)} onChoose={go} />
        <ServiceDetails key={serviceAddress(chosen)} service={chosen} server={session.server} />
      </div>
    </div>
  );
}

/** Who is signed in, and the client's own lock: the one of its connection to the server. */
function UserBar({ session, isSecure }: { readonly session: Session; readonly isSecure: boolean }) {
  const { perform } = useLab();
  const Lock = isSecure ? LockKeyhole : LockKeyholeOpen;
  return (
    <header className="client-user">
      <span className="client-portrait">
        <CircleUserRound size={40} strokeWidth={1.2} aria-hidden />
        <span className="client-presence" aria-hidden="true" />
      </span>
      <div className="min-w-0 grow">
        <h2 className="truncate">{session.user}</h2>
        <p className="client-muted truncate">Available · {session.server}</p>
      </div>
      <p className="client-lock-line" data-secure={isSecure}>
        <Lock size={18} aria-hidden />
        {isSecure ? 'You are connected securely.' : 'You are not connected securely.'}
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
