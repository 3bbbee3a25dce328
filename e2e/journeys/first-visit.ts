import { expect, type Page } from '@playwright/test';
import { Lab } from '../pages/desktop/lab';
import { SignInPage } from '../pages/director/sign-in-page';

/** Opens the app for the first time and signs in to Director at a page's address. */
export async function signInToDirector(page: Page, address: string): Promise<Lab> {
  const lab = new Lab(page);
  await lab.open();
  await lab.browse(address);
  const signIn = new SignInPage(page);
  await signIn.signIn();
  await expect(signIn.heading).toBeHidden();
  return lab;
}
