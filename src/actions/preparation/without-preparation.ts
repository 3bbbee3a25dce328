import { success } from '@/base/outcome';
import type { NoFacts } from '@/simulation/world/decision';
import type { Preparation } from './preparation';

/** For actions that can be decided at once. */
export const withoutPreparation: Preparation<unknown, NoFacts> = {
  prepare: () => Promise.resolve(success({ facts: {} })),
};
