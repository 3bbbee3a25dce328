import { formatDate } from '@/ui/date-text';
import { useEffect, useState } from 'react';
import type { DoneEntry } from '@/state/storage';
import { useJudged, useRevision } from '@/state/use-world';
import { CheckboxField } from '@/ui/choice-fields';
import { ListField } from '@/ui/list-field';
import { useLab } from '@/views/shell/lab';
import { FindBox, LabPage } from '../lab-page';
import { useSteps } from '../undo/steps';
import { ActivityDetails } from './activity-details';
import {
  activityDays,
  activityRows,
  everything,
  filteredRows,
  kindLabels,
  type ActivityFilter,
  type ActivityKind,
  type ActivityDay,
  type ActivityRow,
} from './activity-rows';
import { Redo2, Undo2 } from 'lucide-react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';

/** How many entries are drawn at first, and with each press for more. */
const mostShown = 150;

/** Everything that was done in the lab, and the way to take it back. */
export function Component() {
  const journal = useJournal();
  const steps = useSteps();
  const today = useJudged((_world, at) => formatDate(at, 'date'));
  const [filter, setFilter] = useState(everything);
  const [active, setActive] = useState('');
  const [most, setMost] = useState(mostShown);
  const rows = activityRows(journal ?? [], steps);
  const found = filteredRows(rows, filter);
  const row = found.find(({ revision }) => String(revision) === active);
  return (
    <LabPage
      title="Activity"
      className="flex flex-col"
      controls={<ActivityFilters filter={filter} onChange={setFilter} />}
    >
      <div className="min-h-200 max-w-1500 flex-[1_1_300px] overflow-auto rounded-8 border border-frame-line bg-frame-raised max-wide:max-h-[70dvh] max-wide:flex-none">
        {found.length > 0 && (
          <ActivityList
            days={activityDays(found.slice(0, most), today)}
            active={row === undefined ? '' : active}
            onActivate={setActive}
          />
        )}
        {journal !== undefined && found.length === 0 && (
          <NothingFound onClear={() => setFilter(everything)} />
        )}
        {found.length > most && (
          <button
            type="button"
            name="show-older"
            className="frame-choice mx-18 my-10"
            onClick={() => setMost(most + mostShown)}
          >
            Show older entries
          </button>
        )}
      </div>
      <ActivityDetails row={row} steps={steps} />
    </LabPage>
  );
}

/** There is always an entry: the installation of the site. */
function NothingFound({ onClear }: { readonly onClear: () => void }) {
  return (
    <div className="grid justify-items-start gap-10 px-16 py-20">
      <p role="status">No entry matches. Use fewer words, or another kind.</p>
      <button type="button" name="clear-filter" className="frame-choice" onClick={onClear}>
        Show everything
      </button>
    </div>
  );
}

/** The journal, oldest first, once it is read; read again after every change of the lab. */
function useJournal(): readonly DoneEntry[] | undefined {
  const { history } = useLab();
  const revision = useRevision();
  const [journal, setJournal] = useState<readonly DoneEntry[]>();
  useEffect(() => {
    let isWanted = true;
    void history.readDone().then((read) => {
      if (isWanted) setJournal(read);
    });
    return () => {
      isWanted = false;
    };
  }, [history, revision]);
  return journal;
}

const kinds = [
  { id: '', label: 'Everything' },
  ...Object.entries(kindLabels).map(([id, label]) => ({ id, label })),
];

interface ActivityFiltersProps {
  readonly filter: ActivityFilter;
  readonly onChange: (filter: ActivityFilter) => void;
}

