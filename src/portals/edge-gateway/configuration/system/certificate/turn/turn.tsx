import { GatewayCertificate } from '../gateway-certificate';

/** Configuration, System, Certificate, TURN. */
export default function Turn() {
  return <GatewayCertificate kind="turn" title="TURN" />;
}
