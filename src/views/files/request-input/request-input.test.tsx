import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, test } from 'vitest';
import type { GivenFile } from '@/actions/preparation/preparation';
import { fromUtf8, toBase64, toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import { directOperations } from '@/pki/worker/direct-operations';
import { issueServer } from '@/testing/certificates';
import { aForeignRequest } from '@/testing/vendor-orders';
import { LabContext, type LabAccess } from '../../shell/lab';
import { PcContext, type Pc } from '../../shell/pc';
import { useRecognition } from '../file-drop/use-recognition';
import { RequestInput } from './request-input';

let pem: string;
let certificate: string;

beforeAll(async () => {
  pem = fromUtf8((await aForeignRequest('hq.sb7.com')).file.bytes);
  certificate = toPem('CERTIFICATE', (await issueServer('hq.sb7.com')).certificate.der);
});

const readFiles: LabAccess['readFiles'] = (files, passwords) => directOperations.readFiles(files, passwords);
const noFiles: readonly GivenFile[] = [];
const noPasswords: readonly string[] = [];

/** The form of a page that reads what it is given, as all of them do. */
function Form() {
  const [files, setFiles] = useState(noFiles);
  const { items } = useRecognition(files, noPasswords);
  const isRead = files.length > 0 && items !== undefined;
  return (
    <>
      <RequestInput
        file={files[0]}
        items={items}
        onChange={(file) => setFiles(file === undefined ? noFiles : [file])}
      />
      {isRead && <p>It was read.</p>}
    </>
  );
}

/** The form once a text was pasted into it and read. */
async function paste(text: string) {
  const user = userEvent.setup();
  render(
    <LabContext value={{ readFiles } as LabAccess}>
      <PcContext value={{} as Pc}>
        <Form />
      </PcContext>
    </LabContext>,
  );
  await user.click(screen.getByRole('textbox', { name: 'Paste your CSR' }));
  await user.paste(text);
  await screen.findByText('It was read.');
  return user;
}

const copy = () => screen.queryByRole('button', { name: 'Copy the clean text' });

test.each<readonly [string, () => string, RegExp]>([
  ['from a mail', () => pem.replaceAll('=', '=3D'), /\(quoted-printable\)/],
  ['from a web page', () => pem.replaceAll('-', '&#45;'), /codes and tags of a web page/],
  ['quoted in a reply', () => pem.replaceAll(/^/gm, '> '), /marks, blanks or lines/],
  ['numbered', () => numbered(pem), /numbers before its lines/],
  ['on one line', () => pem.replaceAll('\n', ' '), /BEGIN or END lines that were damaged/],
  ['without its END line', () => pem.replace(/-----END.*/, ''), /an END line that was missing/],
  ['without markers', () => pem.replaceAll(/-----.*\n/g, ''), /no BEGIN and END lines/],
  ['in base64 once more', () => toBase64(toUtf8(pem)), /base64 around the text/],
])('what was put right in a pasted request is told, with its clean text: %s', async (_what, text, told) => {
  const user = await paste(text());
  expect(
    screen.getByText(/^Corrected in order to read it: .* The authority may refuse it/),
  ).toHaveTextContent(told);
  await user.click(copy() ?? document.body);
  expect(await navigator.clipboard.readText()).toBe(pem);
});

function numbered(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line, at) => `${String(at + 1)}: ${line}`)
    .join('\n');
}

test('the clean text is that of the request alone', async () => {
  const user = await paste((certificate + pem).replaceAll('-', '&#45;'));
  await user.click(copy() ?? document.body);
  expect(await navigator.clipboard.readText()).toBe(pem);
});

test('nothing is told of a text as it should be, nor of one that is no request', async () => {
  const user = await paste(pem);
  expect(copy()).toBeNull();
  await user.clear(screen.getByRole('textbox', { name: 'Paste your CSR' }));
  await user.paste(certificate.replaceAll('-', '&#45;'));
  expect(await screen.findByText(/^There is no certificate request in it/)).toBeVisible();
  expect(copy()).toBeNull();
});

test('a text of another program has the command that makes something usable of it, to be copied', async () => {
  const user = await paste('-----BEGIN SSH2 PUBLIC KEY-----\nAAAA\n-----END SSH2 PUBLIC KEY-----\n');
  await user.click(screen.getByRole('button', { name: 'Copy the command' }));
  expect(await navigator.clipboard.readText()).toMatch(/^\S.* pasted\.txt/);
});
