import { useNavigate } from 'react-router';
import { useWorld } from '@/state/use-world';
import { Link } from '@/ui/link';
import { LabPage } from '../lab-page';
import '@/lessons/coach/coach.css';
import '../learn/learn.css';
import './debrief.css';
import { OpenResult } from './open-result';
import { OwnResults } from './own-results';
import { RunDebrief } from './run-debrief';
import { useEndedRun } from './use-ended-run';

/** What came of the lesson that was handed in last, and the results of others to be checked. */
export function Component() {
  const run = useWorld(({ runs }) => runs['run']);
  const ended = useEndedRun(run);
  return (
    <LabPage title="Debrief">
      {run?.endedAt === undefined && <NothingYet />}
      {ended !== undefined && <RunDebrief {...ended} />}
      <OwnResults key={ended?.ended.run.startRevision} />
      <OpenResult />
    </LabPage>
  );
}

function NothingYet() {
  const navigate = useNavigate();
  return (
    <p className="learn-lead">
      No lesson was handed in yet.{' '}
      <Link name="to-lessons" className="map-link" address="/learn" onFollow={() => void navigate('/learn')}>
        Choose one
      </Link>
    </p>
  );
}
