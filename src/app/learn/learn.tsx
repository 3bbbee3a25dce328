import { useEffect, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useSessionStore } from '@/desktop/session/session-store';
import { catalogue, loadedLesson, loadLesson, type CatalogueEntry } from '@/lessons/catalogue';
import { useBegin } from '@/lessons/coach/use-begin';
import type { Lesson } from '@/lessons/lesson';
import { actsBefore } from '@/lessons/watch/acts-done';
import type { Mode } from '@/simulation/world/run';
import { useWorld } from '@/state/use-world';
import { Link } from '@/ui/link';
import { useLab } from '@/views/shell/lab';
import { preloadCoach } from '../coach-dock';
import { LabPage } from '../lab-page';
import { ProcedureList } from './procedure-list';
import './learn.css';

/** Lessons: all of them, or the one of the address. It begins when *Start* is pressed, and nothing changes before. */
export function Component() {
  const { '*': rest = '' } = useParams();
  const entry = catalogue.find(({ id }) => id === rest);
  if (rest === '') return <AllLessons />;
  return entry === undefined ? <NoLesson id={rest} /> : <LessonStart key={entry.id} entry={entry} />;
}

function AllLessons() {
  return (
    <LabPage title="Lessons">
      <p className="learn-lead">
        A lesson runs in a lab of its own, which takes the place of yours until you leave it. <b>Watch</b>{' '}
        shows every click on the real pages and can be stopped at any of them; in <b>Try</b> you do it
        yourself, with the coach beside you.
      </p>
      <ProcedureList />
    </LabPage>
  );
}

function NoLesson({ id }: { readonly id: string }) {
  return (
    <LabPage title="Lessons">
      <p>There is no lesson “{id}” in this version. These are there:</p>
      <ul>
        {catalogue.map(({ id: own, title }) => (
          <li key={own}>
            <LessonLink id={own}>{title}</LessonLink>
          </li>
        ))}
      </ul>
    </LabPage>
  );
}

interface LessonLinkProps {
  readonly id: string;
  readonly children: string;
}

function LessonLink({ id, children }: LessonLinkProps) {
  const navigate = useNavigate();
  const address = `/learn/${id}`;
  return (
    <Link
      name={`lesson-${id}`}
      className="map-link"
      address={address}
      onFollow={() => void navigate(address)}
    >
      {children}
    </Link>
  );
}

/** What the modes offer, the one that a link asks for first. */
const offers: readonly (readonly [Mode, string])[] = [
  ['watch', 'Watch: it is done before your eyes'],
  ['try', 'Try: you do it, the coach helps'],
  ['practise', 'Practise: you do it alone, and check it'],
  ['test', 'Test: you do it alone, and hand it in'],
  ['free', 'Free: its lab, with the goals at hand'],
];

function LessonStart({ entry }: { readonly entry: CatalogueEntry }) {
  const [parameters] = useSearchParams();
  const wanted = parameters.get('mode');
  const step = Number(parameters.get('step') ?? '1');
  const lesson = useLesson(entry);
  const { start, progress, problem } = useStart(entry, step);
  const run = useWorld(({ runs }) => runs['run']);
  const isOn = run?.lesson === entry.id && run.endedAt === undefined;
  const ordered = offers.toSorted(([one], [other]) => Number(other === wanted) - Number(one === wanted));
  return (
    <LabPage title={entry.title}>
      <p className="learn-lead">
        About {entry.minutes} minutes. Note: {entry.note}. The lab of the lesson takes the place of yours,
        which is saved as a checkpoint and comes back with <i>Back to my lab</i>.
      </p>
      <Outline steps={lesson?.steps ?? []} />
      {step > 1 && <p>It begins at step {step}; the steps before are done already.</p>}
      {isOn && <GoOn />}
      <div className="learn-offers">
        {ordered.map(([mode, words], index) => (
          <button
            key={mode}
            type="button"
            name={`start-${mode}`}
            className={`frame-choice ${index === 0 ? 'frame-main' : ''}`}
            disabled={progress !== undefined}
            onClick={() => void start(mode)}
          >
            {words}
          </button>
        ))}
      </div>
      {progress !== undefined && (
        <progress aria-label="The lab of the lesson is built" value={progress.done} max={progress.all} />
      )}
      {problem !== '' && <p role="alert">{problem}</p>}
    </LabPage>
  );
}

/** The lesson once it is loaded; meanwhile everything else comes that it is begun with. */
function useLesson({ id }: CatalogueEntry): Lesson | undefined {
  const { createSandbox } = useLab();
  const [lesson, setLesson] = useState(loadedLesson(id));
  useEffect(() => {
    const load = async () => {
      const loaded = await loadLesson(id);
      setLesson(loaded);
      (await createSandbox(loaded.start.at)).close();
      await preloadCoach();
    };
    // The page is of use without them too; what hinders loading is told when the lesson is started.
    load().catch(() => undefined);
  }, [id, createSandbox]);
  return lesson;
}

/** The steps of a lesson, and what is reached with each. */
function Outline({ steps }: Pick<Lesson, 'steps'>) {
  return (
    <ol className="learn-steps" aria-label="Steps">
      {steps.map(({ id, title, checks }) => (
        <li key={id}>
          <b>{title}</b>
          <ul>
            {checks.map(({ id: check, goal }) => (
              <li key={check}>{goal}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** The lesson is being done already: on where one was. */
function GoOn() {
  const { show } = useSessionStore();
  return (
    <p>
      You are in the middle of it.{' '}
      <button type="button" name="go-on" className="frame-choice frame-main" onClick={show}>
        Continue where you were
      </button>{' '}
      Starting it again begins anew.
    </p>
  );
}

interface Progress {
  readonly done: number;
  readonly all: number;
}

/** Builds the lab of a lesson and shows the PC once it is in place. */
function useStart({ id }: CatalogueEntry, step: number) {
  const begin = useBegin();
  const { show } = useSessionStore();
  const [progress, setProgress] = useState<Progress>();
  const [problem, setProblem] = useState('');
  const start = async (mode: Mode) => {
    setProgress({ done: 0, all: 1 });
    try {
      const lesson = await loadLesson(id).catch(() => undefined);
      const refused =
        lesson === undefined
          ? 'The lesson could not be loaded, and nothing was changed. See whether this computer is connected, and start it again.'
          : await begin(lesson, {
              mode,
              acts: actsBefore(lesson, Math.max(0, step - 1)),
              onProgress: (done, all) => setProgress({ done, all }),
            });
      setProblem(refused ?? '');
      if (refused === undefined) show();
    } finally {
      // A bug is told by the frame; the page can be used again.
      setProgress(undefined);
    }
  };
  return { start, progress, problem };
}
