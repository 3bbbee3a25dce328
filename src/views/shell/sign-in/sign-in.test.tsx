import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import { LabStoreContext, useWorld } from '@/state/use-world';
import { anInstalledLab } from '@/testing/lab';
import { keepFocus } from '@/ui/kept-focus';
import { LabContext, type LabAccess } from '../lab';
import { SiteContext } from '../pc';
import { SignIn } from './sign-in';

const host = 'sb7-hq.sb7.com';

function Portal() {
  const isSignedIn = useWorld(({ sessions }) => sessions[host] !== undefined);
  return isSignedIn ? <h1>Welcome</h1> : <SignIn title="Director" className="" />;
}

test('the first field has the focus, Enter signs in, and the keyboard goes on in the page that follows', async () => {
  const lab = await anInstalledLab();
  const site = { host, scheme: 'https', rest: [], address: '', navigate: () => undefined } as const;
  const page = (isThere: boolean) => (
    <LabStoreContext value={lab.store}>
      <LabContext value={lab as unknown as LabAccess}>
        <SiteContext value={site}>
          <main data-window-content tabIndex={-1}>
            {isThere && <Portal />}
          </main>
        </SiteContext>
      </LabContext>
    </LabStoreContext>
  );
  const { rerender } = render(page(false));
  screen.getByRole('main').focus();
  onTestFinished(keepFocus());
  rerender(page(true));
  expect(screen.getByRole('textbox', { name: 'User name' })).toHaveFocus();
  await userEvent.setup().keyboard('admin{Tab}changeme{Enter}');
  expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeVisible();
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});
