import { useState } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import { fromUtf8, toUtf8 } from '@/base/bytes';
import { isLocked, type Item } from '@/pki/item';
import { showsPrivateKey } from '@/pki/pem';
import { TextAreaField } from '@/ui/text-field';
import { itemWords } from '../../words/item-words';
import { FileDrop } from '../file-drop/file-drop';
import { RepairNote, WayOut } from '../reading-notes';

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
    <div className="grid gap-10 fields-headed max-wide:fields-above">
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

const thatWasAKey =
  'That was a private key. Never send it to anyone. Make a new key and a new request with it, and send only the request to the vendor.';

/**
 * What is wrong with a file that should be a request: it gives a private key away, or is something else.
 * Undefined when it holds a request and nothing secret, and while it is being read.
 */
export function foundInsteadOfRequest(
  file: GivenFile | undefined,
  items: readonly Item[] | undefined,
): string | undefined {
  if (file === undefined) return undefined;
  if (givesKeyAway(file, items ?? [])) return thatWasAKey;
  if (items === undefined || items.some(({ kind }) => kind === 'request')) return undefined;
  const found = items.map(itemWords).join('; ');
  if (items.every(({ kind }) => kind === 'unknown')) return found;
  return `There is no certificate request in it. Found: ${found}`;
}

/** Readable or not, under a password or not: a key that was shown to somebody is not secret any more. */
function givesKeyAway({ bytes }: GivenFile, items: readonly Item[]): boolean {
  return (
    items.some(
      (item) => item.kind === 'private-key' || item.origin.container === 'pkcs12' || isSealed(item),
    ) || showsPrivateKey(lettersOf(bytes))
  );
}

/** What lies under a password beside certificates is a key: in DER it has no marker. */
function isSealed(item: Item): boolean {
  return isLocked(item) || (item.kind === 'unknown' && item.reason === 'cipher-unsupported');
}

/** The beginning of a file, one letter an octet; the empty octets of UTF-16 are left out. */
function lettersOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, longestLook)).replaceAll('\0', '');
}

/** Octets of a file that are looked at for a key's marker. */
const longestLook = 200_000;
