import { displayNameOf } from '@/pki/distinguished-name';
import { requestToSelfSign } from '@/simulation/appliances/service-appliance/self-signed-certificate';
import { recordOf, type World } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import { MessageBar, type Message } from '@/views/shell/message-bar';
import { problemWords } from '@/views/words/problem-words';
import { visibleText } from '@/views/words/visible-text';
import { useBusy } from '@/views/shell/use-busy';
import { useState } from 'react';
import { useAppliance, type ThisAppliance } from '../use-appliance';
import { Step } from './step';

/** The restart that puts everything into effect (note, Step 4). */
export function StepFour() {
  const appliance = useAppliance();
  const world = useWorld((present) => present);
  const { perform } = useLab();
  const [message, setMessage] = useState<Message>();
  const [isBusy, during] = useBusy();
  const restart = async () => {
    const outcome = await during(() => perform({ type: 'restart-web-server', appliance: appliance.id }));
    if (!outcome.ok) setMessage({ kind: 'refused', text: problemWords(outcome.problem) });
  };
  return (
    <Step title="Step 4: Restart the Web Server">
      <p>
        Once the desired SSL Certificate(s) and Public/Private key are in place, restart the web server for it
        to take effect.
      </p>
      <p className="appliance-grey">{prospect(world, appliance)}</p>
      <MessageBar message={message} />
      <p>
        <Button name="restart-web-server" busy={isBusy} onPress={() => void restart()}>
          Restart Web Server
        </Button>
      </p>
      <p>Wait approximately 2 minutes for web server to come fully online and proceed.</p>
      {/* Below the button, which must not move away from under the pointer when it arrives. */}
      <Forecast
        heading="After the restart"
        action={{ type: 'restart-web-server', appliance: appliance.id }}
      />
    </Step>
  );
}

/** What a restart now would bring. */
function prospect(world: World, { id, slot: { pending, active } }: ThisAppliance): string {
  if (pending !== undefined) {
    const { subject } = recordOf(world, 'certificates', pending.credential.certificate);
    return `The restart puts the SSL Certificate for ${visibleText(displayNameOf(subject))} into use.`;
  }
  const request = requestToSelfSign(world, id);
  if (request !== undefined)
    return `No SSL Certificate was uploaded: the restart generates a self-signed one for ${visibleText(request.commonName)}, as the CSR says.`;
  return active === undefined
    ? 'There is neither a CSR nor an SSL Certificate yet: the restart changes nothing.'
    : 'Nothing has changed since the last restart: the SSL Certificate in use stays.';
}
