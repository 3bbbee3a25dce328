import { LazyPart } from '../window/lazy-part';
import type { Windows } from '../window/windows';
import type { Exported } from './export-form';

const load = () => import('./export-wizard');

/** Starts the export wizard above a window; its script is loaded when it is first needed. */
export function openExport(open: Windows['open'], exported: Exported): Promise<undefined> {
  return open<undefined>(
    (answer) => (
      <LazyPart load={load} props={{ exported, onClose: () => answer(undefined) }} waiting={null} />
    ),
    undefined,
  );
}
