import { useState } from 'react';
import { CheckpointQuestion, type Asked } from '../checkpoints/checkpoint-question';
import { CheckpointTable } from '../checkpoints/checkpoint-table';
import '../checkpoints/checkpoints.css';
import { useCheckpoints } from '../checkpoints/use-checkpoints';

/** The checkpoints, to go back to one of them. */
export function EarlierStates() {
  const { list, rename, remove } = useCheckpoints();
  const [asked, setAsked] = useState<Asked>();
  return (
    <section className="lab-card lab-card-wide" aria-labelledby="earlier-states-title">
      <h2 id="earlier-states-title">Checkpoints</h2>
      {list !== undefined && (
        <CheckpointTable list={list} empty="No checkpoint was saved." onAsk={setAsked} />
      )}
      {asked !== undefined && (
        <CheckpointQuestion
          asked={asked}
          taken={list?.map(({ name }) => name) ?? []}
          onAsk={setAsked}
          onEnd={() => setAsked(undefined)}
          onRename={(id, name) => void rename(id, name)}
          onRemove={(id) => void remove(id)}
        />
      )}
    </section>
  );
}
