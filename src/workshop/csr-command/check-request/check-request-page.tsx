import type { GivenFile } from '@/actions/preparation/preparation';
import { findingsOf } from '@/pki/findings/findings-of';
import { DecodedRequest } from '@/views/certificate/decoded-request/decoded-request';
import { useRecognition } from '@/views/files/file-drop/use-recognition';
import { RequestInput } from '@/views/files/request-input/request-input';
import { useState } from 'react';
import { csrCommandPages } from '../csr-command-pages';
import { NoResult, Panel, TwoPanels } from '../page-parts';

const noFiles: readonly GivenFile[] = [];
const noPasswords: readonly string[] = [];

/** Takes a request and says what it holds and what is doubtful about it. */
export default function CheckRequestPage() {
  const [files, setFiles] = useState(noFiles);
  const { items } = useRecognition(files, noPasswords);
  const item = items?.find((found) => found.kind === 'request');
  return (
    <TwoPanels
      title={csrCommandPages.checkRequest.title}
      text="Paste or drop a certificate request of any server to see what it asks for, before you send it."
    >
      <Panel title="Certificate request">
        <RequestInput
          file={files[0]}
          items={items}
          onChange={(file) => setFiles(file === undefined ? noFiles : [file])}
        />
      </Panel>
      <Panel title="What it says" label="Findings" isResult>
        {item === undefined ? (
          <NoResult>The request is decoded here.</NoResult>
        ) : (
          <DecodedRequest item={item} findings={findingsOf(item)} isFramed />
        )}
      </Panel>
    </TwoPanels>
  );
}
