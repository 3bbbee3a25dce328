import type { ActionOf, ActionType, FactsOf } from '@/simulation/catalogue';
import type { Preparation } from './preparation';
import { prepareSignIn } from './sign-in';
import { withoutPreparation } from './without-preparation';

/** The preparation of every action; what `once` answers is known to its own file alone. */
export const preparations: {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each preparation hands `once` only to itself
  readonly [Type in ActionType]: Preparation<ActionOf<Type>, FactsOf<Type>, any>;
} = {
  'sign-in': prepareSignIn,
  'sign-out': withoutPreparation,
};
