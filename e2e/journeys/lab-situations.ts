import { expect, type Page } from '@playwright/test';
import { bigWorld, expiredWorld, pendingWorld, sealedWorld, severalWorld } from '../fixtures/lab-worlds';
import { CheckpointsPage } from '../pages/lab/checkpoints-page';
import { LabFrame } from '../pages/lab/lab-frame';
import { OwnSitePage } from '../pages/lab/own-site-page';
import { SiteMapPage } from '../pages/lab/site-map-page';
import { ThisLabPage } from '../pages/lab/this-lab-page';
import { labViews, type LabView } from './lab-pages';
import { chooseForeignFile, chooseWorld, openWorld } from './open-world';
import { Lab } from '../pages/desktop/lab';

/** A lab in which some views are looked at. */
interface LabSituation {
  readonly title: string;
  readonly prepare: (page: Page) => Promise<void>;
  readonly views: readonly LabView[];
  /** Its views are those of another situation with more or less in them. */
  readonly isInSoak?: true;
}

const map = { address: '/#/home', heading: 'Site map', level: 1 } as const;
const list = { ...map, open: (page: Page) => new SiteMapPage(page).show('List') };

/** The map with what is said of a line, from where it is opened. */
function pointedAt(line: string, heading: string): LabView {
  return {
    ...{ title: `site map, ${line}`, address: map.address, heading, level: 2 },
    controls: ['connection-browser-headquarters', 'open-pointed'],
    open: (page) => new SiteMapPage(page).pointAt(line),
  };
}

const thisLab = { address: ThisLabPage.address, heading: 'This lab', level: 1 } as const;

const files: readonly LabView[] = [
  {
    ...{
      ...thisLab,
      title: 'passwords that differ',
      controls: ['password', 'password-again', 'save-lab-file'],
    },
    open: async (page) => {
      const lab = new ThisLabPage(page);
      await lab.withKeys.check();
      await lab.password.fill('correct horse battery');
      await lab.passwordAgain.fill('another one');
    },
  },
  {
    ...{ ...thisLab, title: 'a file that is none', controls: ['open-lab-file'] },
    open: chooseForeignFile,
  },
  {
    ...{ ...thisLab, title: 'what is in a file', controls: ['replace-lab', 'leave-file'] },
    open: (page) => chooseWorld(page, pendingWorld),
  },
  {
    ...{ ...thisLab, title: 'a wrong password' },
    controls: ['open-keys', 'file-password', 'replace-lab', 'leave-file'],
    open: async (page) => {
      const lab = new ThisLabPage(page);
      await chooseWorld(page, sealedWorld);
      await lab.filePassword.fill('not the password');
      await lab.replace.click();
      await expect(lab.inside).toContainText('The password does not open');
    },
  },
];

const ownSite = { address: OwnSitePage.address, heading: 'Your own site', level: 1 } as const;

const refusedNames: LabView = {
  ...{ ...ownSite, title: 'own site, refused', controls: ['domain', 'country', 'rename-site'] },
  open: async (page) => {
    const site = new OwnSitePage(page);
    await site.fill({ Domain: 'exa mple' });
    await site.rename.click();
    await expect(page.getByRole('textbox', { name: 'Domain' })).toHaveAccessibleDescription(/exa mple/);
  },
};

/** The name of the checkpoint that `saveCheckpoint` saves. */
export const checkpoint = 'Before the clock was moved';

/** A question about the checkpoint that was saved. */
function asked(what: 'Restore' | 'Compare' | 'Rename' | 'Remove', heading: string, control: string): LabView {
  return {
    ...{ title: what, address: '/#/checkpoints', heading, level: 2, controls: [control, 'cancel'] },
    open: (page) => new CheckpointsPage(page).ask(what, checkpoint),
  };
}

/** The lab’s own pages in every state that looks or works differently. */
export const labSituations: readonly LabSituation[] = [
  { title: 'a fresh lab', prepare: (page) => new Lab(page).open(), views: labViews },
  {
    title: 'files and names',
    prepare: (page) => new Lab(page).open(),
    views: [...files, refusedNames, pointedAt('Browser to SB7-HQ', 'Browser → SB7-HQ')],
  },
  {
    title: 'checkpoints',
    prepare: saveCheckpoint,
    views: [
      asked('Restore', `Restore “${checkpoint}”?`, 'confirm-restore'),
      asked('Compare', `Since “${checkpoint}”`, 'restore-compared'),
      asked('Rename', `Rename “${checkpoint}”`, 'new-name'),
      asked('Remove', `Remove “${checkpoint}”?`, 'confirm-remove'),
    ],
  },
  {
    title: 'pending certificates',
    isInSoak: true,
    prepare: (page) => openWorld(page, pendingWorld),
    views: [
      pointedAt('Remote phones to', 'Remote phones →'),
      { ...list, title: 'site map, list', controls: ['row-phones-outside'] },
    ],
  },
  {
    title: 'an expired site',
    isInSoak: true,
    prepare: (page) => openWorld(page, expiredWorld),
    views: [
      pointedAt('IP400 phones inside to', 'IP400 phones inside →'),
      { ...list, title: 'site map, list', controls: ['row-phones-headquarters'] },
    ],
  },
  {
    title: 'several devices and a cluster',
    isInSoak: true,
    prepare: (page) => openWorld(page, severalWorld),
    views: [pointedAt('Mobility clients outside to mobility', 'Mobility clients outside →')],
  },
  {
    title: 'a big site',
    isInSoak: true,
    prepare: (page) => openWorld(page, bigWorld),
    views: [
      pointedAt('Connect client to 13 devices', 'Connect client → 13 devices'),
      { ...list, title: 'site map, list', controls: ['find-connection', 'row-browser-headquarters'] },
      { ...map, title: 'nothing found', controls: ['find-connection', 'show-list'], open: searchInVain },
    ],
  },
];

/** A checkpoint, and a step since. */
export async function saveCheckpoint(page: Page): Promise<void> {
  await new Lab(page).open();
  await page.goto('/#/checkpoints');
  const checkpoints = new CheckpointsPage(page);
  await checkpoints.saveAs(checkpoint);
  await expect(checkpoints.table).toContainText(checkpoint);
  await new LabFrame(page).advanceClock('a day');
}

async function searchInVain(page: Page): Promise<void> {
  const site = new SiteMapPage(page);
  await site.show('List');
  await site.search.fill('nothing of that name');
  await expect(page.getByText('No connection contains “nothing of that name”.')).toBeVisible();
}
