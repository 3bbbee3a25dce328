import { GatewayCertificate } from '../gateway-certificate';
import { RemotePhones } from './remote-phones';

/** Configuration, System, Certificate, RAST; with the certificates that phones show in return. */
export default function Rast() {
  return (
    <GatewayCertificate kind="rast" title="RAST">
      <RemotePhones />
    </GatewayCertificate>
  );
}
