import type { SlotKind } from '@/simulation/world/equipment';

/** Which of the four certificates is shown: the two choices on top of the page (note). */
export interface SlotChoice {
  readonly mode: 'standalone' | 'clustered';
  readonly access: 'local-access' | 'remote-access';
}

const kinds: Readonly<Record<SlotChoice['mode'], Readonly<Record<SlotChoice['access'], SlotKind>>>> = {
  standalone: { 'local-access': 'mobility-local', 'remote-access': 'mobility-remote' },
  clustered: { 'local-access': 'mobility-local-virtual', 'remote-access': 'mobility-remote-virtual' },
};

/** The slot that is chosen. */
export function kindOf({ mode, access }: SlotChoice): SlotKind {
  return kinds[mode][access];
}

/** The choice as the rest of the page's address. */
export function toPath({ mode, access }: SlotChoice): string {
  return `${mode}/${access}`;
}

/** The choice that an address makes; what it does not say is the first of each. */
export function toChoice([mode, access]: readonly string[]): SlotChoice {
  return {
    mode: mode === 'clustered' ? 'clustered' : 'standalone',
    access: access === 'remote-access' ? 'remote-access' : 'local-access',
  };
}
