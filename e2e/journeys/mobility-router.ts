import { expect, type Page } from '@playwright/test';
import { RouterPortal } from '../pages/mobility-router/router-portal';

/** The mobile users of the note's site. */
export const mobileUsers = ['David Kim', 'Maria Rossi', 'Sarah Lopez'] as const;

/** Opens the app for the first time and signs in to the Mobility Router at a page's address. */
export async function signInToRouter(page: Page, address: string): Promise<RouterPortal> {
  const router = new RouterPortal(page);
  await router.lab.open();
  await router.lab.browse(address);
  await router.signIn();
  return router;
}

/** Gives a router that is signed in to its authority, and then its own certificate by that. */
export async function certifyRouter(router: RouterPortal): Promise<void> {
  await router.lab.browse(RouterPortal.authority);
  await router.generateAuthority();
  await router.closeAndAnswer('OK');
  await router.regainAccess();
  await router.lab.browse(RouterPortal.remoteAccess);
  await router.press('Generate');
  await router.question('Warning').answer('OK');
  await generateAndRestart(router);
}

/** In the open Generate window: makes the certificate with the shortest key, and restarts the router. */
export async function generateAndRestart(router: RouterPortal): Promise<void> {
  await router.chooseKeyLength('2048');
  await router.pressInWindow('Generate');
  await expect(router.done).toContainText('was generated');
  await router.closeAndAnswer('OK');
  await router.regainAccess();
}

/** Looks at Monitor › Clients: mobile users, from outside, are in that state for that reason. */
export async function expectOutside(
  router: RouterPortal,
  state: string,
  reason: RegExp,
  users: readonly string[] = mobileUsers,
): Promise<void> {
  await router.lab.browse(RouterPortal.clients);
  for (const user of users) {
    await expect(router.client(user).outside).toContainText(state);
    await expect(router.client(user).outside).toContainText(reason);
  }
}
