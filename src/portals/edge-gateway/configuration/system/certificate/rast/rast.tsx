import { GatewayCertificate } from '../gateway-certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import { phoneNameOf } from '@/simulation/connections/remote-phones';
import { manufacturersTrusted } from '@/simulation/connections/device-trust';
import { remotePhones } from '@/simulation/appliances/edge-gateway/remote-phones';
import { useJudged } from '@/state/use-world';
import type { World } from '@/simulation/world/world';
import { Button } from '@/ui/button';
import { NameText } from '@/views/words/shown-text';
import { useCertificateWindow } from '@/views/shell/use-lasting-window';
import type { Certificate } from '@/pki/certificate';
import { WideContent } from '@/ui/wide-content';
import { visibleText } from '@/views/words/value-words';

/** Configuration, System, Certificate, RAST; with the certificates that phones show in return. */
export default function Rast() {
  return (
    <GatewayCertificate kind="rast" title="RAST">
      <RemotePhones />
    </GatewayCertificate>
  );
}

/** The other half of the mutual authentication: what phones show, and whom the gateway believes. */
function RemotePhones() {
  const shown = useJudged(certificatesOfPhones);
  const trusted = useJudged(manufacturersTrusted);
  return (
    <WideContent label="What remote phones show">
      <table className="ui-table">
        <caption>What remote phones show (mutual authentication)</caption>
        <thead>
          <tr>
            <th scope="col">Certificate</th>
            <th scope="col">Issued by</th>
            <th scope="col">View</th>
          </tr>
        </thead>
        <tbody>
          {trusted.map((certificate) => (
            <Row
              key={certificate.fingerprint}
              label={`Trusted manufacturer: ${visibleText(displayNameOf(certificate.subject))}`}
              name="view-manufacturer"
              certificate={certificate}
            />
          ))}
          {shown.map(({ id, name, certificate }) => (
            <Row
              key={id}
              label={`Factory certificate: ${visibleText(name)}`}
              name={`view-${id}`}
              certificate={certificate}
              companions={trusted}
            />
          ))}
          {shown.length === 0 && (
            <tr>
              <td colSpan={3}>
                The phones of this lab get certificates with the next restart of the gateway.
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </WideContent>
  );
}

function certificatesOfPhones(world: World) {
  return remotePhones(world).flatMap(([id, phone]) => {
    const certificate = world.certificates[phone.factory?.certificate ?? ''];
    return certificate === undefined ? [] : [{ id, name: phoneNameOf(world, phone), certificate }];
  });
}

interface RowProps {
  readonly label: string;
  readonly name: string;
  readonly certificate: Certificate;
  readonly companions?: readonly Certificate[];
}

function Row({ label, name, certificate, companions = [] }: RowProps) {
  const view = useCertificateWindow(name, certificate, companions);
  return (
    <tr>
      <td>
        <NameText>{label}</NameText>
      </td>
      <td>
        <NameText>{displayNameOf(certificate.issuer)}</NameText>
      </td>
      <td>
        <Button name={name} aria-label={`View ${label}`} onPress={view}>
          View
        </Button>
      </td>
    </tr>
  );
}
