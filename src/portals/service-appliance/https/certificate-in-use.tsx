import { displayNameOf } from '@/pki/distinguished-name';
import { applianceOf } from '@/simulation/appliances/service-appliance/service-appliance';
import { useWorld } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { NameText } from '@/views/words/name-text';
import { CredentialTrustedBy } from '@/views/certificate/trust/trusted-by';
import { useAppliance } from '../use-appliance';

/** What the web server presents over https now. */
export function CertificateInUse() {
  const { id, slot } = useAppliance();
  const { active } = slot;
  const certificate = useWorld(({ certificates }) => certificates[active?.certificate ?? '']);
  const isOwn = useWorld(
    (world) => applianceOf(world, id).selfSigned?.certificate === certificate?.fingerprint,
  );
  if (active === undefined || certificate === undefined)
    return <p className="https-in-use">No SSL Certificate exists on this Service Appliance.</p>;
  return (
    <div className="https-in-use">
      <p>
        SSL Certificate in use:{' '}
        <strong>
          <NameText>{displayNameOf(certificate.subject)}</NameText>
        </strong>
        , {isOwn ? 'self-signed' : 'issued by '}
        {!isOwn && <NameText>{displayNameOf(certificate.issuer)}</NameText>}, valid to{' '}
        <DateText at={certificate.notAfter} format="date" />.
      </p>
      <CredentialTrustedBy credential={active} />
    </div>
  );
}
