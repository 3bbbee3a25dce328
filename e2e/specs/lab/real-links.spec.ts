import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures/lab-test';
import { signInToDirector } from '../../journeys/first-visit';
import { Lab } from '../../pages/desktop/lab';
import { PlatformEquipmentPage } from '../../pages/director/platform-equipment-page';
import { LabFrame } from '../../pages/lab/lab-frame';
import { SiteMapPage } from '../../pages/lab/site-map-page';

type Press = NonNullable<Parameters<Locator['click']>[0]>;

const withCtrl: Press = { modifiers: ['ControlOrMeta'] };
const withMiddleButton: Press = { button: 'middle' };

/** What the real browser opens for a press that asks for a tab of its own; the page itself stays where it is. */
async function besideOf(link: Locator, how: Press): Promise<Page> {
  const here = link.page().url();
  const [beside] = await Promise.all([link.page().context().waitForEvent('page'), link.click(how)]);
  await expect(new Lab(beside).taskbar).toBeAttached({ timeout: 30_000 });
  expect(link.page().url()).toBe(here);
  return beside;
}

test('menu entries, tabs, lists and the map open in a real tab of their own', async ({ page }) => {
  await signInToDirector(page, PlatformEquipmentPage.address);
  const equipment = new PlatformEquipmentPage(page);

  await page.getByRole('treeitem', { name: 'Security', exact: true }).click();
  const request = page.getByRole('treeitem', { name: 'Certificate Signing Request' });
  const opened = await besideOf(request, withMiddleButton);
  await expect(opened).toHaveURL(/#\/pc\/browser\/sb7-hq\.sb7\.com\/.+\/certificate-signing-request$/);
  await expect(opened.getByRole('heading', { name: /^Generate Certificate Signing/ })).toBeVisible();
  await opened.close();

  const appliance = equipment.list.getByRole('link', { name: 'SB7-vSA100' });
  await expect(await besideOf(appliance, withCtrl)).toHaveURL(/#\/pc\/browser\/sb7-vsa100\.sb7\.com\?http$/);

  await equipment.fqdn('SB7-HQ.SB7.com').click();
  const tab = page.getByRole('tab', { name: 'Certificate' });
  await expect(await besideOf(tab, withCtrl)).toHaveURL(/\/platform-equipment\/[^/]+\/certificate$/);
  await expect(page.getByRole('tab', { name: 'General' })).toHaveAttribute('aria-selected', 'true');
  await tab.click();
  await expect(page).toHaveURL(/\/platform-equipment\/[^/]+\/certificate$/);

  await new LabFrame(page).show('Site map');
  const line = new SiteMapPage(page).line('Remote phones');
  await expect(await besideOf(line, withCtrl)).toHaveURL(/\/configuration\/system\/certificate\/rast$/);
});
