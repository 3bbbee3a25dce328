import { LazyPart } from '../window/lazy-part';
import type { Windows } from '../window/windows';
import type { ExportWizardProps } from './export-wizard';

const load = () => import('./export-wizard');

/** Starts the export wizard above a window; its script is loaded when it is first needed. */
export function openExport(
  open: Windows['open'],
  exported: Omit<ExportWizardProps, 'onClose'>,
): Promise<undefined> {
  return open<undefined>(
    (answer) => (
      <LazyPart load={load} props={{ ...exported, onClose: () => answer(undefined) }} waiting={null} />
    ),
    undefined,
  );
}
