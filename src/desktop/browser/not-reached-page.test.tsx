import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { browserConnection } from '@/simulation/connections/browser';
import type { Connection } from '@/simulation/connections/connection';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab } from '@/testing/lab';
import { LabContext, type LabAccess } from '@/views/shell/lab';
import { PcContext, type Pc } from '@/views/shell/pc';
import { NotReachedPage, notReachedWords } from './not-reached-page';

const unknown = { state: 'not-reached', reasons: [{ name: 'host-unknown', values: {} }] };
const disabled = { state: 'not-reached', reasons: [{ name: 'https-disabled', values: {} }] };
const restarting = { state: 'restarting', reasons: [{ name: 'services-restarting', values: {} }] };

test.each([
  ['a name that nobody has', unknown, 'ERR_NAME_NOT_RESOLVED'],
  ['a device that does not listen', disabled, 'ERR_CONNECTION_REFUSED'],
  ['a device that restarts', restarting, 'ERR_CONNECTION_TIMED_OUT'],
])('%s has its own code', (_what, connection, code) => {
  expect(notReachedWords('chrome-58', connection as unknown as Connection).code).toBe(code);
});

test('the heading is that of the look', () => {
  const connection = unknown as unknown as Connection;
  expect(notReachedWords('note', connection).heading).toBe('This web page is not available');
  expect(notReachedWords('chrome-58', connection).heading).toBe('This site can’t be reached');
});

/** The browser's own page for a host of the site over https. */
async function show(host: string) {
  const lab = await anInstalledLab();
  const { store } = lab;
  const place = { scheme: 'https', host, path: '' } as const;
  const connection = browserConnection(store.world(), place, store.now());
  render(
    <LabStoreContext value={store}>
      <LabContext value={lab as unknown as LabAccess}>
        <PcContext value={{} as Pc}>
          <NotReachedPage {...{ place, connection }} />
        </PcContext>
      </LabContext>
    </LabStoreContext>,
  );
}

test('a name at which a gateway answers for others leads to the gateway’s own pages', async () => {
  await show('eg.sb7.com');
  const words = screen.getByText(/^The name belongs to/);
  expect(words).toHaveTextContent(/^The name belongs to SB7-EG, whose own pages are at/);
  expect(screen.getByRole('link', { name: 'https://sb7-eg.sb7.com/' })).toHaveAttribute(
    'href',
    '#/pc/browser/sb7-eg.sb7.com',
  );
});

test('a router without a certificate is not reached over https, and leads to its pages over http', async () => {
  await show('sb7-mr1.sb7.com');
  expect(screen.getByText(/^Over http it answers:/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'http://sb7-mr1.sb7.com/' })).toHaveAttribute(
    'href',
    '#/pc/browser/sb7-mr1.sb7.com?http',
  );
});
