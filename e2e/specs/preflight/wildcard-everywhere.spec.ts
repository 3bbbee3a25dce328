import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { OpensslAuthority } from '../../fixtures/openssl-authority';
import { needs } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import {
  acceptPrivateRoot,
  installPrivateFiles,
  openCertificateTab,
  openConnectClient,
} from '../../journeys/install-certificate';
import { enableHttps, openHttpsPage } from '../../journeys/service-appliance';
import { CertificateStores } from '../../pages/desktop/certificate-stores';
import { GatewayPortal } from '../../pages/edge-gateway/gateway-portal';
import { RouterPortal } from '../../pages/mobility-router/router-portal';
import { Preflight } from '../../pages/preflight/preflight';
import { HttpsPage } from '../../pages/service-appliance/https-page';

/** Does something that makes the app save files with these endings, and answers their paths in that order. */
async function saveFiles(page: Page, folder: string, endings: readonly RegExp[], act: () => Promise<void>) {
  const saved = endings.map((ending) =>
    page.waitForEvent('download', (download) => ending.test(download.suggestedFilename())),
  );
  await act();
  return Promise.all(
    saved.map(async (promise) => {
      const download = await promise;
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    }),
  );
}

test(
  'one wildcard in a PFX becomes what headquarters, appliance, gateway and router take, and every lock is green',
  orInSoak(false),
  async ({ page }, testInfo) => {
    needs('openssl');
    test.setTimeout(180_000);
    const folder = testInfo.outputPath();
    const authority = new OpensslAuthority(folder);
    const pfx = authority.asPfx('vendor.pfx', '*.sb7.com', 'a secret');
    const { lab, https } = await openHttpsPage(page);
    await enableHttps(https);
    await lab.openProgram('Certificates');
    await new CertificateStores(page).trustRoot(authority.path(authority.root));

    const { files, text } = await test.step('The pre-flight writes it, as files and as text', async () => {
      await lab.openProgram('Pre-flight');
      const preflight = new Preflight(page);
      await preflight.drop(pfx);
      await preflight.password.fill('a secret');
      const endings = [/com\.crt$/, /_intermediate\.crt$/, /\.key$/];
      const saveAll = page.getByRole('button', { name: 'Save the files' });
      const saved = await saveFiles(page, folder, endings, () => saveAll.click());
      await preflight.chooseTarget('SB7-EG: RAST');
      const { path } = await saveFile(page, folder, () => preflight.saveText.click());
      return { files: saved, text: readFileSync(path, 'utf8') };
    });

    await test.step('Headquarters and the appliance take the files', async () => {
      const [certificate = '', chain = '', key = ''] = files;
      await installPrivateFiles(await openCertificateTab(lab), files);
      await lab.browse(HttpsPage.address);
      await https.drop('SSL Certificate', certificate);
      await https.drop('Intermediate Certificate (optional)', chain);
      await https.drop('Private Key (optional)', key);
      await https.upload.click();
      await acceptPrivateRoot(page);
      await https.restartAndSkip();
    });

    await test.step('Every slot of the gateway takes the text, and the router too', async () => {
      const gateway = new GatewayPortal(page);
      await lab.browse(GatewayPortal.edgeGateway);
      await gateway.signIn.signIn();
      const { edgeGateway, rast, reverseProxy, turn } = GatewayPortal;
      for (const address of [edgeGateway, rast, reverseProxy, turn]) {
        await lab.browse(address);
        await gateway.press('Import');
        await gateway.pasted.fill(text);
        await gateway.pressInWindow('Import');
        await acceptPrivateRoot(page);
        await gateway.closeAndAnswer('Cancel');
      }
      await gateway.press('Restart…');
      await gateway.question('Restart').answer('OK');
      await gateway.regainAccess();
      await expect(gateway.users.getByRole('row', { name: 'Your PC' })).toContainText('Secure');
      const router = new RouterPortal(page);
      await lab.browse(RouterPortal.localAccess);
      await router.signIn();
      await router.press('Import');
      await router.paste(text);
      await router.pressInWindow('Import');
      await acceptPrivateRoot(page);
      await router.closeAndAnswer('OK');
      await router.regainAccess();
      // Whoever asks over http is sent on, as soon as there is a certificate.
      await expect(lab.address).toHaveValue(/^https:\/\/sb7-mr1\./);
    });

    const client = await openConnectClient(lab);
    await expect(client.secure).toBeVisible();
  },
);
