import { useSite } from '@/views/pc';
import { PageHeading } from '../page-heading';
import { outOfProcedureTexts } from './out-of-procedure-texts';

/** What stands behind the menu entries that no procedure of the note uses. */
export default function OutOfProcedure() {
  const { address } = useSite();
  const text = outOfProcedureTexts.find((entry) => entry.address === address);
  if (text === undefined) throw new Error(`no text for ${address}`);
  return (
    <div className="director-page">
      <PageHeading title={text.title} />
      <div className="director-note">
        <p>{text.purpose}</p>
        <p>
          This page is not part of the simulation. Certificates are requested under System, Security,
          Certificate Signing Request, and installed under Appliances/Servers, Platform Equipment.
        </p>
      </div>
    </div>
  );
}
