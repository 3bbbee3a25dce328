import { useState } from 'react';
import { CopyButton } from '@/ui/copy-button';
import { SelectField } from '@/ui/select-field';
import { shellLabels, type Shell } from '@/views/files/shell-command/shell-command';
import { opensslCommands } from './openssl-commands';
import type { Judged } from './use-preflight';

const shells = Object.entries(shellLabels).map(([id, label]) => ({ id, label }));

/** What would be typed on a computer with OpenSSL instead. */
export function CommandSection({ judged: { items, names, report, target } }: { readonly judged: Judged }) {
  const [shell, setShell] = useState<Shell>('posix');
  const commands = opensslCommands(items, names, report, { form: target.form, shell });
  return (
    <div className="preflight-commands">
      <SelectField
        name="shell"
        label="Shell"
        choices={shells}
        value={shell}
        onChange={(id) => setShell(id as Shell)}
      />
      <ol>
        {commands.map(({ purpose, command }) => (
          <li key={command}>
            {purpose}
            <code>{command}</code>
          </li>
        ))}
      </ol>
      <CopyButton
        name="copy-commands"
        label="Copy all"
        text={commands.map(({ command }) => command).join('\n')}
      />
    </div>
  );
}
