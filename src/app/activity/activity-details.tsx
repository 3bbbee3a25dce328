import { useState } from 'react';
import { useLab } from '@/views/lab';
import { problemWords } from '@/views/problem-words';
import { useUndo } from '../undo/use-undo';
import type { ActivityRow } from './activity-rows';

interface ActivityDetailsProps {
  readonly row: ActivityRow | undefined;
  /** How many steps lie from now back to before the entry; 0 when it cannot be taken back. */
  readonly back: number;
}

/** The whole sentence of the entry in question, and the ways back. */
export function ActivityDetails({ row, back }: ActivityDetailsProps) {
  const { undo, redo } = useUndo();
  const [said, setSaid] = useState('');
  const { perform } = useLab();
  const takeBack = async () => {
    for (let step = 0; step < back; step += 1) {
      const outcome = await perform({ type: 'undo' });
      if (!outcome.ok) {
        setSaid(problemWords(outcome.problem));
        return;
      }
    }
    setSaid('');
  };
  return (
    <section className="activity-details" aria-label="The chosen entry">
      <p className="activity-sentence">{row?.sentence ?? 'Choose an entry to read all of it.'}</p>
      <div className="activity-buttons">
        <CommandButton name="undo-last" label="Undo" sentence={undo.sentence} onPress={undo.run} />
        <CommandButton name="redo-last" label="Redo" sentence={redo.sentence} onPress={redo.run} />
        <button
          type="button"
          name="undo-to-here"
          className="frame-choice"
          disabled={back === 0}
          onClick={() => void takeBack()}
        >
          {undoLabel(back)}
        </button>
      </div>
      <p className="frame-note" role="status">
        {said === ''
          ? 'The last 100 steps can be taken back. Files that were downloaded and sign-ins stay as they are.'
          : said}
      </p>
    </section>
  );
}

function undoLabel(back: number): string {
  return back > 1 ? `Undo this entry and ${String(back - 1)} after it` : 'Undo this entry';
}

interface CommandButtonProps {
  readonly name: string;
  readonly label: string;
  readonly sentence: string | undefined;
  readonly onPress: () => Promise<void>;
}

function CommandButton({ name, label, sentence, onPress }: CommandButtonProps) {
  return (
    <button
      type="button"
      name={name}
      className="frame-choice"
      title={sentence}
      disabled={sentence === undefined}
      onClick={() => void onPress()}
    >
      {label}
    </button>
  );
}
