import type { GivenFile } from '@/actions/preparation/preparation';
import { useId, useState } from 'react';
import { DropTarget } from './drop-target';
import { FileSources } from './file-sources';
import { BundleFindings } from '../../certificate/findings/bundle-findings';
import { GivenFileList } from './given-file-list';
import { OpeningProgress } from './opening-progress';
import { PasteBox } from './paste-box';
import { addFiles, type TakenFiles } from './take-files';
import { useRecognition, type Recognition } from './use-recognition';

export interface FileDropProps {
  /** What the files are, as the form's label. */
  readonly label: string;
  /** Name of the control; its buttons are named after it. */
  readonly name: string;
  readonly files: readonly GivenFile[];
  readonly onChange: (files: readonly GivenFile[]) => void;
  /** Tried in order on whatever is encrypted. */
  readonly passwords?: readonly string[];
  /** Whether the files are what a server is to send: then what can be said of them together is shown. */
  readonly isBundle?: boolean;
  /** Takes the passwords back, which gives the opening of files up; offered while that takes long. */
  readonly onCancelOpening?: () => void;
  /** What the files were recognised as, where the form has them read itself. */
  readonly recognition?: Recognition;
  /** Whether more than one file is taken; otherwise a new one replaces the one before. */
  readonly several: boolean;
  /** Leaves out *Paste text…*, where the form has a box of its own. */
  readonly withoutPaste?: boolean;
  readonly error?: string | undefined;
  /** A sentence under the buttons. */
  readonly hint?: string;
}

const noPasswords: readonly string[] = [];
const noFiles: readonly GivenFile[] = [];

/** Takes files by dropping, from the real computer, from the PC's folder or as pasted text, and says what they are. */
export function FileDrop(props: FileDropProps) {
  const { label, name, files, onChange, passwords = noPasswords, several, withoutPaste, error, hint } = props;
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [isPasting, setIsPasting] = useState(false);
  const read = useRecognition(props.recognition === undefined ? files : noFiles, passwords);
  const recognition = props.recognition ?? read;
  const id = useId();
  const messages = [...refusals, ...(error === undefined ? [] : [error])];

  const take = (taken: TakenFiles) => {
    const kept = several ? taken : { ...taken, files: taken.files.slice(0, 1) };
    const added = addFiles(several || kept.files.length === 0 ? files : [], kept);
    setRefusals(added.refusals);
    if (kept.files.length > 0) onChange(added.files);
  };

  return (
    <DropTarget
      labelledBy={`${id}-label`}
      describedBy={`${id}-messages`}
      isInvalid={error !== undefined}
      onTake={take}
    >
      <div className="px-2 py-1.5">
        <p id={`${id}-label`} className="m-0 mb-1 font-semibold">
          {label}
        </p>
        <FileSources
          name={name}
          several={several}
          onTake={take}
          onPaste={withoutPaste === true ? undefined : () => setIsPasting(true)}
        />
        {hint !== undefined && <p className="m-0 mt-1 text-(--ui-text-muted)">{hint}</p>}
      </div>
      {isPasting && (
        <PasteBox
          name={name}
          onAdd={(file) => take({ files: [file], refusals: [] })}
          onClose={() => setIsPasting(false)}
        />
      )}
      <GivenFileList
        name={name}
        files={files}
        items={recognition.items}
        onRemove={(index) => onChange(files.filter((_file, other) => other !== index))}
      />
      <WhatCameOfIt {...props} recognition={recognition} />
      <Messages id={`${id}-messages`} messages={messages} />
    </DropTarget>
  );
}

/** How far the opening is, then what can be said of all that was found. */
function WhatCameOfIt({
  recognition: { items, done },
  isBundle = false,
  onCancelOpening,
}: Pick<FileDropProps, 'isBundle' | 'onCancelOpening'> & { readonly recognition: Recognition }) {
  if (isBundle && items !== undefined) return <BundleFindings items={items} />;
  if (done === undefined) return null;
  return (
    <div className="border-t border-(--ui-border) px-2 py-1">
      <OpeningProgress done={done} onCancel={onCancelOpening} />
    </div>
  );
}

function Messages({ id, messages }: { readonly id: string; readonly messages: readonly string[] }) {
  if (messages.length === 0) return null;
  return (
    <div id={id} role="alert" className="text-(--ui-error)">
      {messages.map((message) => (
        <p key={message} className="m-0 px-2 py-0.5 wrap-anywhere">
          {message}
        </p>
      ))}
    </div>
  );
}
