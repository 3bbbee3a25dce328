import { Download, Eye, Network, Trash2, Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { pcsOf } from '@/simulation/pc/certificate-stores';
import { useWorld } from '@/state/use-world';
import { SearchBox } from '../window/search-box';
import type { PlacedCertificate } from './placed-certificate';
import type { StoreActions } from './use-store-actions';
import type { StoreName } from '@/simulation/world/pc-records';

interface StoreBarProps {
  readonly pc: string;
  readonly store: StoreName;
  /** The selected certificate. */
  readonly row: PlacedCertificate | undefined;
  readonly actions: StoreActions;
  readonly search: string;
  readonly onPc: (pc: string) => void;
  readonly onSearch: (text: string) => void;
}

/** Whose stores, what can be done with the selected certificate, and the way to find one. */
export function StoreBar({ pc, store, row, actions, search, onPc, onSearch }: StoreBarProps) {
  const pcs = useWorld((world) => world.pcs);
  return (
    <div className="pc-bar" role="toolbar" aria-label="Certificates">
      <label className="flex items-center gap-1.5 pl-1">
        PC
        <select name="pc" className="ui-input" value={pc} onChange={(event) => onPc(event.target.value)}>
          {pcsOf(pcs).map(([id, { name }]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <span className="pc-bar-line" />
      <button type="button" name="import" className="pc-bar-button" onClick={actions.import}>
        <Download size={15} aria-hidden />
        Import…
      </button>
      <RowButton name="export" icon={<Upload size={15} aria-hidden />} row={row} act={actions.export}>
        Export…
      </RowButton>
      <RowButton name="view" icon={<Eye size={15} aria-hidden />} row={row} act={actions.view}>
        View
      </RowButton>
      <RowButton name="remove" icon={<Trash2 size={15} aria-hidden />} row={row} act={actions.remove}>
        Remove
      </RowButton>
      {store === 'trusted-root' && (
        <RowButton name="deploy" icon={<Network size={15} aria-hidden />} row={row} act={actions.deploy}>
          Deploy by Group Policy
        </RowButton>
      )}
      <SearchBox
        label="Search this store"
        placeholder="Name, purpose or thumbprint"
        value={search}
        onChange={onSearch}
      />
    </div>
  );
}

interface RowButtonProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly row: PlacedCertificate | undefined;
  readonly act: (row: PlacedCertificate) => void;
  readonly children: string;
}

function RowButton({ name, icon, row, act, children }: RowButtonProps) {
  return (
    <button
      type="button"
      name={name}
      className="pc-bar-button"
      disabled={row === undefined}
      onClick={() => row !== undefined && act(row)}
    >
      {icon}
      {children}
    </button>
  );
}
