import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { GivenFile } from '@/actions/preparation/preparation';
import { toUtf8 } from '@/base/bytes';
import { directOperations } from '@/pki/worker/direct-operations';
import { toPem } from '@/pki/pem';
import { issueServer } from '@/testing/certificates';
import { LabContext, type LabAccess } from '../../shell/lab';
import { PcContext, type Pc } from '../../shell/pc';
import { FileDrop, type FileDropProps } from './file-drop';

/** Only what the drop area uses: any other access is a fault of the test. */
const readFiles: LabAccess['readFiles'] = (files, passwords) => directOperations.readFiles(files, passwords);
const lab = { readFiles } as LabAccess;

function show(props: Partial<FileDropProps> = {}, folder: readonly GivenFile[] = []) {
  const pc = { pickFiles: () => Promise.resolve(folder) } as unknown as Pc;
  function Form() {
    const [files, setFiles] = useState<readonly GivenFile[]>([]);
    return (
      <FileDrop label="Certificate files" name="files" several files={files} onChange={setFiles} {...props} />
    );
  }
  render(
    <LabContext value={lab}>
      <PcContext value={pc}>
        <Form />
      </PcContext>
    </LabContext>,
  );
  return userEvent.setup();
}

async function aCertificateFile(host: string): Promise<File> {
  const { certificate } = await issueServer(host);
  return new File([toPem('CERTIFICATE', certificate.der)], `${host}.crt`);
}

const given = () => within(screen.getByRole('list', { name: 'Files given' }));

describe('FileDrop', () => {
  it('says what a chosen file is, and takes it back', async () => {
    const user = show();
    await user.upload(
      screen.getByLabelText('Files of this computer'),
      await aCertificateFile('sb7-hq.sb7.com'),
    );
    expect(await screen.findByText('Self-signed certificate: sb7-hq.sb7.com')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove sb7-hq.sb7.com.crt' }));
    expect(screen.queryByText('sb7-hq.sb7.com.crt')).not.toBeInTheDocument();
  });

  it('shows the first of the many things in a file, and the rest when asked', async () => {
    const user = show();
    const { certificate } = await issueServer('sb7-hq.sb7.com');
    const many = toPem('CERTIFICATE', certificate.der).repeat(30);
    await user.upload(screen.getByLabelText('Files of this computer'), new File([many], 'many.pem'));
    const showAll = await screen.findByRole('button', { name: 'Show all 30' });
    expect(screen.getAllByText('Self-signed certificate: sb7-hq.sb7.com')).toHaveLength(12);
    await user.click(showAll);
    expect(screen.getAllByText('Self-signed certificate: sb7-hq.sb7.com')).toHaveLength(30);
    expect(showAll).not.toBeInTheDocument();
  });

  it('takes dropped files of any name and says why one of them is of no use', async () => {
    show();
    const files = [await aCertificateFile('turn.sb7.com'), new File(['see you on Monday'], 'notes.crt')];
    fireEvent.drop(screen.getByRole('group', { name: 'Certificate files' }), { dataTransfer: { files } });
    expect(await screen.findByText('Self-signed certificate: turn.sb7.com')).toBeVisible();
    expect(given().getByText(/^No certificate, request or key was found in it/)).toBeVisible();
  });

  it('takes pasted text and keeps nothing of it in the box', async () => {
    const user = show();
    await user.click(screen.getByRole('button', { name: 'Paste text…' }));
    await user.click(screen.getByRole('textbox', { name: /^Text with its BEGIN/ }));
    await user.paste(await (await aCertificateFile('rast.sb7.com')).text());
    await user.click(screen.getByRole('button', { name: 'Add text' }));
    expect(await screen.findByText('Self-signed certificate: rast.sb7.com')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Paste text…' }));
    expect(screen.getByRole('textbox', { name: /^Text with its BEGIN/ })).toHaveValue('');
  });

  it('says what was put right in a file or a pasted text, with the clean text to copy', async () => {
    const user = show();
    const clean = await (await aCertificateFile('rast.sb7.com')).text();
    await user.click(screen.getByRole('button', { name: 'Paste text…' }));
    await user.click(screen.getByRole('textbox', { name: /^Text with its BEGIN/ }));
    await user.paste(clean.replaceAll('-', '&#45;'));
    await user.click(screen.getByRole('button', { name: 'Add text' }));
    expect(
      await screen.findByText(/^Corrected in order to read it: .*web page.*may refuse it/),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy the clean text' }));
    expect(await navigator.clipboard.readText()).toBe(clean);
  });

  it('takes files from the folder of the PC', async () => {
    const user = show({}, [{ name: 'bundle.pem', bytes: toUtf8('nothing') }]);
    await user.click(screen.getByRole('button', { name: 'From the lab’s Files…' }));
    expect(await screen.findByText('bundle.pem')).toBeVisible();
  });

  it('refuses a file over 2 MB without reading it, and says so', async () => {
    const user = show();
    await user.upload(
      screen.getByLabelText('Files of this computer'),
      new File([new Uint8Array(2_000_001)], 'disk.iso'),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('disk.iso has 2.0 MB');
    expect(given().queryByText('disk.iso')).not.toBeInTheDocument();
  });

  it('takes what is given twice once, and says so in a note that is no alert', async () => {
    const user = show();
    const file = await aCertificateFile('turn.sb7.com');
    await user.upload(screen.getByLabelText('Files of this computer'), file);
    await screen.findByText('turn.sb7.com.crt');
    await user.upload(screen.getByLabelText('Files of this computer'), file);
    expect(await screen.findByText('turn.sb7.com.crt is here already.')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getAllByText('turn.sb7.com.crt')).toHaveLength(1);
  });

  it('replaces the file where only one is taken', async () => {
    const user = show({ several: false });
    await user.upload(screen.getByLabelText('File of this computer'), await aCertificateFile('one.sb7.com'));
    await user.upload(screen.getByLabelText('File of this computer'), await aCertificateFile('two.sb7.com'));
    expect(await screen.findByText('Self-signed certificate: two.sb7.com')).toBeVisible();
    expect(screen.queryByText('one.sb7.com.crt')).not.toBeInTheDocument();
  });

  it('shows that protected files are being opened, and takes the password back', async () => {
    let wasGivenUp = false;
    const untilGivenUp: LabAccess['readFiles'] = (_files, _passwords, { signal } = {}) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          wasGivenUp = true;
          reject(new Error('given up'));
        });
      });
    function Form() {
      const [files] = useState<readonly GivenFile[]>([{ name: 'slow.pfx', bytes: toUtf8('slow') }]);
      const [passwords, setPasswords] = useState<readonly string[]>(['secret']);
      return (
        <FileDrop
          {...{ label: 'Files', name: 'files', several: true, files, passwords }}
          onChange={() => undefined}
          onCancelOpening={() => setPasswords([])}
        />
      );
    }
    render(
      <LabContext value={{ ...lab, readFiles: untilGivenUp }}>
        <PcContext value={{} as Pc}>
          <Form />
        </PcContext>
      </LabContext>,
    );
    expect(await screen.findByRole('progressbar', { name: 'Opening the files…' })).toBeVisible();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Cancel' }));
    expect(wasGivenUp).toBe(true);
    expect(screen.queryByRole('button', { name: 'Cancel' })).not.toBeInTheDocument();
  });

  it('makes a hostile file name harmless', async () => {
    const user = show();
    await user.upload(screen.getByLabelText('Files of this computer'), new File(['x'], 'gpj\u202e.crt'));
    expect(await screen.findByText('gpj⟨U+202E⟩.crt')).toBeVisible();
  });
});
