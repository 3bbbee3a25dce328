import { use, useMemo, type ReactNode } from 'react';
import { PcContext } from '@/views/shell/pc';
import { useOwnedWindows } from './use-owned-windows';
import { PcFactoryContext, WindowsContext, type Windows } from './windows';

interface WindowContentProps {
  readonly className?: string;
  /** What is shown, where that can change: windows opened over it are closed with it. */
  readonly shows?: string | undefined;
  /** Told how many were closed with it. */
  readonly onClosed?: ((count: number) => void) | undefined;
  readonly children: ReactNode;
}

/** The content of a window: at rest (`inert`) while a window that belongs to it is open. */
export function WindowContent({ className = '', shows, onClosed, children }: WindowContentProps) {
  const { owned, open } = useOwnedWindows(shows, onClosed);
  const createPc = use(PcFactoryContext);
  const windows = useMemo<Windows>(() => ({ open }), [open]);
  const pc = useMemo(() => createPc?.(open), [createPc, open]);
  return (
    <WindowsContext value={windows}>
      <PcContext value={pc}>
        <div className={className} inert={owned.length > 0} tabIndex={-1} data-window-content>
          {children}
        </div>
        {owned}
      </PcContext>
    </WindowsContext>
  );
}
