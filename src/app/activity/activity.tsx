import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { JournalEntry } from '@/simulation/journal';
import { useRevision } from '@/state/use-world';
import { formatDate } from '@/ui/date-text';
import { Grid } from '@/ui/grid/grid';
import type { GridColumn } from '@/ui/grid/grid-column';
import { useLab } from '@/views/lab';
import { LabPage } from '../lab-page';
import { useSteps } from '../undo/use-steps';
import './activity.css';
import { ActivityDetails } from './activity-details';
import { activityRows, kindLabels, stepsBackTo, type ActivityKind, type ActivityRow } from './activity-rows';
import { KindFilter } from './kind-filter';

const stepWords: Readonly<Record<ActivityRow['step'], string>> = {
  'can-be-undone': 'Can be undone',
  undone: 'Undone',
  lasting: '',
};

const columns: readonly GridColumn<ActivityRow>[] = [
  {
    id: 'time',
    label: 'Lab time',
    width: 'minmax(120px, 235px)',
    text: ({ at }) => formatDate(at),
    order: ({ revision }) => revision,
  },
  { id: 'sentence', label: 'What happened', width: 'minmax(120px, 1fr)', text: ({ sentence }) => sentence },
  { id: 'kind', label: 'Kind', width: 'minmax(70px, 170px)', text: ({ kind }) => kindLabels[kind] },
  {
    id: 'step',
    label: 'Undo',
    width: 'minmax(60px, 150px)',
    text: ({ step }) => stepWords[step],
    render: ({ step }) => <StepState step={step} />,
  },
];

function StepState({ step }: Pick<ActivityRow, 'step'>) {
  return (
    <span className="activity-state" data-step={step}>
      {step === 'can-be-undone' && <Undo2 size={14} aria-hidden />}
      {stepWords[step]}
    </span>
  );
}

/** Everything that was done in the lab, and the way to take it back. */
export function Component() {
  const journal = useJournal();
  const steps = useSteps();
  const [kind, setKind] = useState<ActivityKind | ''>('');
  const [active, setActive] = useState('');
  const rows = activityRows(journal, steps);
  const shown = rows.filter((row) => kind === '' || row.kind === kind);
  const row = shown.find(({ revision }) => String(revision) === active);
  return (
    <LabPage title="Activity" controls={<KindFilter kind={kind} onChange={setKind} />}>
      <div className="activity">
        <Grid
          label="What was done in the lab"
          rows={shown}
          rowId={({ revision }) => String(revision)}
          columns={columns}
          initialSort={{ column: 'time', direction: 'descending' }}
          active={active}
          onActivate={setActive}
          empty="Nothing of this kind was done yet."
        />
      </div>
      <ActivityDetails row={row} back={row === undefined ? 0 : stepsBackTo(steps, row.revision)} />
    </LabPage>
  );
}

/** The journal, oldest first; read again after every change of the lab. */
function useJournal(): readonly JournalEntry[] {
  const { history } = useLab();
  const revision = useRevision();
  const [journal, setJournal] = useState<readonly JournalEntry[]>([]);
  useEffect(() => {
    let isWanted = true;
    void history.readJournal().then((read) => {
      if (isWanted) setJournal(read);
    });
    return () => {
      isWanted = false;
    };
  }, [history, revision]);
  return journal;
}
