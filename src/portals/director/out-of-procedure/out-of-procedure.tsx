import { useOutOfProcedureText } from '@/views/portal-menu/out-of-procedure';
import { PageHeading } from '../page-heading';
import { outOfProcedureTexts } from './out-of-procedure-texts';

/** What stands behind the menu entries that no procedure of the note uses. */
export default function OutOfProcedure() {
  const { title, purpose } = useOutOfProcedureText(outOfProcedureTexts);
  return (
    <div className="director-page">
      <PageHeading title={title} />
      <div className="director-note">
        <p>{purpose}</p>
        <p>
          This page is not part of the simulation. Certificates are requested under System, Security,
          Certificate Signing Request, and installed under Appliances/Servers, Platform Equipment.
        </p>
      </div>
    </div>
  );
}
