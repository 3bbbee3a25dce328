import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { GivenFile } from '@/actions/preparation/preparation';
import { toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import { directOperations } from '@/pki/worker/direct-operations';
import { issueServer } from '@/testing/certificates';
import { LabContext, type LabAccess } from '../../shell/lab';
import { PcContext, type Pc } from '../../shell/pc';
import { FillInWindow } from './fill-in-window';

/** Only what the window uses: any other access is a fault of the test. */
const readFiles: LabAccess['readFiles'] = (files, passwords) => directOperations.readFiles(files, passwords);
const lab = { readFiles } as LabAccess;

/** The window over a folder of the lab with one file; `chosen` are the candidates that it was closed with, in words. */
function show(file: GivenFile) {
  const pc = { pickFiles: () => Promise.resolve([file]) } as unknown as Pc;
  const chosen: (string | undefined)[] = [];
  render(
    <LabContext value={lab}>
      <PcContext value={pc}>
        <FillInWindow onClose={(candidate) => chosen.push(candidate?.words)} />
      </PcContext>
    </LabContext>,
  );
  return { user: userEvent.setup(), chosen };
}

const fromFiles = () => screen.getByRole('button', { name: 'From the lab’s Files…' });
const fillIn = () => screen.getByRole('button', { name: 'Fill in' });

test('a PFX of the lab’s Files gives its certificate once its password is typed', async () => {
  const { certificate, key } = await issueServer('hq.sb7.com');
  const contents = { certificate: certificate.der, chain: [], pkcs8: key.pkcs8, friendlyName: 'hq' };
  const bytes = await directOperations.encodePfx({ ...contents, password: 'old secret' });
  const { user, chosen } = show({ name: 'old.pfx', bytes });
  await user.click(fromFiles());
  const password = await screen.findByLabelText('Password of the file');
  await user.type(password, 'old secret');
  await screen.findByText(/Self-signed certificate: hq\.sb7\.com/);
  await user.click(fillIn());
  expect(chosen).toEqual(['Self-signed certificate: hq.sb7.com']);
});

test('of several certificates one has to be chosen, and that one is taken', async () => {
  const servers = await Promise.all(['hq.sb7.com', 'eg.sb7.com'].map((host) => issueServer(host)));
  const text = servers.map(({ certificate }) => toPem('CERTIFICATE', certificate.der)).join('\n');
  const { user, chosen } = show({ name: 'both.pem', bytes: toUtf8(text) });
  await user.click(fromFiles());
  const second = await screen.findByRole('radio', { name: 'Self-signed certificate: eg.sb7.com' });
  await user.click(fillIn());
  expect(screen.getByText('Choose one of them.')).toBeVisible();
  expect(chosen).toEqual([]);
  await user.click(second);
  await user.click(fillIn());
  expect(chosen).toEqual(['Self-signed certificate: eg.sb7.com']);
});
