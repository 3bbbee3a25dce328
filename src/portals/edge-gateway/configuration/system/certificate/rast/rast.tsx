import { GatewayCertificate } from '../gateway-certificate';

/** Configuration, System, Certificate, RAST. */
export default function Rast() {
  return <GatewayCertificate kind="rast" title="RAST" />;
}
