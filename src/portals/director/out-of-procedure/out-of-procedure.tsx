import { SiteLink } from '@/views/shell/links';
import { useOutOfProcedureText } from '@/views/shell/portal-menu/out-of-procedure';
import { outOfProcedureTexts, pageAddresses } from './out-of-procedure-texts';
import { PageHeading } from '../page-parts';

/** What stands behind the menu entries that no procedure of the note uses. */
export default function OutOfProcedure() {
  const { title, purpose } = useOutOfProcedureText(outOfProcedureTexts);
  return (
    <div className="director-page">
      <PageHeading title={title} />
      <div className="max-w-640 p-12">
        <p>{purpose}</p>
        <p className="mt-8">
          This page is not part of the simulation. Certificates are requested under{' '}
          <SiteLink name="go-to-request" kind="link" to={pageAddresses.certificateSigningRequest}>
            System › Security › Certificate Signing Request
          </SiteLink>
          , and installed under{' '}
          <SiteLink name="go-to-equipment" kind="link" to={pageAddresses.platformEquipment}>
            Appliances/Servers › Platform Equipment
          </SiteLink>
          .
        </p>
      </div>
    </div>
  );
}
