import { Folder } from 'lucide-react';
import { useState } from 'react';
import { storeLabels, type StoreLocation } from '@/simulation/pc/certificate-stores';
import { Tree } from '@/ui/tree';
import { DialogWindow } from '../window/dialog-window';
import { WizardChoice } from '../window/wizard-window';
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

/** *Select Certificate Store*: the stores as a tree, with the physical ones below them if asked for. */
export function SelectStore({ store, onAnswer }: SelectStoreProps) {
  const [selected, setSelected] = useState<string>(store ?? 'personal');
  const [showsPhysical, setShowsPhysical] = useState(false);
  return (
    <DialogWindow
      name="select-store"
      title="Select Certificate Store"
      width={310}
      onClose={() => onAnswer(undefined)}
    >
      <form
        className="grid gap-8 p-12"
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(selectedStore(selected));
        }}
      >
        <p>Select the certificate store you want to use.</p>
        <div className="h-170 overflow-auto border border-windows-field-line bg-white p-3">
          <Tree
            key={String(showsPhysical)}
            label="Certificate stores"
            nodes={nodesOf(showsPhysical)}
            selected={selected}
            onSelect={setSelected}
            initiallyOpen={showsPhysical ? Object.keys(storeLabels) : []}
          />
        </div>
        <WizardChoice
          type="checkbox"
          name="physical-stores"
          isChecked={showsPhysical}
          onChange={setShowsPhysical}
        >
          Show physical stores
        </WizardChoice>
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
      </form>
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
