import { type ReactNode, type SyntheticEvent, use, useEffect, useId, useState } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { Item } from '@/pki/item';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { ConfirmationName } from '@/simulation/world/problem';
import { Button } from '@/ui/button';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';
import { PlanView } from '@/views/certificate/installation/plan-view';
import type { PlanState } from '@/views/certificate/installation/use-plan';
import { DropTarget } from '@/views/files/file-drop/drop-area';
import { FileSources } from '@/views/files/file-drop/file-sources';
import type { TakenFiles } from '@/views/files/file-drop/take-files';
import { HandoverContext, toPreflight } from '@/views/files/handover';
import { RepairNote } from '@/views/files/reading-notes/repair-note';
import { useLab } from '@/views/shell/lab';
import { type Message, MessageBar } from '@/views/shell/message-bar';
import { type Question, usePc } from '@/views/shell/pc';
import { useBusy } from '@/views/shell/use-busy';
import { useUnsaved } from '@/views/shell/use-draft';
import { problemWords } from '@/views/words/problem-words';
import { CloseButton } from '../page-parts';
import { textOfFiles, toAction, toInputs, typingPause, usePastedPlan } from './use-pasted-plan';
import '../router-shell.css';

/** What was put right in a text before it could be read: the device itself may refuse it. Nothing where nothing was. */
function TextRepairs({ text }: { readonly text: string }) {
  const { readFiles } = useLab();
  const [read, setRead] = useState<{ readonly of: string; readonly items: readonly Item[] }>();
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let isCurrent = true;
    const readText = async () => {
      const files = (toInputs(text).files ?? []).map(({ bytes }) => bytes);
      const items = await readFiles(files, []);
      if (isCurrent) setRead({ of: text, items });
    };
    const timer = setTimeout(() => void readText(), typingPause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [readFiles, text]);
  return read?.of === text ? <RepairNote name="copy-clean-text" items={read.items} /> : null;
}

interface ImportWindowProps {
  /** Id of the slot. */
  readonly slot: string;
  /** What stands in the box at first. */
  readonly initial?: string;
  /** Called as soon as something was imported, whatever closes the window then. */
  readonly onMade: () => void;
  readonly onClose: () => void;
}

/** The import window of a server's certificate: certificate, RSA private key, chain, in that order (note). */
export function ImportWindow({ slot, initial = '', onMade, onClose }: ImportWindowProps) {
  const [text, setText] = useState(initial);
  const plan = usePastedPlan(slot, text);
  return (
    <ImportForm
      {...{ slot, text, plan, onMade, onClose }}
      onText={setText}
      actionWith={(accepted) => toAction(slot, accepted)}
      introduction="Paste the signed certificate, its RSA private key, and any certificate chain that came with it, in this order. Include the BEGIN and END lines of each. The key can be left out if it is that of the request made here."
    />
  );
}

interface ImportFormProps {
  /** Id of the slot; absent where what is imported is no server's certificate. */
  readonly slot?: string;
  readonly introduction: string;
  /** What the box is called. */
  readonly label?: string;
  /** What is said when it was imported. */
  readonly imported?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Absent where the window shows no plan. */
  readonly plan?: PlanState;
  /** What is foretold, where no plan tells it. */
  readonly forecast?: ReactNode;
  readonly actionWith: (accepted: readonly ConfirmationName[]) => Action;
  readonly onMade: () => void;
  readonly onClose: () => void;
}

/** The window's form: the box, what importing will do, *Import* and *Close*. */
export function ImportForm({
  slot,
  introduction,
  label,
  text,
  onText,
  plan,
  forecast,
  ...rest
}: ImportFormProps) {
  const { message, isRefused, isMade, busy, submit, clear } = useImport(text, rest);
  useUnsaved(text !== '' && !isMade);
  const change = (next: string) => {
    clear();
    onText(next);
  };
  return (
    <form className="router-window h-640" noValidate onSubmit={submit}>
      <div className="min-h-0 flex-1 overflow-auto bg-surface px-14 pt-0 pb-12 [&>p]:mb-8">
        <h1 translate="no">Import Certificate</h1>
        <MessageBar message={message} />
        {!isMade && (
          <>
            <p>{introduction}</p>
            <PasteArea {...{ text, label, slot }} onText={change} isInvalid={isRefused} />
            <TextRepairs text={text} />
            {plan !== undefined && (
              <PlanView
                {...{ plan, action: rest.actionWith([]) }}
                button="Import"
                waitsForRestart
                afterwards="It takes effect with the next restart."
              />
            )}
            {forecast}
          </>
        )}
      </div>
      <div className="pc-dialog-buttons">
        {!isMade && (
          <Button name="import" type="submit" kind="primary" busy={busy}>
            Import
          </Button>
        )}
        <CloseButton isNext={isMade} onClose={rest.onClose} />
      </div>
    </form>
  );
}

/** The note's *Error prompt*: the window and its text stay. */
function errorPrompt(text: string): Question {
  return { title: 'Error', kind: 'error', text, buttons: [{ id: 'ok', label: 'OK' }], cancel: 'ok' };
}

function useImport(
  text: string,
  {
    actionWith,
    onMade,
    imported = 'The certificate was imported. Close this window to go on.',
  }: Pick<ImportFormProps, 'actionWith' | 'onMade' | 'imported'>,
) {
  const { ask } = usePc();
  const perform = useConfirmedAction();
  const [message, setMessage] = useState<Message>();
  const [isRefused, setRefused] = useState(false);
  const [isMade, setMade] = useState(false);
  const [busy, during] = useBusy();
  const run = async () => {
    const outcome = await during(() => perform(actionWith, toInputs(text)));
    if (outcome === undefined) return;
    if (!outcome.ok) {
      setRefused(true);
      await ask(errorPrompt(problemWords(outcome.problem)));
      return;
    }
    onMade();
    setMade(true);
    setMessage({ kind: 'done', text: imported });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void run();
  };
  return { message, isRefused, isMade, busy, submit, clear: () => setRefused(false) };
}

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
function PasteArea({
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
