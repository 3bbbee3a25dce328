import { use, useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { pressInDialog } from './dialog-keys';
import { takeFocus } from './take-focus';
import { TitleBar } from './title-bar';
import { useMoves } from './use-moves';
import { WindowContent } from './window-content';
import { LayerContext } from './windows';

interface DialogWindowProps {
  readonly title: string;
  /** How the window is announced where its title is not enough to tell it from others. */
  readonly label?: string | undefined;
  /** What Escape and the title bar's x do. */
  readonly onClose: () => void;
  /** Pixels; less where there is no room. */
  readonly width?: number;
  readonly role?: 'dialog' | 'alertdialog';
  readonly describedBy?: string;
  readonly children: ReactNode;
}

/**
 * A window that belongs to another one and floats above it. Its owner alone rests: the taskbar, other windows and
 * whatever stands beside the PC stay usable. Tab goes round inside, as in Windows; F6 leads to the taskbar.
 */
export function DialogWindow({
  title,
  label,
  onClose,
  width = 420,
  role = 'dialog',
  describedBy,
  children,
}: DialogWindowProps) {
  const layer = use(LayerContext);
  const frame = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const { offset, moveBy } = useMoves(frame);

  const giveFocusBack = useRef<() => void>(null);

  // Before the browser notices that the owner rests now and drops the focus from it; back when the owner is awake again.
  useLayoutEffect(() => {
    if (frame.current !== null) giveFocusBack.current ??= takeFocus(frame.current);
  }, [layer]);
  useEffect(() => () => giveFocusBack.current?.(), []);

  const press = (event: KeyboardEvent) => {
    // Windows are drawn inside their owners: what is pressed here must not reach those.
    event.stopPropagation();
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (frame.current !== null) pressInDialog(event, frame.current);
  };

  // A tab keeps Escape to itself; here it closes the window from everywhere.
  const escapeFromTab = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== 'Escape' || !(target instanceof Element) || !target.matches('[role=tab]')) return;
    if (target.closest('.pc-dialog') === frame.current) press(event);
  };

  if (layer === null) return null;
  return createPortal(
    <>
      {/* What lies under the window rests; a click there calls back to it. */}
      <div className="absolute inset-0" onPointerDown={(event) => refocus(event, frame.current)} />
      <div
        ref={frame}
        role={role}
        aria-labelledby={label === undefined ? titleId : undefined}
        aria-label={label}
        aria-describedby={describedBy}
        tabIndex={-1}
        className="pc-dialog"
        style={{ width, left: offset.x, right: -offset.x, top: offset.y, bottom: -offset.y }}
        onKeyDownCapture={escapeFromTab}
        onKeyDown={press}
        onSubmit={(event) => event.stopPropagation()}
      >
        <TitleBar title={title} titleId={titleId} onMove={moveBy} onClose={onClose} />
        <WindowContent className="pc-dialog-content">{children}</WindowContent>
      </div>
    </>,
    layer,
  );
}

function refocus(event: { preventDefault: () => void }, frame: HTMLElement | null) {
  event.preventDefault();
  frame?.focus();
}
