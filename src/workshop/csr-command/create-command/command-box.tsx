import { CopyButton } from '@/ui/copy-button';
import { Tabs } from '@/ui/tabs';
import { Findings } from '@/views/certificate/findings/findings';
import { shellCommand, shellLabels, type Shell } from '@/views/files/shell-command/shell-command';
import { useState } from 'react';
import {
  alternativeNamesIn,
  baseNameOf,
  commandOf,
  findingsOfCommand,
  type CommandValues,
} from './command-form';

interface CommandBoxProps {
  readonly values: CommandValues;
  /** Whether the form has all that the command needs. */
  readonly isReady: boolean;
}

const shells: readonly Shell[] = ['posix', 'cmd', 'power-shell'];

/** The command for each shell, what it will make, and what will be noticed about the request. */
export function CommandBox({ values, isReady }: CommandBoxProps) {
  const [shell, setShell] = useState<string>('posix');
  const tabs = shells.map((id) => ({
    id,
    label: shellLabels[id],
    content: isReady ? <Command values={values} shell={id} /> : <Waiting values={values} />,
  }));
  return (
    <section className="csr-card csr-result" aria-label="Your command">
      <h2>Your command</h2>
      <Tabs label="Shell" tabs={tabs} selected={shell} onSelect={setShell} />
      {isReady && <Outcome values={values} />}
    </section>
  );
}

function Waiting({ values: { commonName } }: { readonly values: CommandValues }) {
  return (
    <p className="csr-waiting">
      {commonName.trim() === ''
        ? 'Enter the common name: the command appears here.'
        : 'Correct the marked fields: the command appears here.'}
    </p>
  );
}

function Command({ values, shell }: { readonly values: CommandValues; readonly shell: Shell }) {
  const command = shellCommand(commandOf(values), shell);
  return (
    <>
      <pre translate="no" className="csr-box" aria-label="Command">
        {command.split(/(?<=\n)/).map((line) => (
          <span key={line}>
            {line.split(/(?<= )(?=-)/).map((part) => (
              <span key={part}>{part}</span>
            ))}
          </span>
        ))}
      </pre>
      <p className="csr-actions">
        <CopyButton name="copy-command" label="Copy command" text={command} />
        <span className="ui-hint">{hints[shell]}</span>
      </p>
    </>
  );
}

const hints: Readonly<Record<Shell, string>> = {
  posix: 'For sh, bash, zsh and their like. In Git Bash on Windows type MSYS_NO_PATHCONV=1 before it.',
  cmd: 'For the prompt, not for a batch file: there every % has to be doubled.',
  'power-shell': 'For Windows PowerShell 5.1 and PowerShell 7.',
};

function Outcome({ values }: { readonly values: CommandValues }) {
  const base = baseNameOf(values.commonName);
  const needsNewer = alternativeNamesIn(values.alternativeNames).length > 0;
  return (
    <div className="csr-outcome">
      <h3>What it makes</h3>
      <dl>
        <dt>{base}.csr</dt>
        <dd>The certificate request. Send it to the vendor.</dd>
        <dt>{base}.key</dt>
        <dd>The private key, without a password. It stays on the server; the certificate fits no other.</dd>
      </dl>
      {needsNewer && <p>Alternative names need OpenSSL 1.1.1 or newer.</p>}
      <Findings findings={findingsOfCommand(values)} none="Nothing is wrong with the request." />
    </div>
  );
}
