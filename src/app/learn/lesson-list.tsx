import { useNavigate } from 'react-router';
import { useSessionStore } from '@/desktop/session/session-store';
import { catalogue, type CatalogueEntry } from '@/lessons/catalogue';
import { modes } from '@/lessons/modes';
import type { OwnResult } from '@/lessons/results/own-results';
import { useWorld } from '@/state/use-world';
import { Link } from '@/ui/link';
import { StageLink } from '@/views/shell/links';
import { useOwnResults } from '../debrief/own-results';
import { planned, type Planned } from './planned-lessons';

/** Every procedure of the note once: its lesson with how far one is, or where it is done by hand as long as it has none. */
export function LessonList() {
  const { results } = useOwnResults();
  return (
    <section aria-labelledby="lesson-list-title">
      <h2 id="lesson-list-title">Lessons: the procedures of the application note</h2>
      <ol className="grid list-decimal grid-cols-[repeat(auto-fill,minmax(min(100%,380px),1fr))] gap-x-24 gap-y-14 pl-22">
        {catalogue.map((entry) => (
          <LessonItem
            key={entry.id}
            entry={entry}
            results={results.filter(({ lesson }) => lesson === entry.id)}
          />
        ))}
        {planned.map((entry) => (
          <PlannedItem key={entry.title} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

interface LessonItemProps {
  readonly entry: CatalogueEntry;
  /** What came of it in this browser, by mode. */
  readonly results: readonly OwnResult[];
}

function LessonItem({ entry: { id, title, minutes, note }, results }: LessonItemProps) {
  const navigate = useNavigate();
  const isOn = useIsOn(id);
  const address = `/learn/${id}`;
  return (
    <li>
      <Link
        name={`lesson-${id}`}
        className="map-link block font-semibold"
        address={address}
        onFollow={() => void navigate(address)}
      >
        {title}
      </Link>
      <span className="block text-13 text-frame-muted">
        {minutes} minutes · Note: {note}
      </span>
      {isOn ? (
        <Continue id={id} />
      ) : (
        <span className="block text-13 text-frame-muted">{stateWords(results)}</span>
      )}
    </li>
  );
}

/** What came of a lesson so far, the best of each mode. */
function stateWords(results: readonly OwnResult[]): string {
  if (results.length === 0) return 'Nothing handed in yet';
  const best = results.map(({ mode, best: hundredths }) => `${modes[mode].label} ${String(hundredths)}`);
  return `Best, of 100: ${best.join(', ')}`;
}

function Continue({ id }: Pick<CatalogueEntry, 'id'>) {
  const { show } = useSessionStore();
  return (
    <button type="button" name={`continue-${id}`} className="frame-choice frame-main mt-4" onClick={show}>
      Continue where you were
    </button>
  );
}

function PlannedItem({ entry: { title, note, pages } }: { readonly entry: Planned }) {
  return (
    <li>
      <span className="block font-semibold">{title}</span>
      <span className="block text-13 text-frame-muted">Note: {note}</span>
      <span className="block text-13 text-frame-muted">
        No lesson yet. By hand:{' '}
        {pages.map(([name, words, where], index) => (
          <span key={name}>
            {index > 0 && ', '}
            <StageLink name={`by-hand-${name}`} className="map-link underline" where={where}>
              {words}
            </StageLink>
          </span>
        ))}
      </span>
    </li>
  );
}

/** Whether a lesson is being done. */
export function useIsOn(id: string): boolean {
  return useWorld(({ runs }) => runs['run']?.lesson === id && runs['run'].endedAt === undefined);
}
