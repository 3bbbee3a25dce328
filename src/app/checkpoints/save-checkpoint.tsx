import { useAnnounce } from '@/ui/live-region';
import { FormText } from '@/ui/form-fields';
import { Form, useLabForm } from '@/views/shell/lab-form';
import { visibleText } from '@/views/words/value-words';

interface SaveCheckpointProps {
  /** Names that are in use. */
  readonly taken: readonly string[];
  readonly onSave: (name: string) => Promise<void>;
}

const storageFull = 'The browser could not save it. Free some disk space, then try again.';

/** Keeps the lab as it is under a name. */
export function SaveCheckpoint({ taken, onSave }: SaveCheckpointProps) {
  const announce = useAnnounce();
  const form = useLabForm({
    name: 'checkpoint',
    start: () => ({ 'checkpoint-name': '' }),
    send: async ({ 'checkpoint-name': typed }) => {
      const name = typed.trim();
      const refused = refusalOf(name, taken) ?? (await onSave(name).then(none, () => storageFull));
      if (refused !== undefined)
        form.setError('checkpoint-name', { message: refused }, { shouldFocus: true });
      else {
        // The next name may have been typed meanwhile.
        if (form.getValues('checkpoint-name').trim() === name) form.reset();
        announce(`The checkpoint “${visibleText(name)}” was saved.`);
      }
      return undefined;
    },
  });
  return (
    <Form
      form={form}
      className="mx-0 mt-12 mb-16 flex flex-wrap items-start gap-10 **:[[name='save-checkpoint']]:mt-[calc(1.5em+3px)] **:[[name='save-checkpoint']]:min-h-30"
    >
      <FormText
        control={form.control}
        name="checkpoint-name"
        label="Name of the checkpoint"
        translate="yes"
        maxLength={200}
      />
      <button type="submit" name="save-checkpoint" className="frame-choice frame-main">
        Save checkpoint
      </button>
    </Form>
  );
}

const none = () => undefined;

/** Why a name is refused; undefined: it is not. */
export function refusalOf(name: string, taken: readonly string[]): string | undefined {
  if (name === '') return 'A name is required, such as “before the order”.';
  return taken.includes(name) ? `There is already a checkpoint named “${visibleText(name)}”.` : undefined;
}
