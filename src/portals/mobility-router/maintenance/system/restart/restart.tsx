import { routerSlots } from '@/simulation/appliances/mobility-router/cluster';
import { useJudged } from '@/state/use-world';
import { Button } from '@/ui/button';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useRestartPrompt } from '../../../../router-shell/restart/use-restart-prompt';
import { useAppliance } from '../../../../router-shell/router-portal';
import { slotKinds } from '@/simulation/appliances/registry';

/** Maintenance, System, Restart: what waits for it, and the restart itself. */
export default function Restart() {
  const appliance = useAppliance();
  const waiting = useJudged((world) =>
    routerSlots(world, appliance.id)
      .filter(([, { pending }]) => pending !== undefined)
      .map(([, { kind }]) => slotKinds[kind].label),
  );
  const prompt = useRestartPrompt(appliance, 'the Mitel mobility service', waiting.length > 0);
  return (
    <div className="router-page">
      <h1 translate="no">Restart</h1>
      <p>
        {waiting.length === 0
          ? 'Nothing waits for a restart.'
          : `These certificates wait for the restart: ${waiting.join(', ')}.`}
      </p>
      <div className="mb-10 flex flex-wrap gap-6">
        <Button name="restart" onPress={() => void prompt()}>
          Restart…
        </Button>
      </div>
      {/* Below the button, which must not move away from under the pointer when it arrives. */}
      <Forecast heading="After the restart" action={{ type: 'restart-appliance', equipment: appliance.id }} />
    </div>
  );
}
