import type { Outcome } from '@/base/outcome';
import type { Decided, Decision } from './decision';
import type { Problem } from './problem';
import { signIn, signOut } from './sign-in';
import { settle } from './time';
import type { World } from './world';

/** Every action there is, by its type, with the decision that answers it. */
export const decisions = {
  'sign-in': signIn,
  'sign-out': signOut,
};

type Decisions = typeof decisions;

/** The type of an action. */
export type ActionType = keyof Decisions;

/** The action of a type: plain, small and serialisable, without bytes or secrets. */
export type ActionOf<Type extends ActionType> = Parameters<Decisions[Type]>[1];

/** What has to be found out before an action of a type can be decided. */
export type FactsOf<Type extends ActionType> = Parameters<Decisions[Type]>[2];

/** Any action. */
export type Action = { [Type in ActionType]: ActionOf<Type> }[ActionType];

/** Any action's facts. */
export type Facts = FactsOf<ActionType>;

/** Decides an action over facts at a lab time in milliseconds. Pure: the same input gives the same world. */
export function decide(world: World, action: Action, facts: Facts, at: number): Outcome<Decided, Problem> {
  // The table pairs each action with its own facts; TypeScript cannot follow that through the union.
  const decision = decisions[action.type] as Decision<Action, Facts>;
  return decision(settle(world, at), action, facts, at);
}
