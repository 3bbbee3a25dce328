import { Redo2, Undo2 } from 'lucide-react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { timeText } from './time-text';
import { kindLabels, type ActivityDay, type ActivityRow } from './activity-rows';

interface ActivityListProps {
  readonly days: readonly ActivityDay[];
  /** Revision of the entry whose details are shown; empty for none. */
  readonly active: string;
  readonly onActivate: (revision: string) => void;
}

/** What was done, day by day, the latest first; driven by the arrow keys. */
export function ActivityList({ days, active, onActivate }: ActivityListProps) {
  return (
    <ListBox
      aria-label="What was done in the lab"
      className="activity-list"
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={active === '' ? [] : [active]}
      onSelectionChange={(chosen) => {
        if (chosen !== 'all') onActivate(String([...chosen][0] ?? ''));
      }}
    >
      {days.map(({ id, label, rows }) => (
        <ListBoxSection key={id} id={id}>
          <Header className="activity-day">{label}</Header>
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
    <ListBoxItem id={String(revision)} textValue={words} className="activity-entry" data-step={step}>
      <span className="activity-time">{timeText(at)}</span>
      <span className="activity-words">
        {words}
        {sentence !== '' && effects.length > 0 && (
          <span className="activity-effects">{effectWords(effects)}</span>
        )}
      </span>
      <span className="activity-mark">{kindLabels[kind]}</span>
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
    <span className="activity-state">
      {step === 'can-be-undone' && <Undo2 size={14} aria-hidden />}
      {step === 'undone' && <Redo2 size={14} aria-hidden />}
      {stepWords[step]}
    </span>
  );
}
