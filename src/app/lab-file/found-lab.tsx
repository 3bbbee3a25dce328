import { useState, type SubmitEvent } from 'react';
import type { LabFileSummary } from '@/actions/lab-file/read-lab-file';
import type { GivenFile } from '@/actions/preparation';
import type { Problem } from '@/simulation/problem';
import { DateText } from '@/ui/date-text';
import { useLab } from '@/views/lab';
import { problemWords } from '@/views/problem-words';
import { visibleText } from '@/views/visible-text';
import { TextInput } from '../text-input';

interface FoundLabProps {
  readonly file: GivenFile;
  readonly summary: LabFileSummary;
  /** With what is to be said then. */
  readonly onEnd: (text: string) => void;
}

/** What is inside a lab file, and the question whether to open it. */
export function FoundLab({ file, summary, onEnd }: FoundLabProps) {
  const { perform } = useLab();
  const [withKeys, setWithKeys] = useState(summary.hasKeys);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setIsBusy] = useState(false);
  const open = async (event: SubmitEvent) => {
    event.preventDefault();
    const inputs = { files: [file], secrets: { password } };
    setIsBusy(true);
    const outcome = await perform({ type: 'open-lab-file', withKeys }, inputs);
    setIsBusy(false);
    if (outcome.ok) onEnd(`The lab “${visibleText(summary.name)}” is open. Undo brings the other one back.`);
    else setProblem(outcome.problem);
  };
  const isOfPassword = problem?.field === 'password';
  return (
    <form
      className="lab-file-form lab-file-found"
      aria-label="What is inside"
      onSubmit={(event) => void open(event)}
    >
      <h3>{visibleText(file.name)}</h3>
      <Contents summary={summary} />
      {summary.hasKeys && (
        <label className="lab-file-check">
          <input
            type="checkbox"
            name="open-keys"
            checked={withKeys}
            onChange={(event) => setWithKeys(event.target.checked)}
          />
          Open its private keys too
        </label>
      )}
      {withKeys && (
        <TextInput
          name="file-password"
          label="Password of the file"
          isSecret
          value={password}
          onChange={setPassword}
          error={isOfPassword ? problemWords(problem) : undefined}
        />
      )}
      {problem !== undefined && !isOfPassword && <p className="frame-error">{problemWords(problem)}</p>}
      <Answers isBusy={isBusy} onLeave={() => onEnd('Nothing was changed.')} />
    </form>
  );
}

function Answers({ isBusy, onLeave }: { readonly isBusy: boolean; readonly onLeave: () => void }) {
  return (
    <div className="lab-file-buttons">
      <button type="submit" name="replace-lab" className="frame-choice frame-main" disabled={isBusy}>
        {isBusy ? 'Opening…' : 'Replace this lab'}
      </button>
      <button type="button" name="leave-file" className="frame-choice" onClick={onLeave}>
        Cancel
      </button>
    </div>
  );
}

/** How much equipment is named before the rest is counted. */
const mostNamed = 8;

function Contents({ summary }: { readonly summary: LabFileSummary }) {
  const { name, savedAt, equipment, certificates, orders, files, practiceItems, hasKeys } = summary;
  const named = equipment.slice(0, mostNamed).map((own) => visibleText(own));
  const rest = equipment.length - named.length;
  return (
    <dl className="lab-facts">
      <dt>Lab</dt>
      <dd>{visibleText(name)}</dd>
      <dt>Lab time when saved</dt>
      <dd>
        <DateText at={savedAt} />
      </dd>
      <dt>Equipment</dt>
      <dd>
        {equipment.length}: {named.join(', ')}
        {rest > 0 && ` and ${String(rest)} more`}
      </dd>
      <dt>Certificates</dt>
      <dd>{certificates}</dd>
      <dt>Orders</dt>
      <dd>{orders}</dd>
      <dt>Files of the PC</dt>
      <dd>{files}</dd>
      <dt>Items of the practice CA</dt>
      <dd>{practiceItems}</dd>
      <dt>Private keys</dt>
      <dd>{hasKeys ? 'yes, encrypted' : 'none: what needs a present key cannot be signed'}</dd>
    </dl>
  );
}
