import type { Skill } from '../check';

/** What each skill is called in a debrief. */
export const skillWords: Readonly<Record<Skill, string>> = {
  names: 'Names',
  subject: 'Subject',
  keys: 'Keys',
  order: 'Order',
  chain: 'Chain',
  trust: 'Trust',
  activation: 'Activation',
  scope: 'Scope',
};
