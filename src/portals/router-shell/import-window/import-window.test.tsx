import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { toPem } from '@/pki/pem';
import { directOperations } from '@/pki/worker/direct-operations';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { ConfirmationName } from '@/simulation/world/problem';
import { LabStoreContext } from '@/state/use-world';
import { issueServer } from '@/testing/certificates';
import { anInstalledLab } from '@/testing/lab';
import { Handover, HandoverContext } from '@/views/files/handover';
import { LabContext, type LabAccess } from '@/views/shell/lab';
import { PcContext, type Pc, type Question } from '@/views/shell/pc';
import { ImportForm, useImportForm } from './import-window';
import { toAction } from './use-pasted-plan';

const readFiles: LabAccess['readFiles'] = (files, passwords) => directOperations.readFiles(files, passwords);
const pc = { setUnsaved: () => undefined } as unknown as Pc;

interface ShownProps {
  readonly text: string;
  readonly actionWith: (accepted: readonly ConfirmationName[]) => Action;
  readonly onEnd: (how: string) => void;
}

/** The form that the windows of both gateways have. */
function Shown({ text, actionWith, onEnd }: ShownProps) {
  const form = useImportForm({ initial: text, actionWith, imported: '', onMade: () => onEnd('made') });
  return (
    <ImportForm
      form={form}
      label="Certificate and private key"
      introduction="Paste them."
      outlook={null}
      onClose={() => onEnd('closed')}
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
        <Shown text="" actionWith={(accepted) => toAction('slot', accepted)} onEnd={() => undefined} />
      </PcContext>
    </LabContext>,
  );
  await user.click(screen.getByRole('textbox'));
  await user.paste(clean.replaceAll('-', '&#45;'));
  expect(
    await screen.findByText(/^Corrected in order to read it: .*web page.*The device itself may refuse it/),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Copy the clean text' }));
  expect(await navigator.clipboard.readText()).toBe(clean);
});

/** The import window of the router's authority after *Import*: whatever it asks is answered with the first button. */
async function importRefused(text: string) {
  const lab = await anInstalledLab();
  const asked: Question[] = [];
  const ended: string[] = [];
  const asking = {
    ...pc,
    ask: (question: Question) => {
      asked.push(question);
      return Promise.resolve(question.buttons[0]?.id ?? '');
    },
  } as unknown as Pc;
  render(
    <LabStoreContext value={lab.store}>
      <LabContext value={{ ...lab, readFiles } as unknown as LabAccess}>
        <PcContext value={asking}>
          <HandoverContext value={new Handover()}>
            <Shown
              text={text}
              actionWith={(accepted) => ({ type: 'import-authority', router: 'sb7-mr1', accepted })}
              onEnd={(how) => ended.push(how)}
            />
          </HandoverContext>
        </PcContext>
      </LabContext>
    </LabStoreContext>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Import' }));
  return { asked, ended };
}

test('a refused authority is told in the error prompt; the window stays with its text, marked as wrong', async () => {
  const { asked, ended } = await importRefused('no certificate');
  await expect.poll(() => asked.map(({ title }) => title)).toEqual(['Import Certificate', 'Error']);
  expect(asked[1]).toMatchObject({ kind: 'error', buttons: [{ label: 'OK' }] });
  expect(asked[1]?.text).toMatch(/certificate/i);
  expect(ended).toEqual([]);
  const box = screen.getByRole('textbox', { name: 'Certificate and private key' });
  expect(box).toHaveValue('no certificate');
  expect(box).toBeInvalid();
});
