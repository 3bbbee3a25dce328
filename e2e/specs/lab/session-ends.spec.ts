import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { signInToRouter } from '../../journeys/mobility-router';
import { LabFrame } from '../../pages/lab/lab-frame';
import { RouterPortal } from '../../pages/mobility-router/router-portal';

test('a restart under an open window closes it, and a line says which and why', async ({ page, context }) => {
  const router = await signInToRouter(page, RouterPortal.users);
  await router.press('Add');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await router.fill('Name', 'Ann Lee');

  const other = new RouterPortal(await context.newPage());
  await other.page.goto(page.url());
  await other.lab.browse('sb7-mr1.sb7.com/maintenance/system/restart');
  await other.press('Restart…');
  await other.question('Restart').answer('OK');

  await expect(page.getByRole('dialog', { name: 'Add User' })).toBeHidden();
  const { told } = new LabFrame(page);
  await expect(told).toContainText(
    'SB7-MR1 restarts: your session there is over. The window over its page was closed, and nothing in it was used.',
  );
  await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeHidden();
  await expectAccessible(page);
  await page.keyboard.press('Shift');
  await expect(told).toBeHidden();

  await router.regainAccess();
  await router.press('Log out');
  await expect(told).toContainText('You are signed out of SB7-MR1.');
});
