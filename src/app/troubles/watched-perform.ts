import { refusal } from '@/base/outcome';
import type { Perform } from '@/actions/perform';
import type { ActionType } from '@/simulation/catalogue/catalogue';
import { problemOf } from '@/simulation/world/problem';
import type { TroubleStore } from './trouble-store';

/** What is done before anybody has worked. */
const preliminaries: readonly ActionType[] = ['install-site', 'sign-in', 'sign-out'];

/** The same, but whatever cannot be saved is also said in the frame, and work that was saved is asked to be kept. */
export function watchedPerform(perform: Perform, troubles: TroubleStore): Perform {
  return async (action, inputs) => {
    const outcome = await perform(action, inputs).catch((error: unknown) => {
      if (troubles.isCutOff()) return refusal(problemOf('storage-failed'));
      throw error;
    });
    if (outcome.ok) {
      troubles.settleSteps();
      if (!preliminaries.includes(action.type)) void askToKeepData();
    } else if (outcome.problem.name === 'storage-failed') troubles.report('storage-failed');
    return outcome;
  };
}

let asked: Promise<boolean> | undefined;

/** Asks the browser, once a page, not to remove the lab when it needs room. */
function askToKeepData(): Promise<boolean> {
  return (asked ??= isProtectionOffered() ? navigator.storage.persist() : Promise.resolve(false));
}

/** Whether the browser has promised not to remove the lab when it needs room. */
export function isDataKept(): Promise<boolean> {
  return isProtectionOffered() ? navigator.storage.persisted().catch(() => false) : Promise.resolve(false);
}

/** Pages that are not served securely have no such thing. */
function isProtectionOffered(): boolean {
  return (navigator as Partial<Navigator>).storage !== undefined;
}
