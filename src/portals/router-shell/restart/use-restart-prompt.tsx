import { Forecast } from '@/views/certificate/foresight/forecast';
import { usePc } from '@/views/shell/pc';
import { useToldAction } from '@/views/shell/tell';
import type { Appliance } from '../router-portal';

/** The restart prompt at the end of every certificate procedure: OK restarts now, Cancel leaves it for later. */
export function useRestartPrompt({ id, equipment }: Appliance, service: string, isSomethingPending = true) {
  const { ask } = usePc();
  const perform = useToldAction();
  const interruption = `Everybody who uses ${equipment.name} is interrupted for about a minute.`;
  return async () => {
    const answer = await ask({
      title: 'Restart',
      text: (
        <>
          <p>
            {isSomethingPending
              ? `Click OK to restart ${service} and activate the new certificate. ${interruption} If you click Cancel, the new certificate is activated on the next restart.`
              : `Click OK to restart ${service}. ${interruption} No certificate waits for it.`}
          </p>
          <Forecast heading="After the restart" action={{ type: 'restart-appliance', equipment: id }} />
        </>
      ),
      kind: 'question',
      buttons: [
        { id: 'ok', label: 'OK' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    if (answer === 'ok') await perform({ type: 'restart-appliance', equipment: id });
  };
}
