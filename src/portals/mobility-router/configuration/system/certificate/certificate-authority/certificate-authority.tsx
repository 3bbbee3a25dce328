import { ImportAuthorityWindow } from './import-authority-window';
import { CertificatePage } from '../../../../../router-shell/certificate-page/certificate-page';
import { authoritySettings } from '../router-form';
import { useRouterSlot } from '../use-router-slot';
import { SignedCertificates } from './signed-certificates';
import { StoppingClients } from './stopping-clients';

/** Configuration, System, Certificate, Certificate Authority (note, Certificate Authority). */
export default function CertificateAuthority() {
  const { appliance, slot, form } = useRouterSlot('mobility-authority');
  return (
    <CertificatePage
      title="Certificate Authority"
      appliance={appliance}
      slotId={form.slotId}
      service="the Mitel mobility service"
      generate={authoritySettings(form)}
      importWindow={(window) => <ImportAuthorityWindow router={appliance.id} {...window} />}
      above={<StoppingClients router={appliance.id} slot={slot} />}
      uses={<SignedCertificates router={appliance.id} />}
    />
  );
}
