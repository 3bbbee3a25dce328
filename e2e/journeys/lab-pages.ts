import type { Page } from '@playwright/test';
import { openBeside } from '../fixtures/beside';
import { CheckpointsPage } from '../pages/lab/checkpoints-page';
import { LabFrame } from '../pages/lab/lab-frame';
import { OwnSitePage } from '../pages/lab/own-site-page';
import { SiteMapPage } from '../pages/lab/site-map-page';
import { ThisLabPage } from '../pages/lab/this-lab-page';

/** A page or a dialog of the lab around the PC. */
export interface LabView {
  readonly title: string;
  readonly address: string;
  /** Its heading, and the heading's level. */
  readonly heading: string;
  readonly level: 1 | 2;
  /** Names of controls that Tab has to reach. */
  readonly controls: readonly string[];
  /** What is pressed once the page is there. */
  readonly open?: (page: Page) => Promise<void>;
}

/** Every page of the lab, both views of the site map, and the dialogs over them. */
export const labViews: readonly LabView[] = [
  {
    title: 'site map, picture',
    address: '/#/home',
    heading: 'Site map',
    level: 1,
    controls: ['home', 'connection-browser-headquarters', 'connection-phones-headquarters'],
  },
  {
    title: 'site map, list',
    address: '/#/home',
    heading: 'Site map',
    level: 1,
    controls: ['row-browser-headquarters', 'row-phones-headquarters', 'device-headquarters-server'],
    open: (page) => new SiteMapPage(page).show('List'),
  },
  {
    title: 'Lessons',
    address: '/#/learn',
    heading: 'Lessons',
    level: 1,
    controls: ['lessons', 'lesson-hq-request', 'by-hand-rast'],
  },
  {
    title: 'Debrief',
    address: '/#/debrief',
    heading: 'Debrief',
    level: 1,
    controls: ['to-lessons', 'open-result'],
  },
  {
    title: 'Activity',
    address: '/#/activity',
    heading: 'Activity',
    level: 1,
    controls: ['find-activity', 'kind', 'only-undoable', 'activity'],
  },
  {
    title: 'Checkpoints',
    address: '/#/checkpoints',
    heading: 'Checkpoints',
    level: 1,
    controls: ['checkpoint-name', 'save-checkpoint', 'start-date', 'start-over', 'wipe'],
  },
  {
    title: 'This lab',
    address: ThisLabPage.address,
    heading: 'This lab',
    level: 1,
    controls: ['with-keys', 'save-lab-file', 'open-lab-file', 'own-site'],
  },
  {
    title: 'Own site',
    address: OwnSitePage.address,
    heading: 'Your own site',
    level: 1,
    controls: ['rename-site'],
  },
  {
    title: 'About',
    address: '/#/home',
    heading: 'Connect Certificate Lab',
    level: 2,
    controls: ['close-about'],
    open: (page) => new LabFrame(page).about.click(),
  },
  {
    title: 'start over',
    address: '/#/checkpoints',
    heading: 'Start over?',
    level: 2,
    controls: ['confirm-start-over', 'cancel'],
    open: (page) => new CheckpointsPage(page).startOver.click(),
  },
  {
    title: 'wipe everything',
    address: '/#/checkpoints',
    heading: 'Wipe everything?',
    level: 2,
    controls: ['wipe-word', 'cancel'],
    open: (page) => new CheckpointsPage(page).wipe.click(),
  },
];

/** Goes to a view of the opened lab; nothing that was open over another one stays. */
export async function goToLabView(page: Page, { address, open }: LabView): Promise<void> {
  await page.goto(address);
  await page.reload();
  await open?.(page);
}

/** Removes the lab from the browser under the running app, which then says so in a banner. */
export async function removeUnderneath(page: Page): Promise<void> {
  const other = await openBeside(page.context(), page);
  await other.evaluate(() => indexedDB.deleteDatabase('connect-certificate-lab'));
}
