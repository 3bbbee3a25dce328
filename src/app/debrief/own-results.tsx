import { useEffect, useState } from 'react';
import { catalogue } from '@/lessons/catalogue';
import { modes } from '@/lessons/modes';
import { type OwnResult, ownResultsOf } from '@/lessons/results/own-results';
import { useLab } from '@/views/shell/lab';
import { Confirmation } from '../confirmation';

/** What came of the lessons that were handed in in this browser. */
export function OwnResults() {
  const { results, remove } = useOwnResults();
  const [isAsking, setIsAsking] = useState(false);
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="own-results-title">
      <h2 id="own-results-title">Your results in this browser</h2>
      <table
        className="ui-table w-auto max-w-[70ch] [--table-cell:5px_16px_5px_0]"
        data-quiet
        aria-labelledby="own-results-title"
      >
        <thead>
          <tr>
            <th scope="col">Lesson</th>
            <th scope="col">Mode</th>
            <th scope="col">Attempts</th>
            <th scope="col">First, of 100</th>
            <th scope="col">Best, of 100</th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ lesson, mode, attempts, first, best }) => (
            <tr key={`${lesson} ${mode}`}>
              <th scope="row">{catalogue.find(({ id }) => id === lesson)?.title ?? lesson}</th>
              <td>{modes[mode].label}</td>
              <td>{attempts}</td>
              <td>{first}</td>
              <td>{best}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="my-12 flex flex-wrap items-end gap-8">
        <button
          type="button"
          name="remove-results"
          className="frame-choice"
          onClick={() => setIsAsking(true)}
        >
          Remove this list…
        </button>
      </div>
      {isAsking && (
        <Confirmation
          title="Remove the list of results?"
          name="confirm-remove-results"
          label="Remove the list"
          isGrave
          onConfirm={() => void remove()}
          onCancel={() => setIsAsking(false)}
        >
          <p>
            The first and best results in this browser are deleted. Results that were saved as files stay.
          </p>
        </Confirmation>
      )}
    </section>
  );
}

const none: readonly OwnResult[] = [];

/** What came of lessons in this browser, and the way to remove it; nothing until it was read, or where it cannot be. */
export function useOwnResults() {
  const { history } = useLab();
  const [results, setResults] = useState(none);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const kept = await history.results.list();
      if (isWanted) setResults(ownResultsOf(kept));
    };
    // The list is beside what the page is about.
    read().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [history]);
  const remove = async () => {
    await history.results.remove();
    setResults(none);
  };
  return { results, remove };
}
