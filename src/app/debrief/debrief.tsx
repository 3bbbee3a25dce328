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
import { type Told, useEndedRun } from './use-ended-run';

/** What came of the lesson that was handed in last, and the results of others to be checked. */
export function Component() {
  const run = useWorld(({ runs }) => runs['run']);
  const told = useEndedRun(run);
  const debriefing = told !== undefined && 'debriefing' in told ? told.debriefing : undefined;
  return (
    <LabPage title="Debrief">
      {run?.endedAt === undefined ? <NothingYet /> : <HandedIn told={told} />}
      <OwnResults key={debriefing?.ended.run.startRevision} />
      <OpenResult />
    </LabPage>
  );
}

function HandedIn({ told }: { readonly told: Told | undefined }) {
  if (told === undefined) return <p role="status">What was done is read…</p>;
  return 'why' in told ? <p role="alert">{told.why}</p> : <RunDebrief {...told.debriefing} />;
}

function NothingYet() {
  const navigate = useNavigate();
  return (
    <p className="max-w-[70ch]">
      No lesson was handed in yet.{' '}
      <Link name="to-lessons" className="map-link" address="/learn" onFollow={() => void navigate('/learn')}>
        Choose one
      </Link>
    </p>
  );
}
