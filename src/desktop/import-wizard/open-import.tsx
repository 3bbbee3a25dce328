import { LazyPart } from '../window/lazy-part';
import type { Windows } from '../window/windows';
import type { Imported } from './import-form';

const load = () => import('./import-wizard');

/** Starts the import wizard above a window; resolves with whether something was imported. */
export function openImport(open: Windows['open'], imported: Imported): Promise<boolean> {
  return open<boolean>(
    (answer) => <LazyPart load={load} props={{ imported, onClose: answer }} waiting={null} />,
    false,
  );
}
