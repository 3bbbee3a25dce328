import { Download, Eye, Trash2 } from 'lucide-react';
import type { PlacedCertificate } from './placed-certificate';
import type { StoreActions } from './use-store-actions';

interface StoreBarProps {
  /** The selected certificate. */
  readonly row: PlacedCertificate | undefined;
  readonly actions: StoreActions;
}

export function StoreBar({ row, actions }: StoreBarProps) {
  return (
    <div className="pc-bar" role="toolbar" aria-label="Certificates">
      <button type="button" name="import" className="pc-bar-button" onClick={actions.import}>
        <Download size={15} aria-hidden />
        Import…
      </button>
      <span className="pc-bar-line" />
      <button
        type="button"
        name="view"
        className="pc-bar-button"
        disabled={row === undefined}
        onClick={() => row !== undefined && actions.view(row)}
      >
        <Eye size={15} aria-hidden />
        View
      </button>
      <button
        type="button"
        name="remove"
        className="pc-bar-button"
        disabled={row === undefined}
        onClick={() => row !== undefined && actions.remove(row)}
      >
        <Trash2 size={15} aria-hidden />
        Remove
      </button>
    </div>
  );
}
