import { presentMismatch } from '@/simulation/slots/remote-access-name';
import { useWorld } from '@/state/use-world';
import { confirmationWords } from '@/views/words/confirmation-words';
import { usePc, useSite } from '@/views/shell/pc';
import { CertificatePage } from '../../../../../router-shell/certificate-page/certificate-page';
import { certificateSettings } from '../router-form';
import { useRouterSlot } from '../use-router-slot';
import { ReplacedAuthority } from './replaced-authority';
import { kindOf, toChoice, toPath, type SlotChoice } from './slot-choice';
import { SlotSelector } from './slot-selector';

/** Configuration, System, Certificate, Mobility Router (note, Mitel Connect Mobility Router Certificates). */
export default function MobilityRouter() {
  const { address, rest, navigate } = useSite();
  const choice = toChoice(rest);
  const { appliance, slot, form } = useRouterSlot(kindOf(choice));
  const warn = useMismatchWarning();
  const choose = (next: SlotChoice) => navigate(`${address}/${toPath(next)}`);
  return (
    <CertificatePage
      key={form.slotId}
      title="Mobility Router"
      appliance={appliance}
      slotId={form.slotId}
      service="the Mitel mobility service"
      generate={certificateSettings(form)}
      beforeGenerate={() => warn(form.slotId)}
      above={
        <>
          <SlotSelector choice={choice} onChange={choose} />
          {choice.mode === 'clustered' && form.cluster === undefined && (
            <p className="router-note">
              This router runs in a standalone environment: nothing presents a clustered certificate. One made
              here is used once the router is a node of a cluster.
            </p>
          )}
          <ReplacedAuthority router={appliance.id} slot={slot} />
        </>
      }
    />
  );
}

/** The product's warning before its form opens, where the certificate in use is not for the remote access name (note). */
function useMismatchWarning() {
  const { ask } = usePc();
  const world = useWorld((present) => present);
  return async (slotId: string) => {
    const slot = world.slots[slotId];
    const mismatch = slot && presentMismatch(world, slot);
    if (mismatch === undefined) return true;
    const { title, text, kind } = confirmationWords(mismatch);
    const answer = await ask({
      title,
      text,
      kind,
      buttons: [
        { id: 'ok', label: 'OK' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    return answer === 'ok';
  };
}
