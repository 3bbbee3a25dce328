import type { GivenFile } from '@/actions/preparation/preparation';
import { fromUtf8, toUtf8 } from '@/base/bytes';
import { TextAreaField } from '@/ui/text-field';
import { useState } from 'react';
import { FileDrop } from '../file-drop/file-drop';
import './request-input.css';

interface RequestInputProps {
  readonly file: GivenFile | undefined;
  readonly onChange: (file: GivenFile | undefined) => void;
  readonly error: string | undefined;
}

/** Takes a CSR: pasted into the box, or as a file whose text then stands in the box. */
export function RequestInput({ file, onChange, error }: RequestInputProps) {
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
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
        error={files.length === 0 && file !== undefined ? error : undefined}
      />
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
