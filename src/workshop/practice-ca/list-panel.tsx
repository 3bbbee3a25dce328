import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import { DropArea } from '@/views/files/file-drop/drop-area';
import type { ListColumn, ListItem } from '@/ui/list/arrange-rows';
import { List, type RowCommand } from '@/ui/list/list';
import { countWords } from '@/views/words/value-words';

interface ListPanelProps<Row extends ListItem> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ListColumn<Row>[];
  readonly isTree?: boolean;
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly commands: readonly Command[];
  /** The result of the last command. */
  readonly message: string;
  readonly empty: ReactNode;
}

/** One of the five lists: search above, buttons at the right, what happened below. */
export function ListPanel<Row extends ListItem>(props: ListPanelProps<Row>) {
  const { label, rows, selected, commands } = props;
  const [search, setSearch] = useState('');
  const [found, setFound] = useState(rows.length);
  // What stands below a closed row is not left out.
  const shown = search.trim() === '' ? rows.length : found;
  const searchField = useRef<HTMLInputElement>(null);
  const press = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    searchField.current?.focus();
    searchField.current?.select();
  };
  return (
    // The keys are shortcuts for controls inside, each of which has the focus by itself.
    <div
      className="grid min-h-0 flex-1 aside-148 gap-10 p-8 max-wide:grid-cols-1 max-wide:grid-rows-[minmax(0,1fr)_auto]"
      role="presentation"
      onKeyDown={press}
    >
      <div className="flex min-h-0 flex-col gap-7">
        <SearchField ref={searchField} value={search} onChange={setSearch} />
        <DropArea
          label={`${label}: drop files to import them`}
          onTake={({ files }) => {
            if (files.length > 0) commands.find(({ take }) => take !== undefined)?.take?.(files);
          }}
        >
          <div className="flex min-h-0 flex-1 flex-col border border-practice-list-line">
            <List
              label={label}
              rows={rows}
              search={search}
              onShown={setFound}
              columns={props.columns}
              isTree={props.isTree ?? false}
              picks="several"
              selected={selected}
              onSelect={props.onSelect}
              commandsOf={() => commands}
              empty={props.empty}
              rowHeight={25}
            />
          </div>
        </DropArea>
        <p className="min-h-17 text-windows-bar-ink" role="status">
          {props.message === ''
            ? countWords('item', { all: rows.length, shown, selected: selected.length })
            : props.message}
        </p>
      </div>
      <CommandColumn label={`${label}: commands`} commands={commands} />
    </div>
  );
}

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref: RefObject<HTMLInputElement | null>;
}

function SearchField({ value, onChange, ref }: SearchFieldProps) {
  return (
    <label className="flex items-center gap-6 text-ink-muted">
      <Search size={14} aria-hidden />
      <input
        ref={ref}
        type="search"
        name="search"
        aria-label="Search"
        className="ui-input w-270 max-w-full"
        placeholder="Search (Ctrl+F)"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('');
        }}
      />
    </label>
  );
}

interface CommandColumnProps {
  readonly label: string;
  readonly commands: readonly Command[];
}

function CommandColumn({ label, commands }: CommandColumnProps) {
  return (
    <div
      className="flex flex-col gap-6 overflow-auto p-2 max-wide:overflow-visible max-wide:[flex-flow:row_wrap]"
      role="toolbar"
      aria-orientation="vertical"
      aria-label={label}
    >
      {commands.map(({ name, label: text, run, obstacle, isFirst }) => (
        <button
          key={name}
          type="button"
          name={name}
          className="pc-button w-full flex-none data-[first=true]:mt-10 max-wide:w-auto max-wide:data-[first=true]:mt-0"
          data-first={isFirst}
          disabled={obstacle !== undefined}
          title={obstacle}
          onClick={run}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

/** One thing that can be done with a list or with what is chosen in it: a button at the right and a line of the menu. */
export interface Command extends RowCommand {
  readonly label: string;
  /** The same for files that were dropped on the list. */
  readonly take?: (files: readonly GivenFile[]) => void;
  /** Begins a group of its own. */
  readonly isFirst?: boolean;
}
