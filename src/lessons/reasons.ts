import type { ConnectionReason } from '@/simulation/connections/connection';

/** Why a check is not met, or what came to harm; words in `reason-words.ts`. */
export const reasonNames = [
  'no-request-yet',
  'request-for-another-name',
  'state-abbreviated',
  'state-missing',
  'not-ordered-yet',
  'ordered-with-another-key',
  'ordered-with-a-mistake',
  'order-revoked',
  'common-name-is-email',
  'no-name-yet',
  "name-is-not-the-appliance's",
  'https-still-disabled',
  'still-im-appliance',
  'waits-for-restart',
  'restarting',
  'no-file-yet',
  'intermediate-not-saved',
  'not-answered-yet',
  'answer-differs',
  'default-still-active',
  'installed-from-elsewhere',
  'services-restarting',
  'installed-for-another-key',
  'password-missing',
  'intermediate-missing',
  'not-signed-in-yet',
  'signed-in-elsewhere',
  'not-connected-securely',
  'other-slot-changed',
  'lock-lost',
  'key-copied',
] as const;

/** One of them. */
export type ReasonName = (typeof reasonNames)[number];

/** A reason with the values that its words name. */
export interface Reason {
  readonly name: ReasonName;
  readonly values: Readonly<Record<string, string>>;
  /** What the connection itself says: its words take the place of the reason's own. */
  readonly connection?: ConnectionReason;
}

/** What a check says: it is met; something is there but is not right; or there is nothing of the kind yet. */
export type Judgement = { readonly is: 'met' } | { readonly is: 'nearly' | 'not-yet'; readonly why: Reason };

/** The goal is reached. */
export const met: Judgement = { is: 'met' };

/** Something is there, but not right. */
export function nearly(name: ReasonName, values: Reason['values'] = {}): Judgement {
  return { is: 'nearly', why: { name, values } };
}

/** There is nothing of the kind yet. */
export function notYet(name: ReasonName, values: Reason['values'] = {}): Judgement {
  return { is: 'not-yet', why: { name, values } };
}
