import type { Outcome } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import { traineePc } from '@/simulation/certificate-stores';
import type { LabEvent } from '@/simulation/decision';
import type { Problem } from '@/simulation/problem';
import { hexPairs } from '@/views/hex-pairs';
import { useLab } from '@/views/lab';
import { NameText } from '@/views/name-text';
import { usePc, type Question } from '@/views/pc';
import type { ImportValues } from './import-fields';

type ImportOutcome = Outcome<readonly LabEvent[], Problem> | 'declined';

/** Imports certificates; what is to become a trusted root is shown with its thumbprint and has to be accepted first. */
export function useImport(): (values: ImportValues) => Promise<ImportOutcome> {
  const { perform, preview } = useLab();
  const { ask } = usePc();
  return async ({ store, files, password }) => {
    const action = { type: 'import-certificates', pc: traineePc, store } as const;
    const inputs = { files, secrets: password === '' ? {} : { password } };
    if (store === 'trusted-root') {
      const found = await preview(action, inputs);
      if (!found.ok) return found;
      const { certificates } = found.value;
      if (certificates.length > 0 && (await ask(rootQuestion(certificates))) !== 'yes') return 'declined';
    }
    return perform(action, inputs);
  };
}

function rootQuestion(certificates: readonly Certificate[]): Question {
  return {
    title: 'Security Warning',
    kind: 'warning',
    text: <RootWarning certificates={certificates} />,
    buttons: [
      { id: 'no', label: 'No' },
      { id: 'yes', label: 'Yes, trust it' },
    ],
    cancel: 'no',
  };
}

function RootWarning({ certificates }: { readonly certificates: readonly Certificate[] }) {
  return (
    <div className="grid gap-2">
      <p>You are about to trust as a root authority:</p>
      <ul className="grid gap-2">
        {certificates.map(({ fingerprint, subject, thumbprint }) => (
          <li key={fingerprint}>
            <strong>
              <NameText>{displayNameOf(subject)}</NameText>
            </strong>
            <span className="block">Thumbprint (sha1):</span>
            <span className="font-mono wrap-anywhere">{hexPairs(thumbprint)}</span>
          </li>
        ))}
      </ul>
      <p>
        This PC will then believe every certificate that leads to it, whoever made it. Ask the authority for
        its thumbprint and compare, above all when the file came over the network.
      </p>
      <p>Do you want to trust it?</p>
    </div>
  );
}
