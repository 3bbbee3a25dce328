import { GatewayCertificate } from '../gateway-certificate';

/** Configuration, System, Certificate, Edge Gateway. */
export default function EdgeGateway() {
  return <GatewayCertificate kind="edge-gateway" title="Edge Gateway" />;
}
