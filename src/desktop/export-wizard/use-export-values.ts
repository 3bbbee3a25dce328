import { useDraftState } from '@/views/shell/use-draft';
import { useState } from 'react';
import { firstValues, type ExportPage, type ExportValues } from './export-form';

type Secret = 'password' | 'confirmation';

/** The wizard as a reload finds it again: without passwords. */
interface ExportDraft extends Omit<ExportValues, Secret> {
  readonly at: ExportPage;
}

const { password, confirmation, ...first } = firstValues;
const noSecrets = { password, confirmation };
const firstDraft: ExportDraft = { ...first, at: 'welcome' };

/** The pages that are reached only with a password. */
const behindPassword: readonly ExportPage[] = ['file', 'completing'];

/**
 * What is chosen in the wizard, and its page. Both outlast a reload; passwords do not, so that the wizard then goes back
 * to the page that asks for them.
 */
export function useExportValues() {
  const [{ at: reached, ...chosen }, setDraft] = useDraftState('export wizard', firstDraft);
  const [secrets, setSecrets] = useState<Pick<ExportValues, Secret>>(noSecrets);
  const [isAgain] = useState(chosen.format === 'pfx' && behindPassword.includes(reached));
  const [at, setAt] = useState<ExportPage>(isAgain ? 'security' : reached);
  const values: ExportValues = { ...chosen, ...secrets };
  const setValues = ({ password: typed, confirmation: again, ...rest }: ExportValues) => {
    setSecrets({ password: typed, confirmation: again });
    setDraft({ ...rest, at });
  };
  const goTo = (page: ExportPage) => {
    setAt(page);
    setDraft({ ...chosen, at: page });
  };
  return { values, setValues, at, goTo, isAgain };
}
