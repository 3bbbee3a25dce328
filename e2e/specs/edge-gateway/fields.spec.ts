import { expect, test } from '../../fixtures/lab-test';
import { GatewayPortal } from '../../pages/edge-gateway/gateway-portal';

test('the window has the fields of the note, in its order, and the question before it generates', async ({
  page,
}) => {
  const gateway = new GatewayPortal(page);
  await gateway.lab.open();
  await gateway.lab.browse(GatewayPortal.turn);
  await gateway.signIn.signIn();
  await gateway.press('Generate');
  await expect(page.getByRole('dialog', { name: 'Generate Certificate' })).toContainText(
    /Country Name.*\(two letters\).*State or Province.*Locality.*Organization.*Organization Unit.*Common Name.*Key Length \(bits\).*Subject Alternative Names.*Other Alternative Names/s,
  );
  await expect(gateway.field('Common Name')).toHaveValue('eg.sb7.com');
  await gateway.window.getByRole('button', { name: /Key Length \(bits\)/ }).click();
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(['1024', '2048', '4096']);
  await page.keyboard.press('Escape');
  await gateway.window.getByRole('button', { name: /Other Alternative Names/ }).click();
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(['Alternative IP Address', 'DNS']);
  await page.keyboard.press('Escape');
  await gateway.pressInWindow('Generate');
  await expect(gateway.question('Generate Certificate').window).toContainText(
    'has to be restarted before the new certificate is used. Generate the certificate?',
  );
});