/** Leaves entries with certain words, of one kind, or that can be undone. */
function ActivityFilters({ filter, onChange }: ActivityFiltersProps) {
  return (
    <div role="search" aria-label="Entries" className="flex flex-wrap items-center gap-x-18 gap-y-8">
      <FindBox
        name="find-activity"
        label="Find in the activity"
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <div className="fields-beside [--spacing-field:auto] [--spacing-label:auto]">
        <ListField
          name="kind"
          label="Kind"
          translate="yes"
          choices={kinds}
          value={filter.kind}
          onChange={(kind) => onChange({ ...filter, kind: kind as ActivityKind | '' })}
        />
      </div>
      <CheckboxField
        name="only-undoable"
        label="Only what can be undone"
        translate="yes"
        value={filter.onlyUndoable}
        onChange={(onlyUndoable) => onChange({ ...filter, onlyUndoable })}
      />
    </div>
  );
}

interface ActivityListProps {
  readonly days: readonly ActivityDay[];
  /** Revision of the entry whose details are shown; empty for none. */
  readonly active: string;
  readonly onActivate: (revision: string) => void;
}

/** What was done, day by day, the latest first; driven by the arrow keys. */
function ActivityList({ days, active, onActivate }: ActivityListProps) {
  return (
    <ListBox
      aria-label="What was done in the lab"
      className="outline-none"
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={active === '' ? [] : [active]}
      onSelectionChange={(chosen) => {
        if (chosen !== 'all') onActivate(String([...chosen][0] ?? ''));
      }}
    >
      {days.map(({ id, label, rows }) => (
        <ListBoxSection key={id} id={id}>
          <Header className="sticky top-0 z-1 border-b border-frame-line bg-frame-hover px-16 py-6 font-semibold">
            {label}
          </Header>
          {rows.map((row) => (
            <Entry key={row.revision} row={row} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function Entry({ row }: { readonly row: ActivityRow }) {
  const { revision, at, kind, sentence, effects, step } = row;
  const words = sentence === '' ? (effects[0] ?? '') : sentence;
  return (
    <ListBoxItem
      id={String(revision)}
      textValue={words}
      className="grid cursor-default grid-cols-[96px_minmax(0,1fr)_160px_124px] gap-x-16 gap-y-2 border-b border-frame-line px-16 py-7 focus-visible:-outline-offset-2 data-hovered:bg-frame data-selected:bg-frame-hover data-selected:[box-shadow:inset_3px_0_var(--color-frame-accent)] max-wide:grid-cols-[92px_minmax(0,1fr)_auto] max-wide:grid-cols-[minmax(0,1fr)_auto]"
      data-step={step}
    >
      <span className="whitespace-nowrap text-frame-muted [font-variant-numeric:tabular-nums]">
        {timeText(at)}
      </span>
      <span className="wrap-anywhere in-data-[step=undone]:text-frame-muted in-data-[step=undone]:line-through max-wide:col-span-full max-wide:row-2">
        {words}
        {sentence !== '' && effects.length > 0 && (
          <span className="block text-13 text-frame-muted">{effectWords(effects)}</span>
        )}
      </span>
      <span className="text-13 text-frame-muted max-wide:hidden">{kindLabels[kind]}</span>
      <StepState step={step} />
    </ListBoxItem>
  );
}

/** The first change of a connection in full, the others counted. */
function effectWords([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first;
  return `${first} And ${String(others.length)} more connections changed.`.replace(
    '1 more connections',
    '1 more connection',
  );
}

const stepWords: Readonly<Record<ActivityRow['step'], string>> = {
  'can-be-undone': 'Can be undone',
  undone: 'Undone',
  lasting: '',
};

function StepState({ step }: Pick<ActivityRow, 'step'>) {
  return (
    <span className="inline-flex items-start gap-6 text-13 whitespace-nowrap text-frame-accent in-data-[step=undone]:text-frame-muted">
      {step === 'can-be-undone' && <Undo2 className="mt-3 flex-none" size={14} aria-hidden />}
      {step === 'undone' && <Redo2 className="mt-3 flex-none" size={14} aria-hidden />}
      {stepWords[step]}
    </span>
  );
}

const format = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', second: '2-digit' });

/** The time of day of a moment of lab time; the day stands above. */
function timeText(at: number): string {
  return format.format(at);
}
