import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { sortedRows, type DetailsColumn, type DetailsSort } from './details-column';
import { DetailsHead } from './details-head';
import { DetailsRow } from './details-row';
import { listAct, type ListAct } from './list-keys';
import type { RowCommand } from './row-command';
import { RowMenu, type MenuPlace } from './row-menu';
import './details-list.css';

export interface DetailsListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly DetailsColumn<Row>[];
  readonly initialSort: DetailsSort;
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  /** Whether more than one row can be chosen; then each has a box. */
  readonly several?: boolean;
  readonly commands: readonly RowCommand[];
  /** Shown without rows: says what to do next. */
  readonly empty: ReactNode;
}

/** A short list in the details view of the PC's programs: sorted by its heads, driven by arrow keys. */
export function DetailsList<Row>(props: DetailsListProps<Row>) {
  const { rows, rowId, columns, selected, onSelect, commands, several = false } = props;
  const [sort, setSort] = useState(props.initialSort);
  const [menu, setMenu] = useState<MenuPlace>();
  const list = useRef<HTMLDivElement>(null);
  const shown = sortedRows(rows, columns, sort);
  const ids = shown.map(rowId);
  const entry = ids.find((id) => selected.includes(id)) ?? ids[0];
  const tracks = columns.map(({ width }) => width).join(' ');

  const toggle = (id: string) =>
    onSelect(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]);
  const go = (id: string) => {
    if (!several) onSelect([id]);
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  };
  const run = (act: ListAct['kind'], id: string) => commands.find((command) => command.act === act)?.run(id);
  const press = (event: KeyboardEvent, id: string) => {
    const answer = listAct(event.key, ids.indexOf(id), ids.length);
    if (answer === undefined) return;
    event.preventDefault();
    if (answer.kind === 'go') go(ids[answer.index] ?? id);
    else if (answer.kind === 'choose') (several ? toggle : go)(id);
    else run(answer.kind, id);
  };

  return (
    <div className="details">
      <DetailsHead columns={columns} tracks={tracks} sort={sort} onSort={setSort} />
      <div
        ref={list}
        role="listbox"
        aria-label={props.label}
        aria-multiselectable={several}
        className="details-rows"
      >
        {shown.map((row, index) => {
          const id = ids[index] ?? '';
          return (
            <DetailsRow
              key={id}
              {...{ row, id, columns, tracks }}
              isSelected={selected.includes(id)}
              isEntry={id === entry}
              onToggle={several ? () => toggle(id) : undefined}
              onChoose={() => onSelect([id])}
              onOpen={() => run('open', id)}
              onMenu={(at) => {
                if (!selected.includes(id)) onSelect([id]);
                setMenu({ id, ...at });
              }}
              onKeyDown={(event) => press(event, id)}
            />
          );
        })}
      </div>
      {menu !== undefined && <RowMenu place={menu} commands={commands} onClose={() => setMenu(undefined)} />}
      {shown.length === 0 && <div className="details-empty">{props.empty}</div>}
    </div>
  );
}
