import type { GivenFile, Inputs } from '@/actions/preparation/preparation';
import type { ConfirmationName } from '@/simulation/world/problem';
import type { InstallCertificate } from '@/simulation/slots/install-certificate';

/** What is given in the form. Files and password go beside the action, never into it. */
export interface InstallationValues {
  readonly password: string;
  readonly files: readonly GivenFile[];
}

/** The empty form. */
export const emptyValues: InstallationValues = { password: '', files: [] };

/** The action that the form stands for. */
export function toAction(slot: string, accepted: readonly ConfirmationName[] = []): InstallCertificate {
  return { type: 'install-certificate', slot, accepted };
}

/** What is handed over with it. */
export function toInputs({ password, files }: InstallationValues): Inputs {
  return { files, secrets: { password } };
}
