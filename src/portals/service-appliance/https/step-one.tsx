import { equipmentOfKind } from '@/simulation/world/find-equipment';
import { applianceOf } from '@/simulation/appliances/service-appliance/service-appliance';
import { allAppliances } from '@/simulation/appliances/service-appliance/set-https';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { useLab } from '@/views/shell/lab';
import { WebLink } from '@/views/shell/links';
import { MessageBar, type Message } from '@/views/shell/message-bar';
import { usePc, useSite } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import { useBusy } from '@/views/shell/use-busy';
import { useState, type SubmitEvent } from 'react';
import { ApplianceSelect } from '../appliance-select';
import { useAppliance } from '../use-appliance';
import { Step } from './step';

/** Enable or disable HTTPS; the sentences are the note's, those of the other state are worded alike. */
export function StepOne() {
  const { id, equipment } = useAppliance();
  const isOn = useWorld((world) => applianceOf(world, id).https);
  const address = `https://${equipment.fqdn === '' ? equipment.ipAddress : equipment.fqdn}/`;
  const link = isOn ? (
    <WebLink name="secure-address" kind="link" url={address}>
      {address}
    </WebLink>
  ) : (
    address
  );
  return (
    <Step title="Step 1: Enable HTTPS">
      <p>
        HTTPS is currently <b>{isOn ? 'enabled' : 'disabled'}</b> on this Service Appliance. To{' '}
        {isOn ? 'disable' : 'enable'}, use the form below.
      </p>
      <SwitchForm isOn={isOn} />
      <p>
        {isOn ? 'You may now' : 'Once HTTPS is enabled, you may'} access this Service Appliance using the
        secured site at {link}. If no SSL Certificate and Private Key was previously existing, then a
        self-signed certificate and private key will be automatically generated.
      </p>
      <p>
        Using a self-signed certificate will produce warnings on the web browser when accessing this secure
        site. To eliminate these warnings, you must purchase an SSL Certificate from a Certificate Authority.
        To do so, continue with step #2.
      </p>
    </Step>
  );
}

function SwitchForm({ isOn }: { readonly isOn: boolean }) {
  const world = useWorld((present) => present);
  const { appliance, setAppliance, go, isBusy, message } = useSwitch(isOn);
  const concerned = equipmentOfKind(world.equipment, 'service-appliance').filter(
    (id) => applianceOf(world, id).https === isOn,
  );
  return (
    <form
      className="https-switch"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void go();
      }}
    >
      <ApplianceSelect
        label={`${isOn ? 'Disable' : 'Enable'} HTTPS on the following Service Appliance:`}
        value={concerned.includes(appliance) ? appliance : ''}
        onChange={setAppliance}
        only={concerned}
      />
      <Button name="go" type="submit" busy={isBusy}>
        Go
      </Button>
      <MessageBar message={message} />
    </form>
  );
}

/** Disabled, the site goes on over http, and so does this tab. */
function useSwitch(isOn: boolean) {
  const { id } = useAppliance();
  const { perform } = useLab();
  const { browse } = usePc();
  const { host, address, scheme } = useSite();
  const [appliance, setAppliance] = useState('');
  const [isBusy, during] = useBusy();
  const [message, setMessage] = useState<Message>();
  const go = async () => {
    const which = appliance === '' ? allAppliances : appliance;
    const outcome = await during(() => perform({ type: 'set-https', appliance: which, enabled: !isOn }));
    setMessage(
      outcome.ok
        ? { kind: 'done', text: `HTTPS was ${isOn ? 'disabled' : 'enabled'}.` }
        : { kind: 'refused', text: problemWords(outcome.problem) },
    );
    const isOwn = appliance === '' || appliance === id;
    if (outcome.ok && isOn && isOwn && scheme === 'https') browse(`http://${host}/${address}`);
  };
  return { appliance, setAppliance, go, isBusy, message };
}
