import { Button } from '@/ui/button';
import { useSite } from '@/views/pc';
import { useOutOfProcedureText } from '@/views/portal-menu/out-of-procedure';
import { pageAddresses } from '../page-addresses';
import { PageHeading } from '../page-heading';
import { outOfProcedureTexts } from './out-of-procedure-texts';

/** What stands behind the menu entries that no procedure of the note uses. */
export default function OutOfProcedure() {
  const { title, purpose } = useOutOfProcedureText(outOfProcedureTexts);
  const { navigate } = useSite();
  return (
    <div className="director-page">
      <PageHeading title={title} />
      <div className="director-note">
        <p>{purpose}</p>
        <p>
          This page is not part of the simulation. Certificates are requested under{' '}
          <Button
            name="go-to-request"
            kind="link"
            onPress={() => navigate(pageAddresses.certificateSigningRequest)}
          >
            System › Security › Certificate Signing Request
          </Button>
          , and installed under{' '}
          <Button
            name="go-to-equipment"
            kind="link"
            onPress={() => navigate(pageAddresses.platformEquipment)}
          >
            Appliances/Servers › Platform Equipment
          </Button>
          .
        </p>
      </div>
    </div>
  );
}
