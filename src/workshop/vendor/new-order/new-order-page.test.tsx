import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createSandbox } from '@/actions/runs/sandbox';
import { createHistory } from '@/actions/history/history';
import { createReadOrderPassword } from '@/actions/vendor/order-certificate';
import { createWritePreflight } from '@/actions/write-preflight';
import { directOperations } from '@/pki/worker/direct-operations';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab, aRequest, fileOf, must } from '@/testing/lab';
import { LabContext, type LabAccess } from '@/views/shell/lab';
import { PcContext, SiteContext, type Pc } from '@/views/shell/pc';
import NewOrderPage from './new-order-page';

/** The page over a real lab that holds a request; `places` are the addresses that it went to. */
async function open(values: Parameters<typeof aRequest>[0] = {}, product = 'single-name') {
  const { store, perform, preview } = await anInstalledLab();
  const lab = { store, perform, preview, wait: () => undefined };
  must(await perform(aRequest(values)));
  const places: string[] = [];
  const readFiles: LabAccess['readFiles'] = (files, passwords) =>
    directOperations.readFiles(files, passwords);
  const readOrderPassword = createReadOrderPassword(store.storage);
  const access: LabAccess = {
    perform,
    preview,
    awaitKey: () => () => undefined,
    awaitRequest: () => undefined,
    history: createHistory(store),
    createSandbox: (startAt) => createSandbox(directOperations, startAt),
    readFiles,
    readFile: (id) => store.storage.readContent(id),
    readOrderPassword,
    fetchVerdicts: (input) => directOperations.fetchVerdicts(input),
    readPublicRoots: () => directOperations.readPublicRoots(),
    describeCertificate: (der) => directOperations.describeCertificate(der),
    writePreflight: createWritePreflight(directOperations),
  };
  const pc = {
    pickFiles: async () => [await fileOf(lab, 'file-1')],
    setUnsaved: () => undefined,
  } as unknown as Pc;
  const navigate = (address: string) => places.push(address);
  const site = { host: '', scheme: 'https', rest: [product], address: 'new-order', navigate } as const;
  render(
    <LabStoreContext value={store}>
      <LabContext value={access}>
        <PcContext value={pc}>
          <SiteContext value={site}>
            <NewOrderPage />
          </SiteContext>
        </PcContext>
      </LabContext>
    </LabStoreContext>,
  );
  return { user: userEvent.setup(), store, places };
}

const summary = () => within(screen.getByRole('region', { name: 'Order summary' }));
const placeOrder = () => screen.getByRole('button', { name: 'Place order' });

describe('an order with a request', () => {
  it('shows what the request says and what will be issued, and places the order', async () => {
    const { user, store, places } = await open();
    expect(placeOrder()).toBeDisabled();
    const steps = within(screen.getByRole('list', { name: 'Steps of the order' }));
    expect(steps.getAllByText(', done')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'From the lab’s Files…' }));
    const decoded = within(await screen.findByRole('region', { name: 'Your CSR says' }));
    expect(decoded.getByRole('row', { name: 'Common name SB7-HQ.SB7.com' })).toBeVisible();
    expect(decoded.getByText(/one of the public training keys/)).toBeVisible();
    expect(summary().getAllByText('sb7-hq.sb7.com')).toHaveLength(2);
    expect(steps.getAllByText(', done')).toHaveLength(4);
    await user.click(placeOrder());
    await expect.poll(() => places).toEqual(['order/HS-100001']);
    expect(Object.keys(store.world().orders)).toEqual(['HS-100001']);
  });

  it('takes the request as pasted text, and says when the text is something else', async () => {
    const { user } = await open();
    const box = screen.getByRole('textbox', { name: 'Paste your CSR' });
    await user.click(box);
    await user.paste('Dear vendor, please sign.');
    expect(await screen.findByText(/^No certificate, request or key was found in it/)).toBeVisible();
    expect(placeOrder()).toBeDisabled();
  });

  it('refuses internal names until they are left out', async () => {
    const { user, store, places } = await open({ alternativeNames: ['sb7-hq', '10.7.0.10'] });
    await user.click(screen.getByRole('button', { name: 'From the lab’s Files…' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/may not certify sb7-hq, 10\.7\.0\.10/);
    const steps = within(screen.getByRole('list', { name: 'Steps of the order' }));
    expect(steps.getAllByText(', done')).toHaveLength(1);
    expect(placeOrder()).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Leave these names out' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.click(placeOrder());
    await expect.poll(() => places).toEqual(['order/HS-100001']);
    expect(store.world().orders['HS-100001']?.names).toEqual(['sb7-hq.sb7.com']);
  });

  it('offers the wildcard product for a wildcard', async () => {
    const { user } = await open({ commonName: '*.sb7.com' });
    await user.click(screen.getByRole('button', { name: 'From the lab’s Files…' }));
    await user.click(await screen.findByRole('button', { name: 'Order Wildcard instead' }));
    expect(screen.getByRole('radio', { name: /^Wildcard/ })).toBeChecked();
    expect(summary().getByText('*.sb7.com, sb7.com')).toBeVisible();
  });
});

it('orders a key from the vendor for what the form says, on Enter', async () => {
  const { user, store, places } = await open({}, 'wildcard');
  await user.click(screen.getByRole('radio', { name: /^Make the key for me/ }));
  for (const [name, text] of [
    ['Common name', '*.sb7.com'],
    ['Organization', 'ShoreTel'],
    ['City', 'Sunnyvale'],
  ] as const) {
    await user.click(screen.getByRole('textbox', { name }));
    await user.paste(text);
  }
  await user.type(screen.getByRole('textbox', { name: 'Country' }), 'UK');
  expect(screen.getByText(/“UK” is not a country code/)).toBeVisible();
  expect(summary().getByText(/^Correct the marked fields/)).toBeVisible();
  await user.clear(screen.getByRole('textbox', { name: 'Country' }));
  await user.type(screen.getByRole('textbox', { name: 'Country' }), 'GB{Enter}');
  await expect.poll(() => places).toEqual(['order/HS-100001']);
  expect(store.world().orders['HS-100001']).toMatchObject({
    product: 'wildcard',
    certificates: [{ keyMadeBy: 'vendor' }],
  });
});
