import { useState } from 'react';
import { useAnnounce } from '@/ui/live-region';
import { LabPage } from '../lab-page';
import './checkpoints.css';
import { CheckpointTable } from './checkpoint-table';
import { RemoveCheckpoint } from './remove-checkpoint';
import { RestoreCheckpoint } from './restore-checkpoint';
import { SaveCheckpoint } from './save-checkpoint';
import { StartOver } from './start-over';
import { useCheckpoints, type ListedCheckpoint } from './use-checkpoints';
import { WipeEverything } from './wipe-everything';

/** What is asked about a checkpoint. */
interface Asked {
  readonly what: 'restore' | 'remove';
  readonly checkpoint: ListedCheckpoint;
}

/** Named states of the lab to go back to, and the ways to begin anew. */
export function Component() {
  const { list, save, remove } = useCheckpoints();
  const [asked, setAsked] = useState<Asked>();
  const announce = useAnnounce();
  const end = () => setAsked(undefined);
  const removeAsked = async ({ id, name }: ListedCheckpoint) => {
    await remove(id);
    announce(`The checkpoint “${name}” was removed.`);
    end();
  };
  return (
    <LabPage title="Checkpoints">
      <div className="lab-cards">
        <section className="lab-card lab-card-wide" aria-label="Saved states">
          <p className="checkpoint-text">
            A checkpoint keeps the whole lab as it is now: equipment, certificates, keys, orders, the PC’s
            folder and stores, and the clock. Going back to one is a step that can be undone.
          </p>
          <SaveCheckpoint taken={list.map(({ name }) => name)} onSave={save} />
          <CheckpointTable
            list={list}
            onRestore={(checkpoint) => setAsked({ what: 'restore', checkpoint })}
            onRemove={(checkpoint) => setAsked({ what: 'remove', checkpoint })}
          />
        </section>
        <StartOver />
        <WipeEverything />
      </div>
      {asked?.what === 'restore' && <RestoreCheckpoint checkpoint={asked.checkpoint} onEnd={end} />}
      {asked?.what === 'remove' && (
        <RemoveCheckpoint
          checkpoint={asked.checkpoint}
          onRemove={() => void removeAsked(asked.checkpoint)}
          onCancel={end}
        />
      )}
    </LabPage>
  );
}
