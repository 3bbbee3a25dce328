import {
  createElement,
  type KeyboardEvent,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { FaultBoundary } from '@/ui/fault-boundary';
import { PcContext } from '@/views/shell/pc';
import { FailedPart } from './part-failure';
import { LayerContext, PcFactoryContext, type RenderWindow, type Windows, WindowsContext } from './windows';

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

interface WindowFailureProps {
  readonly onClose: () => void;
  /** A window with whatever is in it. */
  readonly children: ReactNode;
}

/** A window that fails gives way to one that says so; what opened it goes on. */
function WindowFailure({ onClose, children }: WindowFailureProps) {
  return (
    <FaultBoundary
      instead={(error, again) => (
        <FailedWindow onClose={onClose}>
          <FailedPart error={error} onAgain={again} />
        </FailedWindow>
      )}
    >
      {children}
    </FaultBoundary>
  );
}

/** Plain, and without windows of its own: it depends on nothing that a window may fail at. */
function FailedWindow({ onClose, children }: WindowFailureProps) {
  const layer = use(LayerContext);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  if (layer === null) return null;
  return createPortal(
    <>
      <div className="absolute inset-0 bg-black/6" />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes a window */}
      <div
        role="alertdialog"
        aria-label="This window failed"
        tabIndex={-1}
        className="pc-dialog absolute inset-0 isolate m-auto h-fit max-h-[calc(100%_-_16px)] max-w-[calc(100%_-_16px)] flex-col text-windows-ink"
        style={{ width: 460, left: 0, right: 0, top: 0, bottom: 0 }}
        onKeyDown={press}
      >
        <div className="flex min-h-0 flex-col overflow-auto">
          {children}
          <p className="px-24 pb-24">
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the window that had the focus is gone */}
            <button type="button" name="close-failed" className="pc-button" autoFocus onClick={onClose}>
              Close
            </button>
          </p>
        </div>
      </div>
    </>,
    layer,
  );
}

interface OwnedWindow {
  readonly id: number;
  readonly content: ReactNode;
  readonly close: () => void;
}

interface OwnedWindows {
  readonly owned: readonly ReactNode[];
  readonly open: Windows['open'];
}

/**
 * The windows that a window has opened, lowest first, and the way to open more. When the window comes to show something
 * else, those opened over what it showed before are closed, and `onClosed` is told how many.
 */
function useOwnedWindows(shows?: string, onClosed?: (count: number) => void): OwnedWindows {
  const [windows, setWindows] = useState<readonly OwnedWindow[]>([]);
  const opened = useRef(new Map<number, () => void>());
  const count = useRef(0);

  const open = useCallback(
    <Answer,>(render: RenderWindow<Answer>, otherwise: Answer) =>
      new Promise<Answer>((resolve) => {
        const id = (count.current += 1);
        const answer = (value: Answer) => {
          opened.current.delete(id);
          // Whoever asked goes on first; the window is gone before the next key or picture.
          resolve(value);
          setWindows((present) => present.filter((other) => other.id !== id));
        };
        const close = () => answer(otherwise);
        opened.current.set(id, close);
        setWindows((present) => [...present, { id, content: render(answer), close }]);
      }),
    [],
  );

  useEffect(() => {
    const present = opened.current;
    return () => {
      if (present.size > 0) onClosed?.(present.size);
      for (const close of [...present.values()]) close();
    };
  }, [shows, onClosed]);

  const owned = windows.map(({ id, content, close }) =>
    createElement(WindowFailure, { key: id, onClose: close, children: content }),
  );
  return { owned, open };
}
