import type { PageEntry } from '@/views/manifest';
import { expect, type Page } from '@playwright/test';
import { Lab } from '../pages/desktop/lab';
import { RouterPortal } from '../pages/mobility-router/router-portal';
import { SignInPage } from '../pages/director/sign-in-page';

const hosts: Readonly<Record<string, string>> = {
  director: 'https://sb7-hq.sb7.com',
  'edge-gateway': 'https://sb7-eg.sb7.com',
  'service-appliance': 'http://sb7-vsa100.sb7.com',
  'mobility-router': 'https://sb7-mr1.sb7.com',
  vendor: 'https://www.harborsign.example',
  'csr-command': 'https://www.csr-command.example',
};

/** Opens the app for the first time and signs in to Director at a page's address. */
export async function signInToDirector(page: Page, address: string): Promise<Lab> {
  const lab = new Lab(page);
  await lab.open();
  await lab.browse(address);
  await signInAt(page);
  return lab;
}

/** Signs in where a portal asks for it. */
export async function signInAt(page: Page, portal?: string): Promise<void> {
  const signIn = new SignInPage(page, portal);
  await signIn.signIn();
  await expect(signIn.heading).toBeHidden();
}

/** Opens a page of the service appliance, over http as long as HTTPS is disabled there, and signs in. */
export async function signInToAppliance(page: Page, address: string): Promise<Lab> {
  const lab = new Lab(page);
  await lab.open();
  await lab.browse(address);
  await signInAt(page, 'Conference Administration');
  return lab;
}

/** Opens a page of a site by its entry in the site's manifest, signed in where the site asks for it. */
export async function openPageOf(page: Page, site: string, { address, menuPath }: PageEntry): Promise<void> {
  const host = hosts[site];
  if (host === undefined) throw new Error(`no host is known for ${site}`);
  if (site === 'director' && menuPath.length > 0) {
    await signInToDirector(page, `${host}/${address}`);
    return;
  }
  if (site === 'service-appliance') {
    await signInToAppliance(page, `${host}/${address}`);
    return;
  }
  const lab = new Lab(page);
  await lab.open();
  await lab.browse(`${host}/${address}`);
  if (site === 'mobility-router') await new RouterPortal(page).signIn();
  if (site === 'edge-gateway') await new SignInPage(page).signIn();
}
