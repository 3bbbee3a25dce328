import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { expectForetold, expectOnMap } from '../../journeys/foretold';
import { certifyRouter, signInToRouter } from '../../journeys/mobility-router';
import { RouterPortal } from '../../pages/mobility-router/router-portal';

const outside = 'Mobility clients outside to mobility.sb7.com';

test(
  'what Provision, a cluster, its takeover and its end do to mobile clients is said before it is seen on the map',
  orInSoak(false),
  async ({ page }) => {
    test.setTimeout(120_000);
    const router = await signInToRouter(page, RouterPortal.authority);
    const { lab } = router;

    await test.step('An authority and the router’s own certificate', async () => {
      await certifyRouter(router);
      await expectOnMap(page, { [outside]: /: Not reached\./ });
    });

    await test.step('Provision: the clients connect', async () => {
      await lab.browse(RouterPortal.users);
      await router.chooseAllUsers();
      await expectForetold(page, 'After Provision', [/Mobility clients outside \(all 3\): connected/]);
      await router.press('Provision');
      await expect(router.done).toBeVisible();
      await expectOnMap(page, { [outside]: /: Secure\./ });
    });

    await test.step('Take over: the virtual slot is empty, and they stop', async () => {
      await lab.browse(RouterPortal.cluster);
      await router.press('Create Cluster');
      await expect(page.getByRole('row', { name: 'SB7-MR2' })).toContainText('Standby');
      await expectOnMap(page, { [outside]: /: Secure\./ });
      await router.press('Take over…');
      await expectForetold(page, 'After Take over', [
        /Mobility clients outside \(all 3\): stop: there is no certificate/,
      ]);
      await router.question('Take over').answer('Take over');
      await expect(page.getByRole('row', { name: 'SB7-MR2' })).toContainText('Active');
      await expectOnMap(page, { [outside]: /: Not reached\. .*no certificate/ });
    });

    await test.step('Dissolve: the first router answers again, and they connect', async () => {
      await router.press('Dissolve cluster…');
      await expectForetold(page, 'After Dissolve cluster', [/Mobility clients outside \(all 3\): connected/]);
      await router.question('Dissolve cluster').answer('Dissolve cluster');
      await expect(page.getByText('This router runs in a standalone environment.')).toBeVisible();
      await expectOnMap(page, { [outside]: /: Secure\./ });
    });
  },
);
