import { Square, SquareCheck } from 'lucide-react';
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import type { MenuPlace } from '../context-menu';
import type { ListColumn, ListItem, ShownRow } from './arrange-rows';
import { listCell, ListCheckbox, type ListChecks, listRow } from './list-head';
import { withId } from './selection';
import { visibleText } from '@/base/visible-text';

interface ListRowProps<Row extends ListItem> {
  readonly item: ShownRow<Row>;
  readonly columns: readonly ListColumn<Row>[];
  readonly isTree: boolean;
  /** Whether its first cell shows a box that says whether it is selected. */
  readonly hasBox: boolean;
  /** Its number for screen readers: heads are counted. */
  readonly rowIndex: number;
  readonly isOdd: boolean;
  readonly style: CSSProperties;
  readonly checks: ListChecks | undefined;
  readonly isSelected: boolean;
  /** Whether Tab leads to it. */
  readonly isEntry: boolean;
  readonly onClick: (event: MouseEvent) => void;
  readonly onTurn: () => void;
  readonly onOpen: () => void;
  /** A right click, or the menu key. */
  readonly onMenu: ((at: MenuPlace) => void) | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One row of a list. */
export function ListRow<Row extends ListItem>(props: ListRowProps<Row>) {
  const { item, columns, isTree, isSelected, isEntry, checks, onMenu } = props;
  const { row, level, place, siblings, isOpen } = item;
  const tabIndex = isEntry ? 0 : -1;
  const tree = isTree
    ? { 'aria-level': level, 'aria-posinset': place, 'aria-setsize': siblings, 'aria-expanded': isOpen }
    : {};
  const openMenu = (event: MouseEvent) => {
    event.preventDefault();
    onMenu?.(menuPlace(event));
  };
  return (
    <div
      role="row"
      {...tree}
      aria-rowindex={props.rowIndex}
      aria-selected={isSelected}
      tabIndex={tabIndex}
      data-name={`row-${row.id}`}
      data-odd={props.isOdd ? true : undefined}
      className={`${listRow} absolute top-0 left-0`}
      style={props.style}
      onClick={props.onClick}
      onDoubleClick={props.onOpen}
      onKeyDown={props.onKeyDown}
      onContextMenu={onMenu === undefined ? undefined : openMenu}
    >
      {checks !== undefined && (
        <div role="gridcell" className={listCell}>
          <ListCheckbox
            name={`check-${row.id}`}
            label={`Select ${visibleText(columns[0]?.text(row) ?? row.id)}`}
            checked={checks.ids.includes(row.id)}
            tabIndex={tabIndex}
            onChange={(on) => checks.onChange(withId(checks.ids, row.id, on))}
          />
        </div>
      )}
      {columns.map((column, index) => (
        <div
          key={column.id}
          role="gridcell"
          className={listCell}
          title={visibleText(column.text(row))}
          data-figure={column.isFigure}
          style={index === 0 && level > 1 ? { paddingLeft: 6 + (level - 1) * 18 } : undefined}
        >
          {index === 0 && isTree && <Twist isOpen={isOpen} onTurn={props.onTurn} />}
          {index === 0 && props.hasBox && <Box isSelected={isSelected} />}
          {column.render === undefined ? (
            <span>{visibleText(column.text(row))}</span>
          ) : (
            column.render(row, tabIndex)
          )}
        </div>
      ))}
    </div>
  );
}

/** At the pointer; for the menu key, which points nowhere, under the row's name. */
function menuPlace({ clientX, clientY, currentTarget }: MouseEvent): MenuPlace {
  const { left, bottom } = currentTarget.getBoundingClientRect();
  return clientX === 0 && clientY === 0 ? { x: left + 40, y: bottom } : { x: clientX, y: clientY };
}

interface TwistProps {
  readonly isOpen: boolean | undefined;
  readonly onTurn: () => void;
}

/** The mouse's way to open and close; the keyboard's are the arrow keys on the row. */
function Twist({ isOpen, onTurn }: TwistProps) {
  const turn = (event: MouseEvent) => {
    if (isOpen === undefined) return;
    event.stopPropagation();
    onTurn();
  };
  return (
    <span
      className="-mr-4 inline-flex h-24 w-16 flex-none items-center justify-center text-ink-muted"
      aria-hidden
      onClick={turn}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {isOpen !== undefined && <span className="ui-triangle" data-turn={isOpen ? 'down' : 'right'} />}
    </span>
  );
}

/** The mouse's way to choose one more; the keyboard's is the space bar on the row. */
function Box({ isSelected }: { readonly isSelected: boolean }) {
  const Icon = isSelected ? SquareCheck : Square;
  return (
    <span data-box className="-m-4 shrink-0 p-4">
      <Icon size={15} aria-hidden />
    </span>
  );
}
