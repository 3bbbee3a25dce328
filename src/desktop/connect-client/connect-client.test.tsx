import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { recordOf } from '@/simulation/world/world';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab, must } from '@/testing/lab';
import { keepFocus } from '@/ui/kept-focus';
import { LabContext, type LabAccess } from '@/views/shell/lab';
import type { Pc } from '@/views/shell/pc';
import { RegistryContext, type Registry } from '../registry';
import { SessionContext, SessionStore } from '../session/session-store';
import { WindowScopes } from '../session/window-scopes';
import { PcFactoryContext } from '../window/windows';
import ConnectClient from './connect-client';

/** Where the answers to “Why?” lead; the sites themselves lie in other layers. */
const addresses = [
  'keystore/certs/hq_ca.crt',
  'administration/appliances-servers/platform-equipment',
  'administration/system/security/certificate-signing-request',
  'products',
];
const pages = addresses.map((address) => ({ address }));
const sites = ['director', 'vendor'].map((id) => ({ id, hosts: () => ['sb7-hq.sb7.com'], pages }));
const registry = { sites, programs: [] } as unknown as Registry;

/** The client in front, opened by what has the focus. */
async function open(opener: 'taskbar' | 'address') {
  const lab = await anInstalledLab();
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const sessions = new SessionStore(storage, new WindowScopes(), '/pc/connect-client');
  const page = (isOpen: boolean) => (
    <LabStoreContext value={lab.store}>
      <LabContext value={lab as unknown as LabAccess}>
        <RegistryContext value={registry}>
          <SessionContext value={sessions}>
            <nav id="taskbar">
              <button type="button">taskbar</button>
            </nav>
            <input aria-label="address" />
            {isOpen && (
              <PcFactoryContext value={() => ({}) as Pc}>
                <ConnectClient />
              </PcFactoryContext>
            )}
          </SessionContext>
        </RegistryContext>
      </LabContext>
    </LabStoreContext>
  );
  const { rerender } = render(page(false));
  (opener === 'taskbar' ? screen.getByRole('button') : screen.getByRole('textbox')).focus();
  rerender(page(true));
  return { lab, user: userEvent.setup() };
}

test('whoever opens the client types into its first field next', async () => {
  await open('taskbar');
  expect(screen.getByRole('textbox', { name: 'User name' })).toHaveFocus();
});

test('whoever is busy elsewhere is left alone', async () => {
  await open('address');
  expect(screen.getByRole('textbox', { name: 'address' })).toHaveFocus();
});

async function signInAt(server: string) {
  const opened = await open('taskbar');
  await opened.user.keyboard('sarah.lopez{Tab}changeme');
  const field = screen.getByRole('textbox', { name: 'Server' });
  await opened.user.clear(field);
  await opened.user.type(field, `${server}{Enter}`);
  return opened;
}

test('where nobody answers the form stays as it was typed, with the reason', async () => {
  await signInAt('nowhere.sb7.com');
  expect(await screen.findByText(/nowhere\.sb7\.com/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'User name' })).toHaveValue('sarah.lopez');
  expect(screen.getByLabelText('Password')).toHaveValue('changeme');
  expect(screen.getByRole('textbox', { name: 'Server' })).toHaveValue('nowhere.sb7.com');
});

test('scheme and path come off the server; who is signed in is seen as long as it answers', async () => {
  onTestFinished(keepFocus());
  const { lab } = await signInAt('https://sb7-hq.sb7.com:5449/signin');
  const presence = await screen.findByText(/^Available · sb7-hq\.sb7\.com$/);
  await waitFor(() => expect(presence.closest('[data-window-content]')).toHaveFocus());
  must(await lab.perform({ type: 'restore-default-certificate', slot: 'headquarters-https' }));
  await waitFor(() => expect(presence).toHaveTextContent(/^Not connected · sb7-hq\.sb7\.com$/));
});

test('the client is a narrow window of its own, and Why? a pane beside it that begins at what failed', async () => {
  const scrolledTo = vi.spyOn(Element.prototype, 'scrollIntoView');
  await signInAt('sb7-hq.sb7.com');
  const why = await screen.findByRole('list', { name: 'Why?' });
  const pane = screen.getByRole('region', { name: 'Headquarters' });
  const services = screen.getByRole('navigation', { name: 'Services' });
  expect(pane).toContainElement(why);
  expect(services.closest('.client-shape')).toHaveTextContent('Available · sb7-hq.sb7.com');
  expect(services.closest('.client-shape')?.nextElementSibling).toBe(pane);
  const failed = within(why).getAllByRole('listitem');
  expect(scrolledTo.mock.contexts).toEqual([failed.find(({ dataset }) => dataset['status'] === 'bad')]);
  scrolledTo.mockRestore();
});

test('the header speaks for all services: secure, over http and not reached beside one another', async () => {
  const { lab } = await signInAt('sb7-hq.sb7.com');
  const says = (words: string) => screen.findByText(words, { exact: true });
  expect(await says('You are not connected securely.')).toBeVisible();
  const { certificate } = recordOf(lab.store.world(), 'authorities', 'mitel-uc');
  must(await lab.perform({ type: 'deploy-root', certificate }));
  expect(await says('Headquarters, Reverse proxy, TURN securely, Conferencing not.')).toBeVisible();
  must(await lab.perform({ type: 'restart-appliance', equipment: 'sb7-eg' }));
  expect(await says('Headquarters securely, Conferencing, Reverse proxy, TURN not.')).toBeVisible();
  must(await lab.perform({ type: 'remove-equipment', equipment: 'sb7-eg' }));
  expect(await says('Headquarters securely, Conferencing not.')).toBeVisible();
  must(await lab.perform({ type: 'remove-equipment', equipment: 'sb7-vsa100' }));
  expect(await says('You are connected securely.')).toBeVisible();
  must(await lab.perform({ type: 'restore-default-certificate', slot: 'headquarters-https' }));
  const restarting = 'sb7-hq.sb7.com is restarting. The client connects again by itself.';
  expect(await says(restarting)).toBeVisible();
});

test('more than four services are counted in the header', async () => {
  const { lab } = await signInAt('sb7-hq.sb7.com');
  const { certificate } = recordOf(lab.store.world(), 'authorities', 'mitel-uc');
  must(await lab.perform({ type: 'deploy-root', certificate }));
  const appliance = recordOf(lab.store.world(), 'equipment', 'sb7-vsa100');
  const values = { ...appliance, name: 'Second appliance', fqdn: 'second.sb7.com', ipAddress: '10.23.1.99' };
  must(await lab.perform({ type: 'add-equipment', values }));
  expect(await screen.findByText('3 of 5 services securely, the others not.')).toBeVisible();
});
