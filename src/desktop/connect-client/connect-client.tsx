import { equipmentOfKind } from '@/simulation/world/find-equipment';
import { connectClientSession } from '@/simulation/world/session';
import { useWorld } from '@/state/use-world';
import { ClientSignIn } from './client-sign-in';
import { ClientServices } from './client-services';
import './connect-client.css';
import { ForeseenService } from './foreseen-service';

/** The client of the telephone system: signed in, it tells of each service how it is connected to it. */
export default function ConnectClient() {
  const session = useWorld((world) => world.sessions[connectClientSession]);
  const headquarters =
    useWorld(
      ({ equipment }) => equipment[equipmentOfKind(equipment, 'headquarters-server')[0] ?? '']?.fqdn,
    ) ?? '';
  if (session !== undefined)
    return (
      <div className="client">
        <ClientServices session={session} />
      </div>
    );
  return (
    <div className="client">
      {headquarters !== '' && <ForeseenService server={headquarters} />}
      <ClientSignIn headquarters={headquarters} />
    </div>
  );
}
