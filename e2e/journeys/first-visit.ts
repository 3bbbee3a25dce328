import type { PageEntry } from '@/views/shell/manifest';
import { expect, type Page } from '@playwright/test';
import { Lab } from '../pages/desktop/lab';
import { RouterPortal } from '../pages/mobility-router/router-portal';
import { SignInPage } from '../pages/director/sign-in-page';

const hosts: Readonly<Record<string, string>> = {
  director: 'https://sb7-hq.sb7.com',
  'edge-gateway': 'https://sb7-eg.sb7.com',
  'service-appliance': 'http://sb7-vsa100.sb7.com',
  'mobility-router': 'http://sb7-mr1.sb7.com',
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

/** Opens the app for the first time and enters a site, signed in where it asks for that; answers how to go on. */
export async function enterSite(page: Page, site: string): Promise<(entry: PageEntry) => Promise<void>> {
  const host = hosts[site];
  if (host === undefined)
    throw new Error(`first-visit.ts has to know the host of ${site}, and how one signs in there`);
  const lab = new Lab(page);
  await lab.open();
  await lab.browse(`${host}/`);
  await signIns[site]?.(page);
  return ({ address }) => lab.browse(`${host}/${address}`);
}

const signIns: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  director: (page) => signInAt(page),
  'service-appliance': (page) => signInAt(page, 'Conference Administration'),
  'mobility-router': (page) => new RouterPortal(page).signIn(),
  'edge-gateway': (page) => new SignInPage(page).signIn(),
};
