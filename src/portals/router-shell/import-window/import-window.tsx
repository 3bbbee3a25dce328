import { type ReactNode, use, useEffect, useId, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { Item } from '@/pki/item';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { ConfirmationName } from '@/simulation/world/problem';
import { Button } from '@/ui/button';
import { FormTextArea } from '@/ui/form-fields';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';
import { PlanView } from '@/views/certificate/installation/plan-view';
import { DropTarget } from '@/views/files/file-drop/drop-area';
import { FileSources } from '@/views/files/file-drop/file-sources';
import type { TakenFiles } from '@/views/files/file-drop/take-files';
import { HandoverContext, toPreflight } from '@/views/files/handover';
import { RepairNote } from '@/views/files/reading-notes';
import { useLab } from '@/views/shell/lab';
import { changeFields, Form, type LabForm, useLabForm } from '@/views/shell/lab-form';
import { MessageBar } from '@/views/shell/message-bar';
import { type Question, usePc } from '@/views/shell/pc';
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
  const form = useImportForm({
    initial,
    actionWith: (accepted) => toAction(slot, accepted),
    imported: 'The certificate was imported. Close this window to go on.',
    onMade,
  });
  const plan = usePastedPlan(slot, form.text);
  return (
    <ImportForm
      {...{ slot, form, onClose }}
      outlook={
        <PlanView
          {...{ plan, action: toAction(slot) }}
          button="Import"
          waitsForRestart
          afterwards="It takes effect with the next restart."
        />
      }
      introduction="Paste the signed certificate, its RSA private key, and any certificate chain that came with it, in this order. Include the BEGIN and END lines of each. The key can be left out if it is that of the request made here."
    />
  );
}

interface ImportOptions {
  /** What stands in the box at first. */
  readonly initial: string;
  readonly actionWith: (accepted: readonly ConfirmationName[]) => Action;
  /** What is said when it was imported. */
  readonly imported: string;
  /** Called as soon as something was imported, whatever closes the window then. */
  readonly onMade: () => void;
}

/** What is pasted: never in a draft, because it may hold a private key. */
interface Pasted {
  readonly pasted: string;
}

const unkept = ['pasted'] as const;

/** The form of an import window. */
interface PastedForm extends LabForm<Pasted> {
  readonly text: string;
  readonly isMade: boolean;
  readonly isRefused: boolean;
}

/** Imports what is pasted. A refusal is told in a box, as the product does it; the text stays. */
export function useImportForm({ initial, actionWith, imported, onMade }: ImportOptions): PastedForm {
  const { ask } = usePc();
  const perform = useConfirmedAction();
  const [isMade, setMade] = useState(false);
  // The prompt says why; the box is only marked.
  const [refused, setRefused] = useState<string>();
  const form = useLabForm<Pasted, unknown>({
    name: 'import',
    start: () => ({ pasted: initial }),
    unkept,
    send: async ({ pasted }) => {
      const outcome = await perform(actionWith, toInputs(pasted));
      if (outcome?.ok !== false) return outcome;
      setRefused(pasted);
      await ask(errorPrompt(problemWords(outcome.problem)));
      return undefined;
    },
    onDone: () => {
      onMade();
      setMade(true);
      form.say({ kind: 'done', text: imported });
    },
  });
  const text = useWatch({ control: form.control, name: 'pasted' });
  useUnsaved(text !== '' && !isMade);
  return { ...form, text, isMade, isRefused: refused === text };
}

interface ImportFormProps {
  readonly form: PastedForm;
  /** Id of the slot; absent where what is imported is no server's certificate. */
  readonly slot?: string;
  readonly introduction: string;
  /** What the box is called. */
  readonly label?: string;
  /** What importing would do. */
  readonly outlook: ReactNode;
  readonly onClose: () => void;
}

/** The window's form: the box, what importing will do, *Import* and *Close*. */
export function ImportForm({ form, slot, introduction, label, outlook, onClose }: ImportFormProps) {
  const { isMade, text } = form;
  return (
    <Form form={form} className="router-window h-640">
      <div className="router-sheet min-h-0 flex-1 overflow-auto bg-surface px-14 pb-12">
        <h1 translate="no">Import Certificate</h1>
        <MessageBar message={form.message} />
        {!isMade && (
          <>
            <p>{introduction}</p>
            <PasteArea {...{ form, label, slot }} />
            <TextRepairs text={text} />
            {outlook}
          </>
        )}
      </div>
      <div className="pc-dialog-buttons">
        {!isMade && (
          <Button name="import" type="submit" kind="primary" busy={form.isBusy}>
            Import
          </Button>
        )}
        <CloseButton isNext={isMade} onClose={onClose} />
      </div>
    </Form>
  );
}

/** The note's *Error prompt*: the window and its text stay. */
function errorPrompt(text: string): Question {
  return { title: 'Error', kind: 'error', text, buttons: [{ id: 'ok', label: 'OK' }], cancel: 'ok' };
}

interface PasteAreaProps {
  readonly form: PastedForm;
  /** What the box is called. */
  readonly label: string | undefined;
  /** Id of the slot that the text is for; absent where the pre-flight has no such target. */
  readonly slot?: string | undefined;
}

/** The text box, filled by pasting, from files, or by dropping them on it. It may hold a private key. */
function PasteArea({
  form,
  label = 'Certificate, RSA private key, certificate chain',
  slot,
}: PasteAreaProps) {
  const { control, text, isRefused: isInvalid } = form;
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [binary, setBinary] = useState<readonly GivenFile[]>([]);
  const id = useId();
  const take = (taken: TakenFiles) => {
    const added = textOfFiles(text, taken);
    setRefusals(added.refusals);
    setBinary(added.binary);
    changeFields(form, { pasted: added.text });
  };
  return (
    <DropTarget label={label} describedBy={`${id}-refusals`} isInvalid={isInvalid} onTake={take}>
      <div className="paste-area grid gap-6 px-8 py-7 fields-above">
        <FormTextArea control={control} name="pasted" label={label} isMarked={isInvalid} rows={12} hasFocus />
        <FileSources name="pasted-files" several onTake={take} onPaste={undefined} />
        <div className="text-error" id={`${id}-refusals`} role="alert">
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
