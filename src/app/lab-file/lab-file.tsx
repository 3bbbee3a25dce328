import { NameText } from '@/views/words/shown-text';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useLabTime, useRevision, useWorld } from '@/state/use-world';
import { Link } from '@/ui/link';
import { LabPage, OpenUnless } from '../lab-page';
import { isDataKept } from '../troubles/guarded-lab';
import { InstallButton, OfflineFacts } from '../offline/offline-notes';
import { KeysCard } from '../keys/keys-card';
import { useKeyState } from '../keys/use-keys';
import { OpenLab } from './open-lab-section';
import { SaveLab } from './save-lab-section';
import type { World } from '@/simulation/world/world';
import { DateText } from '@/ui/date-text';
import { useLab } from '@/views/shell/lab';
import { equipmentKinds, kindsOfEquipment } from '@/simulation/appliances/registry';

/** The lab as a whole: where it is kept, saving it to a file, opening one, and making the site one's own. */
export function Component() {
  const name = useWorld((world) => world.lab['lab']?.name);
  const navigate = useNavigate();
  return (
    <LabPage title="This lab">
      <div className="grid max-w-1180 tiles-440 items-start gap-16">
        <section className="lab-card col-span-full" aria-labelledby="lab-name-title">
          <h2 id="lab-name-title" className="wrap-anywhere">
            {name !== undefined && <NameText>{name}</NameText>}
          </h2>
          <LabFacts />
          <Protection />
          <OfflineFacts />
          <div className="flex flex-wrap gap-8">
            <InstallButton />
            <Link
              name="own-site"
              className="frame-choice"
              address="/own-site"
              onFollow={() => void navigate('/own-site')}
            >
              Use your own names and addresses…
            </Link>
          </div>
        </section>
        <KeysCard />
        <OpenUnless lock="lab-files">
          <SaveLab />
          <OpenLab />
        </OpenUnless>
      </div>
    </LabPage>
  );
}

/** Where the lab is kept, and how safely. */
function Protection() {
  const [isKept, setIsKept] = useState<boolean>();
  useEffect(() => {
    void isDataKept().then(setIsKept);
  }, []);
  const keys = useKeyState();
  if (keys === 'nothing-kept')
    return (
      <p className="text-12 text-frame-muted">It is in this tab only and is lost when the tab is closed.</p>
    );
  return (
    <p className="text-12 text-frame-muted">
      It is kept in this browser, on this computer, and nowhere else.{' '}
      {isKept === true && 'The browser will not delete it on its own.'}
      {isKept === false && 'The browser may remove it when it needs room: save a lab file from time to time.'}
    </p>
  );
}

/** What the lab holds at present, in the words in which a lab file is described too. */
function LabFacts() {
  const equipment = useWorld((world) => world.equipment);
  const checkpoints = useCheckpointCount();
  return (
    <dl className="item-terms mb-12">
      <dt>Lab time</dt>
      <dd>
        <DateText at={useLabTime()} />
      </dd>
      <dt>Equipment</dt>
      <dd>
        {Object.keys(equipment).length}: {kindsOf(equipment)}
      </dd>
      <dt>Certificates</dt>
      <dd>{useCount('certificates')}</dd>
      <dt>Orders</dt>
      <dd>{useCount('orders')}</dd>
      <dt>Files of the PC</dt>
      <dd>{useCount('files')}</dd>
      <dt>Checkpoints</dt>
      <dd>{checkpoints}</dd>
    </dl>
  );
}

function useCount(collection: keyof World): number {
  return useWorld((world) => Object.keys(world[collection]).length);
}

/** Each kind, counted where there are several; in their own order, whatever was written last. */
function kindsOf(equipment: World['equipment']): string {
  const counts = new Map<string, number>();
  for (const { kind } of Object.values(equipment)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return kindsOfEquipment()
    .map((kind) => ({ label: equipmentKinds[kind].label, count: counts.get(kind) ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => (count === 1 ? label : `${String(count)} × ${label}`))
    .join(', ');
}

/** Not part of a lab file, so it is read apart. */
function useCheckpointCount(): number | undefined {
  const { checkpoints } = useLab().history;
  const revision = useRevision();
  const [count, setCount] = useState<number>();
  useEffect(() => {
    let isWanted = true;
    void checkpoints.list().then((list) => {
      if (isWanted) setCount(list.length);
    });
    return () => {
      isWanted = false;
    };
  }, [checkpoints, revision]);
  return count;
}
