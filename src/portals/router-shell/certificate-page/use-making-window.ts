import { usePc } from '@/views/shell/pc';
import type { ReactNode } from 'react';
import { useRestartPrompt } from '../restart/use-restart-prompt';
import type { Appliance } from '../use-appliance';

/**
 * Opens a pop-up window that makes or imports a certificate. Once it is closed, by whatever means, the restart prompt
 * follows if something was made in it (note: Close the certificate window; a restart prompt displays). What was under way
 * when it was closed is prompted for when it is done.
 */
export function useMakingWindow(appliance: Appliance, service: string, page: string) {
  const { openWindow } = usePc();
  const prompt = useRestartPrompt(appliance, service);
  return async (title: string, content: (onMade: () => void, onClose: () => void) => ReactNode) => {
    let isMade = false;
    let isClosed = false;
    await openWindow<true>({
      title: `${title} – ${page} – ${appliance.equipment.name}`,
      width: 640,
      content: (close) =>
        content(
          () => {
            isMade = true;
            if (isClosed) void prompt();
          },
          () => close(),
        ),
    });
    isClosed = true;
    // The callback above may have run meanwhile, which the compiler does not see.
    if (isMade as boolean) await prompt();
  };
}
