import { useProgramAddress } from '../session/use-program-address';
import { serviceAddress } from './service-address';
import { ServiceDetails } from './service-details';
import { useServices } from './use-services';

/** Before anybody is signed in: the service that the address names, as it will be at the site's own server. */
export function ForeseenService({ server }: { readonly server: string }) {
  const services = useServices(server);
  const [address] = useProgramAddress('connect-client');
  const service = services.find((own) => serviceAddress(own) === address);
  if (service === undefined) return null;
  return (
    <div className="client-foreseen">
      <p className="client-note">Nobody is signed in yet. After sign-in at {server} the client will say:</p>
      <ServiceDetails key={address} service={service} server={server} />
    </div>
  );
}
