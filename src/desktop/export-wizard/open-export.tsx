import type { Windows } from '../window/windows';
import type { Exported } from './export-form';

/** Starts the export wizard above a window; its script is loaded when it is first needed. */
export async function openExport(open: Windows['open'], exported: Exported): Promise<undefined> {
  const { default: ExportWizard } = await import('./export-wizard');
  return open<undefined>(
    (answer) => <ExportWizard exported={exported} onClose={() => answer(undefined)} />,
    undefined,
  );
}
