import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { LabFileSummary } from '@/actions/history/lab-file/read-lab-file';
import type { GivenFile } from '@/actions/preparation/preparation';
import { DateText } from '@/ui/date-text';
import { visibleText } from '@/views/words/value-words';
import { FormCheckbox, FormText } from '@/ui/form-fields';
import { Form, useLabForm } from '@/views/shell/lab-form';
import { LabFileProgress } from './lab-file-progress';
import { useLab } from '@/views/shell/lab';

interface FoundLabProps {
  readonly file: GivenFile;
  readonly summary: LabFileSummary;
  /** With what is to be said then. */
  readonly onEnd: (text: string) => void;
}

const unchanged = 'Nothing was changed.';

const unkept = ['file-password'] as const;

/** What is inside a lab file, and the question whether to open it. */
export function FoundLab({ file, summary, onEnd }: FoundLabProps) {
  const opened = `The lab “${visibleText(summary.name)}” is open. Undo brings the other one back.`;
  const { open, opening, giveUp } = useOpening(file, { opened, cancelled: unchanged }, onEnd);
  const form = useLabForm({
    name: 'found lab',
    start: () => ({ 'open-keys': summary.hasKeys, 'file-password': '' }),
    unkept,
    send: ({ 'open-keys': withKeys, 'file-password': password }) => open(withKeys, password),
    fieldOf: (field) => (field === 'password' ? 'file-password' : field),
  });
  const cancel = () => {
    giveUp();
    if (opening === undefined) onEnd(unchanged);
  };
  const { control } = form;
  const withKeys = useWatch({ control, name: 'open-keys' });
  return (
    <Form
      form={form}
      className="grid justify-items-start gap-10 rounded-6 border border-frame-line bg-frame px-16 py-14"
      aria-label="What is inside"
    >
      <h3 className="font-semibold wrap-anywhere">{visibleText(file.name)}</h3>
      <Contents summary={summary} />
      {summary.hasKeys && (
        <FormCheckbox control={control} name="open-keys" label="Open its private keys too" translate="yes" />
      )}
      {withKeys && (
        <FormText
          control={control}
          name="file-password"
          label="Password of the file"
          translate="yes"
          isSecret
        />
      )}
      {form.message !== undefined && <p role="alert">{form.message.text}</p>}
      {opening !== undefined && <OpeningProgress done={opening.done} />}
      <Answers opening={opening} onCancel={cancel} />
    </Form>
  );
}

/** Nobody knows how long the browser takes to save. */
function OpeningProgress({ done }: { readonly done: number }) {
  return done < 1 ? (
    <LabFileProgress label="Checking the lab in the file…" done={done} />
  ) : (
    <LabFileProgress label="Saving the lab in this browser…" />
  );
}

interface AnswersProps {
  readonly opening: Opening | undefined;
  readonly onCancel: () => void;
}

/** What is being checked can be given up, what is being saved no more. */
function Answers({ opening, onCancel }: AnswersProps) {
  return (
    <div className="flex flex-wrap gap-8">
      <button
        type="submit"
        name="replace-lab"
        className="frame-choice frame-main"
        disabled={opening !== undefined}
      >
        {opening === undefined ? 'Replace this lab' : 'Opening…'}
      </button>
      <button
        type="button"
        name="leave-file"
        className="frame-choice"
        disabled={opening !== undefined && opening.done >= 1}
        onClick={onCancel}
      >
        Cancel
      </button>
    </div>
  );
}

/** How much equipment is named before the rest is counted. */
const mostNamed = 8;

function Contents({ summary }: { readonly summary: LabFileSummary }) {
  const { name, savedAt, equipment, certificates, orders, files, practiceItems, hasKeys } = summary;
  const named = equipment.slice(0, mostNamed).map((own) => visibleText(own));
  const rest = equipment.length - named.length;
  return (
    <dl className="item-terms mb-12">
      <dt>Lab</dt>
      <dd>{visibleText(name)}</dd>
      <dt>Lab time when saved</dt>
      <dd>
        <DateText at={savedAt} />
      </dd>
      <dt>Equipment</dt>
      <dd>
        {equipment.length}: {named.join(', ')}
        {rest > 0 && ` and ${String(rest)} more`}
      </dd>
      <dt>Certificates</dt>
      <dd>{certificates}</dd>
      <dt>Orders</dt>
      <dd>{orders}</dd>
      <dt>Files of the PC</dt>
      <dd>{files}</dd>
      <dt>Items of the practice CA</dt>
      <dd>{practiceItems}</dd>
      <dt>Private keys</dt>
      <dd>{hasKeys ? 'yes, encrypted' : 'none: nothing can be signed with the existing keys'}</dd>
    </dl>
  );
}

/** A lab file that is being opened. */
interface Opening {
  /** The part that is done before the lab is saved, from 0 to 1. */
  readonly done: number;
}

/** What is said at the end. */
interface Words {
  readonly opened: string;
  readonly cancelled: string;
}

/** Opens a lab file, and says how far it is; `giveUp` keeps it from that, also before it has begun. */
function useOpening(file: GivenFile, words: Words, onEnd: (text: string) => void) {
  const { perform } = useLab();
  const [opening, setOpening] = useState<Opening>();
  const [{ signal, cancel: giveUp }, setCancellation] = useState(cancellation);
  const open = async (withKeys: boolean, password: string) => {
    const onProgress = (done: number) => setOpening({ done });
    try {
      if (signal.aborted) return undefined;
      onProgress(0);
      const inputs = { files: [file], secrets: { password }, signal, onProgress };
      const outcome = await perform({ type: 'open-lab-file', withKeys }, inputs);
      if (outcome.ok) onEnd(words.opened);
      return outcome;
    } catch (error) {
      if (!signal.aborted) throw error;
      onEnd(words.cancelled);
      return undefined;
    } finally {
      setOpening(undefined);
      setCancellation(cancellation());
    }
  };
  return { open, opening, giveUp };
}

function cancellation() {
  const controller = new AbortController();
  return { signal: controller.signal, cancel: () => controller.abort() };
}
