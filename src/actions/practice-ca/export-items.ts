import { refusal, success } from '@/base/outcome';
import {
  keyFormats,
  problemOfExport,
  protectedFormats,
  type ExportedFacts,
  type ExportPracticeItems,
} from '@/simulation/practice-ca/export-items';
import { problemOf, type Problem } from '@/simulation/world/problem';
import { sha256 } from '../preparation/digest';
import type { Inputs, Preparation } from '../preparation/preparation';
import { writeItems } from './write-items';
import type { FileKind } from '@/simulation/world/pc-records';

/** Writes the file; one with a private key goes to the vault. */
export const preparePracticeExport: Preparation<ExportPracticeItems, ExportedFacts> = {
  prepare: async ({ action, inputs, world, tools }) => {
    const problem = problemOfPassword(action, inputs) ?? problemOfExport(world, action);
    if (problem !== undefined) return refusal(problem);
    const written = await writeItems(action, world, tools, inputs.secrets?.['password'] ?? '');
    if (!written.ok) return written;
    const bytes = written.value;
    const id = await sha256(bytes);
    const holdsSecret = keyFormats.includes(action.format);
    const file = {
      ...{ name: action.fileName, kind: kindOf(action), size: bytes.length, sha256: id, holdsSecret },
    };
    const kept = [{ id, bytes }];
    return success({ facts: { file }, ...(holdsSecret ? { secrets: kept } : { contents: kept }) });
  },
};

function problemOfPassword({ format }: ExportPracticeItems, { secrets = {} }: Inputs): Problem | undefined {
  if (!protectedFormats.includes(format)) return undefined;
  const { password = '', passwordAgain = '' } = secrets;
  if (password === '') return problemOf('password-required', 'password');
  return password === passwordAgain ? undefined : problemOf('passwords-differ', 'passwordAgain');
}

function kindOf({ list, format, items }: ExportPracticeItems): FileKind {
  if (list === 'requests') return 'certificate-request';
  if (list === 'revocation-lists') return 'revocation-list';
  if (list === 'keys') return format === 'public-pem' ? 'other' : 'private-key';
  if (format.startsWith('pkcs12') || format === 'trust-store') return 'pkcs12';
  if (keyFormats.includes(format)) return 'private-key';
  return items.length > 1 || format.includes('chain') ? 'certificates' : 'certificate';
}
