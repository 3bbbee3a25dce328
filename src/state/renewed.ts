import type { RecordChange } from '@/simulation/history/record-changes';
import type { CollectionName, World } from '@/simulation/world/world';
import type { ListContent, RequestContent } from '@/simulation/world/practice-records';

/** What certificates, lists and requests say, as the present reader has read their bytes, each by its record's id. */
export interface Readings extends Pick<World, 'certificates' | 'revocationLists' | 'verdicts'> {
  readonly practiceRequests: Readonly<Record<string, RequestContent>>;
  readonly practiceLists: Readonly<Record<string, ListContent>>;
}

/**
 * The world with what was read anew in the place of what an older reader said. Verdicts are those of the reading alone:
 * an older one that it does not have is gone.
 */
export function renewed(world: World, readings: Readings): World {
  const signed = (key: string) => {
    const [child = ''] = key.split(' ');
    return world.certificates[child] !== undefined || world.revocationLists[child] !== undefined;
  };
  const verdicts = Object.entries(readings.verdicts).filter(([key]) => signed(key));
  return {
    ...world,
    certificates: renewedRecords('certificates', world, readings),
    revocationLists: renewedRecords('revocationLists', world, readings),
    practiceRequests: renewedRecords('practiceRequests', world, readings),
    practiceLists: renewedRecords('practiceLists', world, readings),
    verdicts: Object.fromEntries(verdicts),
  };
}

/** The same for a record that a step changed. */
export function renewedChange(change: RecordChange, readings: Readings): RecordChange {
  const { collection, id, before, after } = change;
  if (collection === 'verdicts')
    return { ...change, ...(after !== undefined && { after: readings.verdicts[id] }) };
  return {
    ...change,
    ...(before !== undefined && { before: renewedRecord(collection, id, before, readings) }),
    ...(after !== undefined && { after: renewedRecord(collection, id, after, readings) }),
  };
}

function renewedRecords<Name extends keyof Readings>(
  name: Name,
  world: World,
  readings: Readings,
): World[Name] {
  const records: Readonly<Record<string, unknown>> = world[name];
  return Object.fromEntries(
    Object.entries(records).map(([id, record]) => [id, renewedRecord(name, id, record, readings)]),
  ) as World[Name];
}

/** What the practice CA keeps has a name of its own besides what it says. */
function renewedRecord(collection: CollectionName, id: string, record: unknown, readings: Readings): unknown {
  if (collection === 'certificates' || collection === 'revocationLists')
    return readings[collection][id] ?? record;
  if (collection !== 'practiceRequests' && collection !== 'practiceLists') return record;
  const content = readings[collection][id];
  return content === undefined ? record : { ...(record as object), ...content };
}
