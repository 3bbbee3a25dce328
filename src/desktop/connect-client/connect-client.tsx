import { connectClientSession } from '@/simulation/sessions';
import { useWorld } from '@/state/use-world';
import { ClientSignIn } from './client-sign-in';
import { ClientServices } from './client-services';
import './connect-client.css';

/** The client of the telephone system: signed in, it tells of each service how it is connected to it. */
export default function ConnectClient() {
  const session = useWorld((world) => world.sessions[connectClientSession]);
  return (
    <div className="client">
      {session === undefined ? <ClientSignIn /> : <ClientServices session={session} />}
    </div>
  );
}
