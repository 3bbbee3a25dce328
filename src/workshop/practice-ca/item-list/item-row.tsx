import type { KeyboardEvent, MouseEvent } from 'react';
import { NameText } from '@/views/words/name-text';
import type { ShownItem } from './arrange-items';
import type { Item, ItemColumn } from './item-column';

interface ItemRowProps<Row extends Item> {
  readonly item: ShownItem<Row>;
  readonly columns: readonly ItemColumn<Row>[];
  readonly isTree: boolean;
  readonly isSelected: boolean;
  readonly isEntry: boolean;
  readonly onToggle: () => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onOpen: () => void;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function ItemRow<Row extends Item>(props: ItemRowProps<Row>) {
  const { item, columns, isTree, isSelected, isEntry } = props;
  const { row, level, place, siblings, isOpen } = item;
  const tree = isTree
    ? { 'aria-level': level, 'aria-posinset': place, 'aria-setsize': siblings, 'aria-expanded': isOpen }
    : {};
  const openMenu = (event: MouseEvent) => {
    event.preventDefault();
    props.onMenu(menuPlace(event));
  };
  return (
    <div
      role="row"
      {...tree}
      aria-selected={isSelected}
      data-row={row.id}
      tabIndex={isEntry ? 0 : -1}
      className="item-line item-row"
      onClick={props.onClick}
      onDoubleClick={props.onOpen}
      onContextMenu={openMenu}
      onKeyDown={props.onKeyDown}
    >
      {columns.map((column, index) => (
        <div
          key={column.id}
          role="gridcell"
          className="item-cell"
          title={column.text(row)}
          data-minor={column.isMinor}
          style={index === 0 && isTree ? { paddingLeft: (level - 1) * 18 } : undefined}
        >
          {index === 0 && isTree && <Twist isOpen={isOpen} onToggle={props.onToggle} />}
          {column.render === undefined ? <NameText>{column.text(row)}</NameText> : column.render(row)}
        </div>
      ))}
    </div>
  );
}

interface TwistProps {
  readonly isOpen: boolean | undefined;
  readonly onToggle: () => void;
}

/** The mouse's way to open and close; the keyboard's are the arrow keys on the row. */
function Twist({ isOpen, onToggle }: TwistProps) {
  const toggle = (event: MouseEvent) => {
    if (isOpen === undefined) return;
    event.stopPropagation();
    onToggle();
  };
  return (
    <span
      className="item-twist"
      aria-hidden
      onClick={toggle}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {isOpen !== undefined && <span className="ui-triangle" data-turn={isOpen ? 'down' : 'right'} />}
    </span>
  );
}

/** At the pointer; for the menu key, which points nowhere, under the row's name. */
function menuPlace({ clientX, clientY, currentTarget }: MouseEvent) {
  const { left, bottom } = currentTarget.getBoundingClientRect();
  return clientX === 0 && clientY === 0 ? { x: left + 40, y: bottom } : { x: clientX, y: clientY };
}
