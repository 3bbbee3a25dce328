import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { recordOf } from '@/simulation/world/world';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab } from '@/testing/lab';
import { CertificateTable } from './certificate-table';

async function rowOf(lastGenerated: number | undefined) {
  const { store } = await anInstalledLab();
  const { lastGenerated: _before, ...slot } = recordOf(store.world(), 'slots', 'rast');
  render(
    <LabStoreContext value={store}>
      <CertificateTable
        slotId="rast"
        slot={{ ...slot, ...(lastGenerated === undefined ? {} : { lastGenerated }) }}
      />
    </LabStoreContext>,
  );
  return screen.getByRole('row', { name: /^Last Generated Date/ });
}

test('the moment at which a certificate was last generated names its zone', async () => {
  expect(await rowOf(Date.UTC(2017, 8, 1, 12))).toHaveTextContent(
    /^Last Generated Date2017-09-01 12:00:00 \(UTC\)$/,
  );
});

test('a device on which none was generated says so', async () => {
  expect(await rowOf(undefined)).toHaveTextContent(/never on this device$/);
});
