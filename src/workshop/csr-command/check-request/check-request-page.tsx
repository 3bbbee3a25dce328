import type { GivenFile } from '@/actions/preparation/preparation';
import { findingsOf } from '@/pki/findings/findings-of';
import { DecodedRequest } from '@/views/certificate/decoded-request/decoded-request';
import { useRecognition } from '@/views/files/file-drop/use-recognition';
import { RequestInput } from '@/views/files/request-input/request-input';
import { useState } from 'react';
import { csrCommandPages } from '../csr-command-pages';

const noFiles: readonly GivenFile[] = [];
const noPasswords: readonly string[] = [];

/** Takes a request and says what it holds and what is doubtful about it. */
export default function CheckRequestPage() {
  const [files, setFiles] = useState(noFiles);
  const { items } = useRecognition(files, noPasswords);
  const item = items?.find((found) => found.kind === 'request');
  return (
    <>
      <h1 className="text-22">{csrCommandPages.checkRequest.title}</h1>
      <p className="mt-3 text-ink-muted">
        Paste or drop a certificate request of any server to see what it asks for, before you send it.
      </p>
      <div className="mt-14 grid grid-cols-2 items-start gap-18 max-lg:grid-cols-1">
        <section
          className="rounded-4 border border-line bg-white px-16 py-12"
          aria-label="Certificate request"
        >
          <h2 className="mb-10 border-b border-line pb-6 text-15 font-semibold text-accent-strong">
            Certificate request
          </h2>
          <RequestInput
            file={files[0]}
            items={items}
            onChange={(file) => setFiles(file === undefined ? noFiles : [file])}
          />
        </section>
        <section
          className="sticky top-12 rounded-4 border border-line bg-white px-16 py-12 max-lg:static"
          aria-label="Findings"
        >
          <h2 className="mb-10 border-b border-line pb-6 text-15 font-semibold text-accent-strong">
            What it says
          </h2>
          {item === undefined ? (
            <p className="min-h-92 rounded-3 border border-dashed border-control-line px-12 py-10 text-ink-muted">
              The request is decoded here.
            </p>
          ) : (
            <DecodedRequest item={item} findings={findingsOf(item)} isFramed />
          )}
        </section>
      </div>
    </>
  );
}
