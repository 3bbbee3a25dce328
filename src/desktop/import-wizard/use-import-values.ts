import type { StoreName } from '@/simulation/world/pc-records';
import { useDraftState } from '@/views/shell/use-draft';
import { useState } from 'react';
import { firstValues, type Imported, type ImportPage, type ImportValues } from './import-form';

/** The wizard as a reload finds it again: without the file and its password. */
interface ImportDraft extends Omit<ImportValues, 'files' | 'isPfx' | 'password' | 'store'> {
  /** Empty where none is chosen. */
  readonly store: StoreName | '';
  readonly at: ImportPage;
}

/**
 * What is chosen in the wizard, and its page. Both outlast a reload; file and password do not, so that the wizard then
 * begins again where it reads the file, and `isAgain`.
 */
export function useImportValues(imported: Imported) {
  const first = firstValues(imported);
  const [start] = useState(() => draftOf(first, 'welcome'));
  const [draft, setDraft] = useDraftState('import wizard', start);
  const [given, setGiven] = useState<Omit<ImportValues, keyof ImportDraft>>(first);
  const [isAgain] = useState(draft.at !== 'welcome');
  const [at, setAt] = useState<ImportPage>(isAgain && imported.file === undefined ? 'file' : 'welcome');
  const { location, isKeyExportable, isAutomatic, store } = draft;
  const { files, isPfx, password } = given;
  const values: ImportValues = {
    ...{ location, isKeyExportable, isAutomatic, files, isPfx, password },
    store: store === '' ? undefined : store,
  };
  const setAll = (next: ImportValues, page = at) => {
    setGiven(next);
    setDraft(draftOf(next, page));
    setAt(page);
  };
  return { values, setValues: (next: ImportValues) => setAll(next), at, goTo: setAll, isAgain };
}

function draftOf(
  { location, isKeyExportable, isAutomatic, store }: ImportValues,
  at: ImportPage,
): ImportDraft {
  return { location, isKeyExportable, isAutomatic, store: store ?? '', at };
}
