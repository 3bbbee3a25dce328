import { useState } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import { fromUtf8, toUtf8 } from '@/base/bytes';
import type { Item } from '@/pki/item';
import { TextAreaField } from '@/ui/text-field';
import { foundInsteadOfRequest } from './found-instead';
import { FileDrop } from '../file-drop/file-drop';
import { RepairNote } from '../reading-notes/repair-note';
import { WayOut } from '../reading-notes/way-out';
import './request-input.css';

interface RequestInputProps {
  readonly file: GivenFile | undefined;
  /** What the file was recognised as; undefined while it is being read. */
  readonly items: readonly Item[] | undefined;
  readonly onChange: (file: GivenFile | undefined) => void;
}

/** Takes a CSR, pasted into the box or as a file whose text then stands in the box, and says what else it is. */
export function RequestInput({ file, items, onChange }: RequestInputProps) {
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const error = foundInsteadOfRequest(file, items);
  const type = (typed: string) => {
    setText(typed);
    setFiles([]);
    onChange(typed.trim() === '' ? undefined : { name: 'Pasted request', bytes: toUtf8(typed) });
  };
  const choose = (chosen: readonly GivenFile[]) => {
    setFiles(chosen);
    setText(textOf(chosen[0]));
    onChange(chosen[0]);
  };
  return (
    <div className="request-input">
      <TextAreaField
        name="csr"
        label="Paste your CSR"
        hint="with its BEGIN and END lines"
        rows={8}
        value={text}
        onChange={type}
        error={files.length === 0 ? error : undefined}
      />
      {files.length === 0 && error === undefined && (
        <RepairNote name="copy-clean-request" items={items?.filter(isRequest) ?? []} />
      )}
      {files.length === 0 && error !== undefined && <WaysOut items={items ?? []} />}
      <FileDrop
        label="Or upload it"
        name="request"
        several={false}
        withoutPaste
        files={files}
        onChange={choose}
        error={files.length > 0 ? error : undefined}
      />
    </div>
  );
}

/** What makes something usable of what was pasted instead; a file that was chosen has it in its list. */
function WaysOut({ items }: { readonly items: readonly Item[] }) {
  return items.map((item, index) => (
    // The items of a text have no identity but their place in it.
    <WayOut key={index} name={`csr-command-${String(index)}`} item={item} file="pasted.txt" />
  ));
}

function isRequest({ kind }: Item): boolean {
  return kind === 'request';
}

/** The text of a PEM file; empty for DER, which no box can show. */
function textOf(file: GivenFile | undefined): string {
  if (file === undefined) return '';
  try {
    const text = fromUtf8(file.bytes);
    return text.includes('-----BEGIN') ? text : '';
  } catch {
    return '';
  }
}
