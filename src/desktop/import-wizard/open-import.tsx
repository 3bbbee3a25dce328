import type { Windows } from '../window/windows';
import type { Imported } from './import-form';

/** Starts the import wizard above a window; resolves with whether something was imported. */
export async function openImport(open: Windows['open'], imported: Imported): Promise<boolean> {
  const { default: ImportWizard } = await import('./import-wizard');
  return open<boolean>((answer) => <ImportWizard imported={imported} onClose={answer} />, false);
}
