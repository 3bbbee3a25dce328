import { useState } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import { isLocked, type Item } from '@/pki/item';
import { traineePc } from '@/simulation/pc/certificate-stores';
import { BundleFindings, ItemFindings } from '@/views/certificate/findings/findings';
import { FormText } from '@/ui/form-fields';
import { ListField } from '@/ui/list-field';
import { Form, useLabForm } from '@/views/shell/lab-form';
import { useDraftState } from '@/views/shell/use-draft';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { itemWords, keyWords } from '@/views/words/item-words';
import { OpeningProgress } from '@/views/files/file-drop/opening-progress';
import { useRecognition } from '@/views/files/file-drop/use-recognition';
import { RepairNote, WayOut } from '@/views/files/reading-notes';
import { hexPairs, visibleText } from '@/views/words/value-words';
import { openImport } from '../import-wizard/open-import';
import { DialogWindow } from '../window/dialog-window';
import { useWindows } from '../window/windows';
import { CertificateDetails } from '@/views/certificate/certificate-details/certificate-details';
import { RequestDetails } from '@/views/certificate/request-details/request-details';
import { RevocationListDetails, Term } from './revocation-list-details';

interface FileWindowProps {
  readonly file: GivenFile;
  readonly onClose: () => void;
}

/** What a file is, by its content: each certificate, request and key in it in full. */
export function FileWindow({ file, onClose }: FileWindowProps) {
  const [files] = useState([file]);
  const [passwords, setPasswords] = useState<readonly string[]>([]);
  const { items, done } = useRecognition(files, passwords);
  const isClosed = items?.some(isLocked) ?? false;
  return (
    <DialogWindow name="file" title={visibleText(file.name)} width={680} onClose={onClose}>
      <div className="min-h-0 overflow-auto bg-surface px-16 py-12" aria-busy={items === undefined}>
        {items !== undefined && <Items items={items} name={file.name} />}
        {items === undefined && done === undefined && <p>Reading…</p>}
        {done !== undefined && <OpeningProgress done={done} onCancel={() => setPasswords([])} />}
        {isClosed && (
          <FilePassword wasWrong={passwords.length > 0} onGive={(password) => setPasswords([password])} />
        )}
      </div>
      <div className="pc-dialog-buttons">
        {items?.some(({ kind }) => kind === 'certificate') === true && <InstallButton file={file} />}
        <button type="button" name="close" className="pc-button" data-initial-focus="" onClick={onClose}>
          Close
        </button>
      </div>
    </DialogWindow>
  );
}

/** Inside the window, so that the wizard belongs to it. */
function InstallButton({ file }: { readonly file: GivenFile }) {
  const { open } = useWindows();
  const install = useLastingWindow('install', () => openImport(open, { pc: traineePc, file }));
  return (
    <button type="button" name="install-certificates" className="pc-button" onClick={() => install()}>
      Install…
    </button>
  );
}

const firstItem = { chosen: 0 };

function Items({ items, name }: { readonly items: readonly Item[]; readonly name: string }) {
  const [{ chosen }, choose] = useDraftState('item of the file', firstItem);
  const item = items[chosen] ?? items[0];
  if (item === undefined) return <p>Nothing was recognised in this file.</p>;
  return (
    <>
      {items.length > 1 && (
        <div className="mb-12 border-b border-line pb-12 fields-beside [--spacing-field:1fr] [--spacing-label:auto]">
          <ListField
            name="item"
            label="In this file"
            // The parts of a file have no identity but their place in it.
            choices={items.map((other, index) => ({
              id: String(index),
              label: `${String(index + 1)}. ${itemWords(other)}`,
            }))}
            value={String(chosen)}
            onChange={(index) => choose({ chosen: Number(index) })}
          />
        </div>
      )}
      <ItemDetails item={item} companions={items} />
      <WayOut name="copy-way-out" item={item} file={name} />
      <RepairNote name="copy-clean-text" items={items} />
      <BundleFindings items={items} />
    </>
  );
}

interface FilePasswordProps {
  readonly wasWrong: boolean;
  readonly onGive: (password: string) => void;
}

const unkept = ['password'] as const;

/** Asks for the password of a protected file. It is used once and not kept. */
function FilePassword({ wasWrong, onGive }: FilePasswordProps) {
  const form = useLabForm({
    name: 'password of the file',
    start: () => ({ password: '' }),
    unkept,
    send: ({ password }) => {
      onGive(password);
      return Promise.resolve(undefined);
    },
  });
  return (
    <Form
      form={form}
      className="mt-12 flex flex-wrap items-start gap-8 fields-beside [--spacing-field:192px] [--spacing-label:auto]"
    >
      <FormText
        control={form.control}
        name="password"
        label="Password of the file"
        isSecret
        error={wasWrong ? 'This password does not open the file.' : undefined}
      />
      <button type="submit" name="open-with-password" className="pc-button">
        Open
      </button>
    </Form>
  );
}

interface ItemDetailsProps {
  readonly item: Item;
  /** All parts of the file. */
  readonly companions: readonly Item[];
}

/** One part of a file in full. */
function ItemDetails({ item, companions }: ItemDetailsProps) {
  return (
    <>
      <p className="mb-8 font-semibold wrap-anywhere">{itemWords(item)}</p>
      {item.kind === 'certificate' && <CertificateDetails certificate={item.certificate} />}
      {item.kind === 'request' && <RequestDetails request={item.request} />}
      {item.kind === 'revocation-list' && <RevocationListDetails list={item.revocationList} />}
      {item.kind === 'private-key' && (
        <dl className="item-terms">
          <Term label="Key">{keyWords(item.keyPair.publicKey)}</Term>
          <Term label="SHA-256 of its public key">{hexPairs(item.keyPair.publicKey.fingerprint)}</Term>
        </dl>
      )}
      {item.kind !== 'unknown' && (
        <section aria-label="Findings" className="mt-12">
          <ItemFindings item={item} companions={companions} none="Nothing stands out." />
        </section>
      )}
    </>
  );
}
