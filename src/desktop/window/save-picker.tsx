import { useWatch } from 'react-hook-form';
import { filesOf, FolderList } from '../files/folder';
import { useWorld } from '@/state/use-world';
import { FormText } from '@/ui/form-fields';
import { changeFields, Form, useLabForm } from '@/views/shell/lab-form';
import { DialogWindow } from './dialog-window';

interface SavePickerProps {
  readonly name: string;
  /** What is saved, as the list of types says it: `DER Encoded Binary X.509 (*.cer)`. */
  readonly type: string;
  /** Called with the name, or with nothing when given up. */
  readonly onAnswer: (name: string | undefined) => void;
}

/** *Save As*: a name for a file in the PC's folder. */
export function SavePicker({ name, type, onAnswer }: SavePickerProps) {
  const form = useLabForm({
    name: 'save picker',
    start: () => ({ 'save-name': name }),
    send: ({ 'save-name': typed }) => {
      if (typed.trim() !== '') onAnswer(typed.trim());
      return Promise.resolve(undefined);
    },
  });
  const value = useWatch({ control: form.control, name: 'save-name' });
  const files = useWorld((world) => world.files);
  const nameOf = (id: string) => files[id]?.name ?? '';
  const selected = filesOf(files).filter((file) => file.name.toLowerCase() === value.toLowerCase());
  return (
    <DialogWindow name="save-picker" title="Save As" width={640} onClose={() => onAnswer(undefined)}>
      <Form form={form} className="flex min-h-0 flex-col">
        <div className="h-224 bg-surface">
          <FolderList
            selected={selected.map(({ id }) => id)}
            onSelect={([id = '']) => changeFields(form, { 'save-name': nameOf(id) })}
            commandsOf={(id) => [
              { name: 'take-name', label: 'Select', run: () => onAnswer(nameOf(id)), act: 'open' },
            ]}
            empty={<p>This folder is empty.</p>}
          />
        </div>
        <div className="grid gap-8 px-12 pt-12 [--spacing-field:1fr] [--spacing-label:92px]">
          <FormText control={form.control} name="save-name" label="File name:" hasFocus />
          <p className="grid min-h-23 beside-92 items-center gap-7">
            <span>Save as type:</span>
            <span>{type}</span>
          </p>
        </div>
        <div className="pc-dialog-buttons">
          <button
            type="submit"
            name="save"
            className="pc-button not-disabled:border-2 not-disabled:border-windows-blue"
          >
            Save
          </button>
          <button type="button" name="cancel" className="pc-button" onClick={() => onAnswer(undefined)}>
            Cancel
          </button>
        </div>
      </Form>
    </DialogWindow>
  );
}
