import { Folder } from 'lucide-react';
import { storeLabels, type StoreLocation } from '@/simulation/pc/certificate-stores';
import { Tree } from '@/ui/tree';
import { changeFields, Form, useFormValues, useLabForm } from '@/views/shell/lab-form';
import { DialogWindow } from '../window/dialog-window';
import { CheckboxField } from '@/ui/choice-fields';
import type { StoreName } from '@/simulation/world/pc-records';

/** A store, and where in it: a physical store of the machine, or wherever the wizard was told. */
export interface SelectedStore {
  readonly store: StoreName;
  readonly location?: StoreLocation;
}

interface SelectStoreProps {
  readonly store: StoreName | undefined;
  /** Called with nothing when given up. */
  readonly onAnswer: (selected: SelectedStore | undefined) => void;
}

/** What is chosen in the window. */
interface SelectValues {
  /** Id of the node in the tree. */
  readonly selected: string;
  readonly showsPhysical: boolean;
}

/** *Select Certificate Store*: the stores as a tree, with the physical ones below them if asked for. */
export function SelectStore({ store, onAnswer }: SelectStoreProps) {
  const form = useLabForm<SelectValues, never>({
    name: 'select store',
    start: () => ({ selected: store ?? 'personal', showsPhysical: false }),
    send: ({ selected: chosen }) => {
      onAnswer(selectedStore(chosen));
      return Promise.resolve(undefined);
    },
  });
  const { selected, showsPhysical } = useFormValues(form.control);
  return (
    <DialogWindow
      name="select-store"
      title="Select Certificate Store"
      width={310}
      onClose={() => onAnswer(undefined)}
    >
      <Form form={form} className="grid gap-8 p-12">
        <p>Select the certificate store you want to use.</p>
        <div className="h-170 overflow-auto border border-windows-field-line bg-white p-3">
          <Tree
            key={String(showsPhysical)}
            label="Certificate stores"
            nodes={nodesOf(showsPhysical)}
            selected={selected}
            onSelect={(id) => changeFields(form, { selected: id })}
            initiallyOpen={showsPhysical ? Object.keys(storeLabels) : []}
          />
        </div>
        <CheckboxField
          label="Show physical stores"
          name="physical-stores"
          value={showsPhysical}
          onChange={(shows) => changeFields(form, { showsPhysical: shows })}
        />
        <div className="flex justify-end gap-8">
          <button
            type="submit"
            name="ok"
            className="pc-button not-disabled:border-2 not-disabled:border-windows-blue"
          >
            OK
          </button>
          <button type="button" name="cancel" className="pc-button" onClick={() => onAnswer(undefined)}>
            Cancel
          </button>
        </div>
      </Form>
    </DialogWindow>
  );
}

function nodesOf(showsPhysical: boolean) {
  const icon = <Folder size={14} className="shrink-0 text-folder" aria-hidden />;
  return Object.entries(storeLabels).map(([id, label]) => ({
    id,
    label,
    icon,
    ...(showsPhysical
      ? {
          children: [
            { id: `${id}/registry`, label: 'Registry', icon },
            { id: `${id}/machine`, label: 'Local Computer', icon },
          ],
        }
      : {}),
  }));
}

function selectedStore(id: string): SelectedStore {
  const [store = '', physical] = id.split('/');
  return {
    store: store as StoreName,
    ...(physical === 'machine' ? { location: 'local-machine' as const } : {}),
  };
}
