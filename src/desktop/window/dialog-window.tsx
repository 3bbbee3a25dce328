import {
  use,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type PointerEvent,
} from 'react';
import { createPortal } from 'react-dom';
import { takeFocus, tabbableIn } from './take-focus';
import { useWindowPlace, type Offset } from './use-window-place';
import { WindowContent } from './window-content';
import { LayerContext } from './windows';
import { Move, X } from 'lucide-react';

interface DialogWindowProps {
  /** What hints and lessons point at; a key of `windows` in a manifest, or of the PC’s own windows. */
  readonly name: string;
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
  name,
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
  const { style, moveBy } = useWindowPlace(frame, layer);

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
    } else if (isEnterOnSelect(event)) submitFrom(event);
    else if (frame.current !== null) pressInDialog(event, frame.current);
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
        data-window={name}
        aria-labelledby={label === undefined ? titleId : undefined}
        aria-label={label}
        aria-describedby={describedBy}
        tabIndex={-1}
        className="pc-dialog absolute inset-0 isolate m-auto flex h-fit max-h-[calc(100%_-_16px)] max-w-[calc(100%_-_16px)] flex-col text-windows-ink outline-none"
        style={{ ...style, width }}
        onKeyDownCapture={escapeFromTab}
        onKeyDown={press}
        onSubmit={(event) => event.stopPropagation()}
      >
        <TitleBar title={title} titleId={titleId} onMove={moveBy} onClose={onClose} />
        <WindowContent className="pc-dialog-content flex min-h-0 flex-auto flex-col overflow-auto">
          {children}
        </WindowContent>
      </div>
    </>,
    layer,
  );
}

function refocus(event: { preventDefault: () => void }, frame: HTMLElement | null) {
  event.preventDefault();
  frame?.focus();
}

/** A choice takes Enter for itself in browsers; in Windows it presses the default button, as in any other field. */
function isEnterOnSelect({ key, target }: KeyboardEvent): boolean {
  return key === 'Enter' && target instanceof HTMLSelectElement;
}

function submitFrom(event: KeyboardEvent): void {
  event.preventDefault();
  if (event.target instanceof HTMLSelectElement) event.target.form?.requestSubmit();
}

/**
 * Keys of a dialog of Windows: Tab goes round inside it, Ctrl+Tab opens the next tab of a sheet, and so do Ctrl with
 * the page keys, because most browsers keep Ctrl+Tab to themselves. F6 leads out, to the programs of the taskbar.
 */
function pressInDialog(event: KeyboardEvent, dialog: HTMLElement): void {
  const target = targetOf(event, dialog);
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

function targetOf({ key, ctrlKey, shiftKey }: KeyboardEvent, dialog: HTMLElement): HTMLElement | undefined {
  if (key === 'F6') return document.querySelector<HTMLElement>('#taskbar') ?? undefined;
  if (ctrlKey && /^(?:Tab|PageDown|PageUp)$/.test(key))
    return openTabBeside(dialog, shiftKey || key === 'PageUp' ? -1 : 1);
  return key === 'Tab' ? roundFrom(document.activeElement, dialog, shiftKey ? -1 : 1) : undefined;
}

/** Opens the tab beside the open one, round the end; undefined where the dialog has none. */
function openTabBeside(dialog: HTMLElement, by: -1 | 1): HTMLElement | undefined {
  const list = [...dialog.querySelectorAll('[role=tablist]')].find(
    (other) => other.closest('.pc-dialog') === dialog,
  );
  const tabs = [...(list?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
  const open = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
  const next = tabs.at((open + by) % tabs.length);
  next?.click();
  return next;
}

/** The other end of a dialog for Tab at its one end; undefined in between, where the browser knows the way. */
function roundFrom(from: Element | null, dialog: HTMLElement, by: -1 | 1): HTMLElement | undefined {
  const stops = tabbableIn(dialog);
  const [start, end] = by === 1 ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  return from === end ? start : undefined;
}

interface TitleBarProps {
  readonly title: string;
  readonly titleId: string;
  readonly onMove: (by: Offset) => void;
  readonly onClose: () => void;
}

/** Pixels that an arrow key moves a window; with Shift a tenth of it. */
const step = 20;

const arrows: Readonly<Record<string, Offset>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
};

/** The bar by which a window is dragged; the button at its left moves it with the arrow keys. */
function TitleBar({ title, titleId, onMove, onClose }: TitleBarProps) {
  const grab = (event: PointerEvent) => {
    if (event.button === 0 && event.target === event.currentTarget)
      event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      onMove({ x: event.movementX, y: event.movementY });
  };
  const press = (event: KeyboardEvent) => {
    const by = arrows[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const share = event.shiftKey ? 0.1 : 1;
    onMove({ x: by.x * share, y: by.y * share });
  };
  return (
    <header
      className="pc-title-bar flex h-30 flex-none cursor-default touch-none items-center bg-white text-12 select-none"
      onPointerDown={grab}
      onPointerMove={drag}
    >
      <button
        type="button"
        name="move-window"
        className="pointer-events-none inline-flex size-30 items-center justify-center text-windows-muted not-focus-visible:absolute not-focus-visible:opacity-0 not-focus-visible:[&+h2]:pl-10"
        aria-label={`Move ${title} with the arrow keys`}
        onKeyDown={press}
      >
        <Move size={13} aria-hidden />
      </button>
      <h2 id={titleId} className="pointer-events-none grow truncate font-normal">
        {title}
      </h2>
      <button
        type="button"
        name="close-window"
        className="inline-flex h-29 w-46 items-center justify-center hover:bg-windows-close hover:text-white"
        aria-label={`Close ${title}`}
        onClick={onClose}
      >
        <X size={14} aria-hidden />
      </button>
    </header>
  );
}
