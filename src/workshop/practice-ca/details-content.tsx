import type { ReactNode } from 'react';

interface DetailsContentProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The content of a window that only shows something. */
export function DetailsContent({ onClose, children }: DetailsContentProps) {
  return (
    <>
      <div className="practice-details" tabIndex={-1}>
        {children}
      </div>
      <div className="pc-dialog-buttons">
        <button type="button" name="ok" className="pc-button" data-initial-focus="" onClick={onClose}>
          OK
        </button>
      </div>
    </>
  );
}
