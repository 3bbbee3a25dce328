import { useUndo } from '../undo/use-undo';

/** The last step, and the way to take it back. */
export function LastStep() {
  const { undo } = useUndo();
  return (
    <section className="lab-card" aria-labelledby="last-step-title">
      <h2 id="last-step-title">Undo</h2>
      <p className="wrap-anywhere">{undo.sentence ?? 'There is no step to take back.'}</p>
      <button
        type="button"
        name="take-back"
        className="frame-choice frame-main"
        disabled={undo.sentence === undefined}
        onClick={() => void undo.run()}
      >
        Take the last step back
      </button>
    </section>
  );
}
