import { useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { usePopoverClass } from './look';
import type { Choice } from './select-field';

/** A place in the window, in pixels. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** One command of a menu. */
interface MenuChoice extends Choice {
  readonly isDisabled?: boolean;
}

interface ContextMenuProps {
  readonly label: string;
  /** Where it was asked for; undefined while it is closed. */
  readonly at: MenuPlace | undefined;
  readonly choices: readonly MenuChoice[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** The menu of a right click, or of the menu key: it offers what the buttons offer. */
export function ContextMenu({ label, at, choices, onChoose, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="fixed" style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} />
      <Popover
        className={usePopoverClass()}
        triggerRef={anchor}
        isOpen={at !== undefined}
        onOpenChange={onClose}
        placement="bottom start"
        offset={0}
      >
        <Menu
          aria-label={label}
          className="max-h-320 overflow-auto outline-none"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu just asked for needs the focus for its keys
          autoFocus="first"
          disabledKeys={choices.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)}
          onAction={(id) => onChoose(String(id))}
          onClose={onClose}
        >
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              data-name={`menu-${choice.id}`}
              className="ui-list-box-item px-12 py-4 data-disabled:text-ink-muted"
            >
              {choice.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
