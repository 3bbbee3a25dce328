import type { FetchedVerdicts } from '@/pki/path/validation-report';
import type { World } from './world';

type Verdicts = World['verdicts'];

/** By the table of the lab, and by what was added. */
const tables = new WeakMap<Verdicts, WeakMap<FetchedVerdicts, FetchedVerdicts>>();

/**
 * What the lab knows of signatures, with what was found out besides. The lab's table is long, and each of an audience asks
 * with the same two: they are put together once.
 */
export function verdictsWith(known: Verdicts, added: FetchedVerdicts | undefined): FetchedVerdicts {
  if (added === undefined || Object.keys(added).length === 0) return known;
  const own = tables.get(known) ?? new WeakMap<FetchedVerdicts, FetchedVerdicts>();
  tables.set(known, own);
  const table = own.get(added) ?? { ...known, ...added };
  own.set(added, table);
  return table;
}
