import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { listAct } from './list-keys';
import type { RowCommand } from './row-command';

/** Where a menu was asked for: at which row, and where in the window, in pixels. */
export interface MenuPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

interface RowMenuProps {
  readonly place: MenuPlace;
  readonly commands: readonly RowCommand[];
  readonly onClose: () => void;
}

/** The menu of a right click: what the buttons above the list offer. */
export function RowMenu({ place, commands, onClose }: RowMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const row = useRef<Element>(null);
  const focus = (index: number) =>
    menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]')[index]?.focus();
  useEffect(() => {
    row.current = document.activeElement;
    focus(0);
  }, []);
  const close = () => {
    if (row.current instanceof HTMLElement) row.current.focus();
    onClose();
  };
  const press = (event: KeyboardEvent, index: number) => {
    event.stopPropagation();
    const act = listAct(event.key, index, commands.length);
    if (event.key === 'Escape' || event.key === 'Tab') close();
    if (act?.kind !== 'go') return;
    event.preventDefault();
    focus(act.index);
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) onClose();
  };
  return (
    <div
      ref={menu}
      role="menu"
      aria-label="Row"
      tabIndex={-1}
      className="row-menu"
      style={{ left: place.x, top: place.y }}
      onBlur={leave}
    >
      {commands.map(({ name, label, run }, index) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          name={`menu-${name}`}
          tabIndex={-1}
          onKeyDown={(event) => press(event, index)}
          onClick={() => {
            close();
            run(place.id);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
