import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { browserConnection } from '@/simulation/connections/browser';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab } from '@/testing/lab';
import { ConnectionPanel } from './connection-panel';

async function show(host: string) {
  const { store } = await anInstalledLab();
  const place = { scheme: 'https', host, path: '' } as const;
  const connection = browserConnection(store.world(), place, store.now());
  render(
    <LabStoreContext value={store}>
      <ConnectionPanel {...{ place, connection }} onCertificate={() => undefined} />
    </LabStoreContext>,
  );
  const explained = screen.getByText('Explain').closest('details');
  return {
    explained,
    own: (text: RegExp) => screen.queryAllByText(text).filter((found) => !explained?.contains(found)),
  };
}

test('a site that is proved is verified by its issuer, in the words of that browser', async () => {
  const { explained } = await show('www.harborsign.example');
  expect(screen.getByText(/^The identity of this website has been verified by/)).toHaveTextContent(
    /HarborSign .+\.$/,
  );
  expect(screen.getByText(/encrypted using a modern cipher suite/)).toBeVisible();
  expect(screen.getByText(/uses ECDHE_RSA as the key exchange mechanism/)).toBeVisible();
  expect(screen.getByText('You have never visited this site before today.')).toBeVisible();
  expect(screen.getByText('What do these mean?')).toBeVisible();
  expect(explained).not.toHaveAttribute('open');
});

test('of a site that is not proved the browser gives its own sentences, and the lab explains apart from them', async () => {
  const { explained, own } = await show('sb7-hq.sb7.com');
  expect(own(/^The identity of this website has not been verified\.$/)).toHaveLength(1);
  expect(own(/^Server's certificate is not trusted\.$/)).toHaveLength(1);
  expect(within(explained as HTMLElement).getAllByRole('listitem').length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: 'Certificate information' })).toBeVisible();
});
