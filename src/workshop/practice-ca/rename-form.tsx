import { useDraftState } from '@/views/shell/use-draft';
import { DialogForm } from './dialog-form';
import { InputRow } from './input-row';
import { useFormAction } from './use-form-action';
import type { CloseForm } from './use-practice-windows';
import type { PracticeListName } from '@/simulation/world/practice-records';

interface RenameFormProps {
  readonly list: PracticeListName;
  readonly item: string;
  readonly name: string;
  readonly onClose: CloseForm;
}

/** Asks for an item's new internal name. */
export function RenameForm({ list, item, name, onClose }: RenameFormProps) {
  const [{ name: value }, setValues] = useDraftState(`rename ${item}`, { name });
  const action = useFormAction(onClose);
  return (
    <DialogForm
      action={action}
      submitName="rename"
      submitLabel="Rename"
      busyLabel="Saving…"
      fields={['name']}
      onSubmit={() => void action.submit(() => ({ type: 'rename-practice-item', list, item, name: value }))}
      onCancel={() => onClose()}
    >
      <div className="practice-page">
        <InputRow
          name="name"
          label="Internal name"
          value={value}
          onChange={(typed) => setValues({ name: typed })}
          error={action.errorOf('name')}
          hasFocus
        />
      </div>
    </DialogForm>
  );
}
