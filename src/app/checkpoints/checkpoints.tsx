import { useRef, useState } from 'react';
import { useAnnounce } from '@/ui/live-region';
import { useLab } from '@/views/shell/lab';
import { LabPage } from '../lab-page';
import './checkpoints.css';
import { CheckpointQuestion, type Asked } from './checkpoint-question';
import { CheckpointTable } from './checkpoint-table';
import { SaveCheckpoint } from './save-checkpoint';
import { StartOver } from './start-over';
import { useCheckpoints } from './use-checkpoints';
import { WipeEverything } from './wipe-everything';

/** Named states of the lab to go back to, and the ways to begin anew. */
export function Component() {
  const { list, save, rename, remove } = useCheckpoints();
  const [asked, setAsked] = useState<Asked>();
  const announce = useAnnounce();
  const { history } = useLab();
  const states = useRef<HTMLElement>(null);
  const taken = list?.map(({ name }) => name) ?? [];
  return (
    <LabPage title="Checkpoints">
      <div className="lab-cards">
        <section ref={states} tabIndex={-1} className="lab-card lab-card-wide" aria-label="Saved states">
          <p className="checkpoint-text">
            A checkpoint keeps the whole lab as it is now: equipment, certificates, keys, orders, the PC’s
            folder and stores, and the clock. Going back to one is a step that can be undone.
          </p>
          <SaveCheckpoint taken={taken} onSave={save} />
          {list !== undefined && (
            <CheckpointTable
              list={list}
              empty="No checkpoint is saved yet. Give the present state a name above."
              onAsk={setAsked}
            />
          )}
        </section>
        <StartOver />
        <WipeEverything onErase={history.erase} />
      </div>
      {asked !== undefined && (
        <CheckpointQuestion
          asked={asked}
          taken={taken}
          onAsk={setAsked}
          onEnd={() => setAsked(undefined)}
          onRename={(id, name) =>
            void rename(id, name).then(() => announce(`The checkpoint is now called “${name}”.`))
          }
          onRemove={(id, name) =>
            void remove(id).then(() => {
              announce(`The checkpoint “${name}” was removed.`);
              // The button that opened the question is gone.
              states.current?.focus();
            })
          }
        />
      )}
    </LabPage>
  );
}
