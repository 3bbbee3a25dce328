import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab } from '@/testing/lab';
import { LabContext, type LabAccess } from '@/views/shell/lab';
import { SessionContext, SessionStore } from '../session/session-store';
import { WindowScopes } from '../session/window-scopes';
import ConnectClient from './connect-client';

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
        <SessionContext value={sessions}>
          <nav id="taskbar">
            <button type="button">taskbar</button>
          </nav>
          <input aria-label="address" />
          {isOpen && <ConnectClient />}
        </SessionContext>
      </LabContext>
    </LabStoreContext>
  );
  const { rerender } = render(page(false));
  (opener === 'taskbar' ? screen.getByRole('button') : screen.getByRole('textbox')).focus();
  rerender(page(true));
}

test('whoever opens the client types into its first field next', async () => {
  await open('taskbar');
  expect(screen.getByRole('textbox', { name: 'User name' })).toHaveFocus();
});

test('whoever is busy elsewhere is left alone', async () => {
  await open('address');
  expect(screen.getByRole('textbox', { name: 'address' })).toHaveFocus();
});
