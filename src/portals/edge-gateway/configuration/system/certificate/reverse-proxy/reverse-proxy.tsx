import { GatewayCertificate } from '../gateway-certificate';

/** Configuration, System, Certificate, Reverse Proxy. */
export default function ReverseProxy() {
  return <GatewayCertificate kind="reverse-proxy" title="Reverse Proxy" />;
}
