import { DropTarget } from '@/views/files/file-drop/drop-target';
import { FileSources } from '@/views/files/file-drop/file-sources';
import type { TakenFiles } from '@/views/files/file-drop/take-files';
import type { GivenFile } from '@/actions/preparation/preparation';
import { Button } from '@/ui/button';
import { HandoverContext, toPreflight } from '@/views/files/handover';
import { usePc } from '@/views/shell/pc';
import { use, useId, useState } from 'react';
import { textOfFiles } from './text-of-files';

interface PasteAreaProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What the box is called. */
  readonly label: string | undefined;
  readonly isInvalid: boolean;
  /** Id of the slot that the text is for; absent where the pre-flight has no such target. */
  readonly slot?: string | undefined;
}

/** The text box, filled by pasting, from files, or by dropping them on it. It may hold a private key. */
export function PasteArea({
  text,
  onText,
  label = 'Certificate, RSA private key, certificate chain',
  isInvalid,
  slot,
}: PasteAreaProps) {
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [binary, setBinary] = useState<readonly GivenFile[]>([]);
  const id = useId();
  const take = (taken: TakenFiles) => {
    const added = textOfFiles(text, taken);
    setRefusals(added.refusals);
    setBinary(added.binary);
    onText(added.text);
  };
  return (
    <DropTarget labelledBy={`${id}-label`} describedBy={`${id}-refusals`} isInvalid={isInvalid} onTake={take}>
      <div className="router-paste">
        <label id={`${id}-label`} htmlFor={`${id}-text`}>
          {label}
        </label>
        <textarea
          id={`${id}-text`}
          name="pasted"
          className="ui-input"
          rows={12}
          value={text}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={isInvalid}
          data-initial-focus=""
          onChange={(event) => onText(event.target.value)}
        />
        <FileSources name="pasted-files" several onTake={take} onPaste={undefined} />
        <div id={`${id}-refusals`} role="alert">
          {refusals.map((refusal) => (
            <p key={refusal}>{refusal}</p>
          ))}
          {binary.length > 0 && slot !== undefined && <ToPreflight slot={slot} files={binary} />}
        </div>
      </div>
    </DropTarget>
  );
}

/** What is no text becomes one there. */
function ToPreflight({ slot, files }: { readonly slot: string; readonly files: readonly GivenFile[] }) {
  const handover = use(HandoverContext);
  const { openProgram } = usePc();
  const open = () => {
    handover.give(toPreflight, { files, password: '', target: slot });
    openProgram('preflight');
  };
  return (
    <Button name="open-preflight" kind="link" onPress={open}>
      Open it in the pre-flight
    </Button>
  );
}
