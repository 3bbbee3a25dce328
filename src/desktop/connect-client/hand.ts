import type { SignIn } from '@/simulation/connections/sign-in';
import { connectClientSession } from '@/simulation/world/pc-records';
import type { Gesture, Hand } from '@/views/stage/hand';

/** With the account of the lab, which the client offers; whoever is signed in is signed out first. */
export const hand: Hand<SignIn> = {
  where: () => ({ kind: 'program', program: 'connect-client' }),
  gestures: ({ action }, { world }) => {
    const isIn = world.sessions[connectClientSession] !== undefined;
    const first: readonly Gesture[] = isIn ? [{ does: 'press', control: 'sign-out' }] : [];
    return [
      ...first,
      { does: 'press', control: 'use-account' },
      { does: 'type', control: 'server', text: action.server },
      { does: 'press', control: 'sign-in' },
    ];
  },
};
