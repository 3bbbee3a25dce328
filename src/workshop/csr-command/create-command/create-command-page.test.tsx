import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab } from '@/testing/lab';
import { anOldCertificate } from '@/testing/old-certificate';
import { PcContext, type Pc } from '@/views/shell/pc';
import { type Draft, DraftsContext } from '@/views/shell/use-draft';
import { render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import CreateCommandPage from './create-command-page';

/** The page over a real lab; what is typed is kept as a window keeps it over a reload. */
async function open() {
  const { store } = await anInstalledLab();
  const kept = new Map<string, Draft | undefined>();
  const drafts = {
    read: (form: string) => kept.get(form),
    // A reload takes the page away without asking it to forget anything.
    keep: (form: string, draft: Draft | undefined) => {
      if (draft !== undefined) kept.set(form, draft);
    },
  };
  // Whatever window is opened answers with the old certificate.
  const pc = { openWindow: () => Promise.resolve(anOldCertificate) } as unknown as Pc;
  const page = (
    <LabStoreContext value={store}>
      <PcContext value={pc}>
        <DraftsContext value={drafts}>
          <CreateCommandPage />
        </DraftsContext>
      </PcContext>
    </LabStoreContext>
  );
  const { unmount } = render(page);
  const reload = () => {
    unmount();
    render(page);
  };
  return { user: userEvent.setup(), reload };
}

/** The whole text at once: each letter draws the command anew. */
async function pasteInto(user: UserEvent, name: string, text: string): Promise<void> {
  await user.click(screen.getByRole('textbox', { name }));
  await user.paste(text);
}

test('a device of the site fills in the form, and the command appears', async () => {
  const { user } = await open();
  expect(screen.getAllByText('Enter the common name: the command appears here.')[0]).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Fill in from$/ }));
  await user.click(screen.getByRole('option', { name: 'SB7-EG' }));
  expect(screen.getByRole('textbox', { name: 'Common name' })).toHaveValue('sb7-eg.sb7.com');
  expect(screen.getByLabelText('Command')).toHaveTextContent(/^openssl req .*\/CN=sb7-eg\.sb7\.com/);
});

test('what is typed is there again after a reload', async () => {
  const { user, reload } = await open();
  await user.type(screen.getByRole('textbox', { name: 'Common name' }), 'pbx.sb7.com');
  reload();
  expect(screen.getByRole('textbox', { name: 'Common name' })).toHaveValue('pbx.sb7.com');
});

test('an old certificate fills in the form; what was there is put back, name by name', async () => {
  const { user } = await open();
  const city = screen.getByRole('textbox', { name: 'City' });
  await user.type(city, 'Zürich');
  await user.type(screen.getByRole('textbox', { name: 'Alternative names' }), 'a.sb7.com{Enter}');
  await user.click(screen.getByRole('button', { name: 'Fill in from a certificate or request…' }));
  expect(await screen.findByText(/no organizational unit \(Sales\)/)).toBeVisible();
  expect(city).toHaveValue('Austin');
  expect(screen.getByRole('button', { name: 'Remove hq.corp' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Put back what was there' }));
  expect(city).toHaveValue('Zürich');
  expect(screen.getByRole('button', { name: 'Remove a.sb7.com' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Remove hq.corp' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Fill in from a certificate or request…' })).toHaveFocus();
});

test('the lines of a command for PowerShell stay lines', async () => {
  const { user } = await open();
  await pasteInto(user, 'Common name', 'pbx.sb7.com');
  await pasteInto(user, 'City', 'Zürich');
  await user.click(screen.getByRole('tab', { name: 'PowerShell' }));
  const lines = [...screen.getByLabelText('Command').children].map((line) => line.textContent.trim());
  expect(lines).toEqual(["$env:OPENSSL_WIN32_UTF8 = '1'", expect.stringMatching(/^openssl req /)]);
});

test('a Windows CA of one’s own has its command', async () => {
  const { user } = await open();
  await pasteInto(user, 'Common name', 'pbx.sb7.com');
  expect(screen.getByLabelText('Command for a Windows CA')).toHaveTextContent(
    'certreq -submit -attrib CertificateTemplate:WebServer pbx_sb7_com.csr pbx_sb7_com.cer',
  );
  expect(screen.getByText(/Client Authentication among its purposes/)).toBeVisible();
});
