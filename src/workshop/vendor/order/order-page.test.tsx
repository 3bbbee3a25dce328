import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab, anOrder, aRequest, fileOf, must, type TestLab } from '@/testing/lab';
import { placeOrder } from '@/testing/vendor-orders';
import { LabContext, type LabAccess } from '@/views/shell/lab';
import { PcContext, SiteContext, type Pc } from '@/views/shell/pc';
import OrderPage from './order-page';

function show(lab: TestLab, number: string) {
  const site = {
    host: '',
    scheme: 'https',
    rest: [number],
    address: 'order',
    navigate: () => undefined,
  } as const;
  render(
    <LabStoreContext value={lab.store}>
      <LabContext value={lab as unknown as LabAccess}>
        <PcContext value={{ setUnsaved: () => undefined } as unknown as Pc}>
          <SiteContext value={site}>
            <OrderPage />
          </SiteContext>
        </PcContext>
      </LabContext>
    </LabStoreContext>,
  );
  const primary = screen.getAllByRole('button').filter(({ dataset }) => dataset['kind'] === 'primary');
  return { primary, next: within(screen.getByRole('region', { name: 'What next?' })) };
}

test('for a request of Headquarters the main button gives certificate and intermediate, and Director comes next', async () => {
  const lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  const { number } = await placeOrder(lab, await fileOf(lab, 'file-1'));
  const { primary, next } = show(lab, number);
  expect(primary.map(({ textContent }) => textContent)).toEqual(['Download both files']);
  expect(next.getByText(/The CSR was made on/)).toHaveTextContent(
    /Headquarters.*open Director.*Certificate tab/,
  );
});

test('where the vendor made the key the main button gives the PFX, with its password beside it', async () => {
  const lab = await anInstalledLab();
  const [event] = must(
    await lab.perform(
      anOrder({
        keyMadeBy: 'vendor',
        commonName: 'sb7-hq.sb7.com',
        organization: 'ShoreTel',
        city: 'Sunnyvale',
        state: 'California',
        country: 'US',
      }),
    ),
  );
  const { primary } = show(lab, event?.values['number'] ?? '');
  expect(primary.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Download .+\.pfx$/),
  ]);
  const beside = primary[0]?.parentElement?.querySelector('[name=show-password]');
  expect(beside).toHaveTextContent('Show password');
});
