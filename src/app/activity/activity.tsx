import { useEffect, useState } from 'react';
import type { JournalEntry } from '@/simulation/catalogue/journal';
import { useLabTime, useRevision } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { LabPage } from '../lab-page';
import { useSteps } from '../undo/use-steps';
import './activity.css';
import { ActivityDetails } from './activity-details';
import { ActivityFilters } from './activity-filters';
import { ActivityList } from './activity-list';
import { activityDays, activityRows, everything, filteredRows } from './activity-rows';

/** How many entries are drawn at first, and with each press for more. */
const mostShown = 150;

/** Everything that was done in the lab, and the way to take it back. */
export function Component() {
  const journal = useJournal();
  const steps = useSteps();
  const now = useLabTime();
  const [filter, setFilter] = useState(everything);
  const [active, setActive] = useState('');
  const [most, setMost] = useState(mostShown);
  const rows = activityRows(journal ?? [], steps);
  const found = filteredRows(rows, filter);
  const row = found.find(({ revision }) => String(revision) === active);
  return (
    <LabPage title="Activity" controls={<ActivityFilters filter={filter} onChange={setFilter} />}>
      <div className="activity">
        {found.length > 0 && (
          <ActivityList
            days={activityDays(found.slice(0, most), now)}
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
            className="frame-choice activity-older"
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
    <div className="activity-nothing">
      <p role="status">No entry matches. Use fewer words, or another kind.</p>
      <button type="button" name="clear-filter" className="frame-choice" onClick={onClear}>
        Show everything
      </button>
    </div>
  );
}

/** The journal, oldest first, once it is read; read again after every change of the lab. */
function useJournal(): readonly JournalEntry[] | undefined {
  const { history } = useLab();
  const revision = useRevision();
  const [journal, setJournal] = useState<readonly JournalEntry[]>();
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
