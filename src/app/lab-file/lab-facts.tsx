import { useEffect, useState } from 'react';
import { type EquipmentKind } from '@/simulation/world/equipment';
import type { World } from '@/simulation/world/world';
import { useLabTime, useRevision, useWorld } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { useLab } from '@/views/shell/lab';
import { equipmentKinds } from '@/simulation/appliances/registry';

/** What the lab holds at present, in the words in which a lab file is described too. */
export function LabFacts() {
  const equipment = useWorld((world) => world.equipment);
  const checkpoints = useCheckpointCount();
  return (
    <dl className="lab-facts">
      <dt>Lab time</dt>
      <dd>
        <DateText at={useLabTime('every-second')} />
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
  return Object.keys(useWorld((world) => world[collection])).length;
}

/** Each kind, counted where there are several. */
function kindsOf(equipment: World['equipment']): string {
  const counts = new Map<EquipmentKind, number>();
  for (const { kind } of Object.values(equipment)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => (count === 1 ? '' : `${String(count)} × `) + equipmentKinds[kind].label)
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
