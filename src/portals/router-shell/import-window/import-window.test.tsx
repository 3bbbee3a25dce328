import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { toPem } from '@/pki/pem';
import { directOperations } from '@/pki/worker/direct-operations';
import { issueServer } from '@/testing/certificates';
import { LabContext, type LabAccess } from '@/views/shell/lab';
import { PcContext, type Pc } from '@/views/shell/pc';
import { ImportForm } from './import-window';
import { toAction } from './use-pasted-plan';

const readFiles: LabAccess['readFiles'] = (files, passwords) => directOperations.readFiles(files, passwords);
const pc = { setUnsaved: () => undefined } as unknown as Pc;

/** The form that the windows of both gateways have. */
function Form() {
  const [text, setText] = useState('');
  return (
    <ImportForm
      {...{ introduction: '', text, onText: setText }}
      actionWith={(accepted) => toAction('slot', accepted)}
      onMade={() => undefined}
      onClose={() => undefined}
    />
  );
}

test('what was put right in a pasted text is told, with the clean text to copy', async () => {
  const user = userEvent.setup();
  const { certificate, key } = await issueServer('eg.sb7.com');
  const clean = toPem('CERTIFICATE', certificate.der) + toPem('PRIVATE KEY', key.pkcs8);
  render(
    <LabContext value={{ readFiles } as LabAccess}>
      <PcContext value={pc}>
        <Form />
      </PcContext>
    </LabContext>,
  );
  await user.click(screen.getByRole('textbox'));
  await user.paste(clean.replaceAll('-', '&#45;'));
  expect(
    await screen.findByText(/^Put right to read it: .*web page.*The device itself may refuse it/),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Copy the clean text' }));
  expect(await navigator.clipboard.readText()).toBe(clean);
});
