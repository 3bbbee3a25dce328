import { traineePc } from '@/simulation/pc/certificate-stores';
import { browserLookOf } from '@/simulation/connections/browser';
import { useWorld } from '@/state/use-world';
import { useToldAction } from '@/views/shell/use-told-action';
import type { BrowserLook } from '@/simulation/world/pc-records';

/** Which browser this PC has, and the way to have the other one. */
export function useBrowserLook(): readonly [BrowserLook, (look: BrowserLook) => void] {
  const look = useWorld((world) => browserLookOf(world));
  const perform = useToldAction();
  const change = (browserLook: BrowserLook) =>
    void perform({ type: 'change-pc-settings', pc: traineePc, settings: { browserLook } });
  return [look, change];
}
