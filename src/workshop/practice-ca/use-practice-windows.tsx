import type { ReactNode } from 'react';
import type { LabEvent } from '@/simulation/world/decision';
import { usePc } from '@/views/shell/pc';
import { visibleText } from '@/views/words/value-words';

/** Ends a form's window, with what its action did if it did something. */
export type CloseForm = (events?: readonly LabEvent[]) => void;

/** The windows of the practice CA. */
export interface PracticeWindows {
  /** Resolves with what the form's action did, or undefined when it was cancelled. */
  readonly openForm: (
    name: string,
    title: string,
    width: number,
    content: (close: CloseForm) => ReactNode,
  ) => Promise<readonly LabEvent[] | undefined>;
  readonly openDetails: (kind: string, name: string, width: number, content: ReactNode) => Promise<unknown>;
}

/** Opens windows over the calling list. Widths are in pixels. */
export function usePracticeWindows(): PracticeWindows {
  const pc = usePc();
  return {
    openForm: (name, title, width, content) =>
      pc.openWindow<readonly LabEvent[]>({ name, title: visibleText(title), width, content }),
    openDetails: (kind, name, width, content) =>
      pc.openWindow({
        name: 'details',
        title: `${kind}: ${visibleText(name)}`,
        width,
        content: (close) => <DetailsContent onClose={() => close()}>{content}</DetailsContent>,
      }),
  };
}

interface DetailsContentProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The content of a window that only shows something. */
function DetailsContent({ onClose, children }: DetailsContentProps) {
  return (
    <>
      <div className="min-h-0 overflow-auto bg-white px-16 py-14 outline-none" tabIndex={-1}>
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
