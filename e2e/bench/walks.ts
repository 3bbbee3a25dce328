import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { saveFile } from '../fixtures/saved-file';
import { signInToDirector } from '../journeys/first-visit';
import { certifyHeadquarters, openConnectClient } from '../journeys/install-certificate';
import { certifyRouter, expectOutside, signInToRouter } from '../journeys/mobility-router';
import { certifyWithPracticeRoot } from '../journeys/practice-certificate';
import { downloadAll, generateRequest, orderCertificate } from '../journeys/request-and-order';
import { createCsr, enableHttps, openHttpsPage } from '../journeys/service-appliance';
import { CertificateSigningRequestPage } from '../pages/director/certificate-signing-request-page';
import { GatewayPortal } from '../pages/edge-gateway/gateway-portal';
import { LabFrame } from '../pages/lab/lab-frame';
import { SiteMapPage } from '../pages/lab/site-map-page';
import { RouterPortal } from '../pages/mobility-router/router-portal';
import { Preflight } from '../pages/preflight/preflight';
import { HttpsPage } from '../pages/service-appliance/https-page';
import { NewOrderPage } from '../pages/vendor/new-order-page';
import { OrderPage } from '../pages/vendor/order-page';

/** A procedure from the first visit to its end, as a trainee goes through it; files are kept in a folder. */
type Walk = (page: Page, folder: string) => Promise<void>;

const intermediate = 'HarborSignSimulationServerCA.crt';

/** The main procedures of each portal. */
export const walks: Readonly<Record<string, Walk>> = {
  'Headquarters, with the vendor': async (page, folder) => {
    const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
    await certifyHeadquarters(lab, folder);
    await openConnectClient(lab);
  },
  'Headquarters, with the practice CA': async (page, folder) => {
    const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
    await certifyWithPracticeRoot(lab, folder, 'Practice Root');
  },
  'Service appliance, HTTPS in four steps': certifyAppliance,
  'Edge Gateway, generated': async (page) => {
    const gateway = await signInToGateway(page);
    await gateway.press('Generate');
    await gateway.press('Use California');
    await gateway.generate('OK');
    await gateway.regainAccess();
    await expect(gateway.status).toContainText('The certificate is active');
  },
  'Edge Gateway, imported': importAtGateway,
  'Mobility Router, from the authority to the clients': async (page) => {
    const router = await signInToRouter(page, RouterPortal.authority);
    await certifyRouter(router);
    await router.lab.browse(RouterPortal.users);
    await router.provisionAll();
    await expect(router.done).toContainText('Provisioned:');
    await expectOutside(router, 'Secure', /Both sides are verified/);
  },
  'Pre-flight of a set of files': async (page, folder) => {
    const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
    const order = await orderCertificate(lab, await generateRequest(page, folder));
    const files = await downloadAll(page, folder, order, ['sb7-hq_sb7_com.crt', intermediate]);
    await lab.openProgram('Pre-flight');
    const preflight = new Preflight(page);
    await preflight.drop(...files.map(({ path }) => path));
    await expect(preflight.verdict).toHaveText('This will work');
    await preflight.keepFiles.click();
    await expect(preflight.kept).toBeVisible();
  },
  'The site map, as picture and as list': async (page) => {
    await signInToDirector(page, CertificateSigningRequestPage.address);
    await new LabFrame(page).show('Site map');
    const map = new SiteMapPage(page);
    await map.lines.first().focus();
    await expect(map.why).toBeVisible();
    await map.show('List');
    await expect(map.rows.first()).toBeVisible();
    await map.show('Picture');
    await map.lines.first().click();
  },
};

async function certifyAppliance(page: Page, folder: string): Promise<void> {
  const { lab, https } = await openHttpsPage(page);
  await enableHttps(https);
  const order = await orderCertificate(lab, await createCsr(page, folder, https));
  const names = ['sb7-vsa100_sb7_com.crt', intermediate];
  const [certificate, issuer] = await downloadAll(page, folder, order, names);
  await lab.browse(HttpsPage.address.replace('http:', 'https:'));
  await https.drop('SSL Certificate', certificate?.path ?? '');
  await https.drop('Intermediate Certificate (optional)', issuer?.path ?? '');
  await https.upload.click();
  await expect(https.stepThree).toContainText('is in place and waits for step #4.');
  await https.restartAndSkip();
}

async function signInToGateway(page: Page): Promise<GatewayPortal> {
  const gateway = new GatewayPortal(page);
  await gateway.lab.open();
  await gateway.lab.browse(GatewayPortal.rast);
  await gateway.signIn.signIn();
  await expect(gateway.status).toBeVisible();
  return gateway;
}

async function importAtGateway(page: Page, folder: string): Promise<void> {
  const gateway = await signInToGateway(page);
  await gateway.lab.browse(GatewayPortal.reverseProxy);
  await gateway.press('Generate CSR');
  await gateway.press('Use California');
  const request = await saveFile(page, folder, () => gateway.pressInWindow('Generate CSR'));
  await gateway.pressInWindow('Close');
  await gateway.lab.browse(NewOrderPage.address);
  const newOrder = new NewOrderPage(page);
  await newOrder.uploadRequest(request.path);
  // The gateway's outside address, which a public authority certifies to nobody.
  await newOrder.leaveNamesOut.click();
  await newOrder.placeOrder.click();
  const order = new OrderPage(page);
  const files = await downloadAll(page, folder, order, ['eg_sb7_com.crt', intermediate]);
  await gateway.lab.browse(GatewayPortal.reverseProxy);
  await gateway.press('Import');
  await gateway.pasted.fill(files.map(({ path }) => readFileSync(path, 'utf8')).join(''));
  await expect(gateway.plan).toContainText('will be installed');
  await gateway.pressInWindow('Import');
  await gateway.closeAndAnswer('OK');
  await gateway.regainAccess();
  await expect(gateway.status).toContainText('The certificate is active');
}
