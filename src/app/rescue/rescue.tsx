import { useEffect, useRef, useState } from 'react';
import { createDatabaseStorage } from '@/state/database';
import { NewerLabError } from '@/state/database-upgrade';
import { LabStoreContext, useRevision } from '@/state/use-world';
import { LiveRegion } from '@/ui/live-region';
import { AnnouncedLab } from '../announced-lab';
import { WipeEverything } from '../checkpoints/wipe-everything';
import { OpenLab } from '../lab-file/open-lab-section';
import { SaveLab } from '../lab-file/save-lab-section';
import { openLab } from '../open-lab';
import { OpenedLabContext, type OpenedLab } from '../opened-lab';
import { CheckpointQuestion, type Asked } from '../checkpoints/checkpoint-question';
import { CheckpointTable } from '../checkpoints/checkpoint-table';
import { useCheckpoints } from '../checkpoints/use-checkpoints';
import { useUndo } from '../undo/use-undo';

interface RescueProps {
  /** Called when the lab has become another: what failed may be drawn now. */
  readonly onChanged: () => void;
}

/** The ways back to a lab that works. They read what is saved, and judge nothing of it. */
export default function Rescue({ onChanged }: RescueProps) {
  const opened = useOpened();
  if (opened === undefined) return null;
  if (opened === 'newer') return null;
  if (opened === 'failed') return <WipeEverything onErase={eraseUnopened} />;
  return (
    <LabStoreContext value={opened.store}>
      <LiveRegion>
        <AnnouncedLab access={opened.access}>
          <OpenedLabContext value={opened}>
            <ChangeWatch onChanged={onChanged} />
            <div className="grid max-w-1180 tiles-440 items-start gap-16">
              <LastStep />
              <EarlierStates />
              <SaveLab />
              <OpenLab />
              <WipeEverything onErase={opened.access.history.erase} />
            </div>
          </OpenedLabContext>
        </AnnouncedLab>
      </LiveRegion>
    </LabStoreContext>
  );
}

/** The lab, where it can be opened at all. */
function useOpened(): OpenedLab | 'newer' | 'failed' | undefined {
  const [opened, setOpened] = useState<OpenedLab | 'newer' | 'failed'>();
  useEffect(() => {
    openLab().then(setOpened, (error: unknown) =>
      setOpened(error instanceof NewerLabError ? 'newer' : 'failed'),
    );
  }, []);
  return opened;
}

function ChangeWatch({ onChanged }: RescueProps) {
  const revision = useRevision();
  const last = useRef(revision);
  useEffect(() => {
    if (revision === last.current) return;
    last.current = revision;
    onChanged();
  }, [revision, onChanged]);
  return null;
}

function eraseUnopened(): Promise<void> {
  return createDatabaseStorage({ onNewerVersion: () => undefined, onLost: () => undefined }).erase();
}

/** The checkpoints, to go back to one of them. */
function EarlierStates() {
  const { list, rename, remove } = useCheckpoints();
  const [asked, setAsked] = useState<Asked>();
  return (
    <section className="lab-card col-span-full" aria-labelledby="earlier-states-title">
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

/** The last step, and the way to take it back. */
function LastStep() {
  const { undo } = useUndo();
  return (
    <section className="lab-card" aria-labelledby="last-step-title">
      <h2 id="last-step-title">Undo</h2>
      <p className="wrap-anywhere">{undo.sentence ?? 'There is no step to undo.'}</p>
      <button
        type="button"
        name="take-back"
        className="frame-choice frame-main"
        disabled={undo.sentence === undefined}
        onClick={() => void undo.run()}
      >
        Undo the last step
      </button>
    </section>
  );
}
