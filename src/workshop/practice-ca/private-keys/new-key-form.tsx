import { useDraftState } from '@/views/shell/use-draft';
import { DialogForm } from '../dialog-form';
import { InputRow } from '../input-row';
import { ShapeRows } from '../profile-form/key-rows';
import { newKeyValues, shapeOf } from '../profile-form/key-values';
import { useFormAction } from '../use-form-action';
import type { CloseForm } from '../use-practice-windows';

interface NewKeyFormProps {
  readonly onClose: CloseForm;
}

/** Makes a private key. */
export function NewKeyForm({ onClose }: NewKeyFormProps) {
  const [values, setValues] = useDraftState('new key', { ...newKeyValues, name: '' });
  const action = useFormAction(onClose);
  const change = (changed: Partial<typeof values>) => {
    action.clear();
    setValues({ ...values, ...changed });
  };
  return (
    <DialogForm
      action={action}
      submitName="make-key"
      submitLabel="Create"
      busyLabel="Making the key…"
      fields={['keySize']}
      onSubmit={() =>
        void action.submit(() => ({ type: 'make-practice-key', name: values.name, shape: shapeOf(values) }))
      }
      onCancel={() => onClose()}
    >
      <div className="practice-page">
        <InputRow
          name="name"
          label="Internal name"
          value={values.name}
          onChange={(name) => change({ name })}
          hasFocus
        />
        <ShapeRows values={values} onChange={change} errorOf={action.errorOf} />
      </div>
    </DialogForm>
  );
}
