import type { GivenFile } from '@/actions/preparation/preparation';
import { requestFindings } from '@/simulation/vendor/request-findings';
import { planReissue, type ReissueCertificate } from '@/simulation/vendor/vendor-reissue';
import type { Problem } from '@/simulation/world/problem';
import { useJudged } from '@/state/use-world';
import { Button } from '@/ui/button';
import { DecodedRequest } from '@/views/certificate/decoded-request/decoded-request';
import { useRecognition } from '@/views/files/file-drop/use-recognition';
import { FindingLine } from '@/views/certificate/findings/findings';
import { problemWords } from '@/views/words/problem-words';
import { RequestInput } from '@/views/files/request-input/request-input';
import { visibleText } from '@/views/words/value-words';
import { CircleX } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { IssuedRows, usePlacing } from './placing';
import { Panel } from './page-parts';

interface ReissueFormProps {
  readonly action: ReissueCertificate;
  /** What the button says. */
  readonly label: string;
  /** What is chosen before the request is given. */
  readonly children?: ReactNode;
}

const noFiles: readonly GivenFile[] = [];
const noPasswords: readonly string[] = [];

/** Takes the request where one is needed, shows what would be issued, and has it issued. */
export function ReissueForm({ action, label, children }: ReissueFormProps) {
  const [files, setFiles] = useState(noFiles);
  const given = action.key === 'request' ? files : noFiles;
  const { items } = useRecognition(given, noPasswords);
  const item = items?.find((found) => found.kind === 'request');
  const plan = useJudged((world, at) => planReissue(world, action, item?.request, at));
  const { place, isBusy, refused } = usePlacing(action, given, files.length > 0);
  const problem = refused ?? (plan.ok ? undefined : plan.problem);
  return (
    <div className="vendor-order">
      <div>
        {children}
        {action.key === 'request' && (
          <Panel title="Submit the CSR of the server">
            <RequestInput
              file={files[0]}
              items={items}
              onChange={(file) => setFiles(file === undefined ? noFiles : [file])}
            />
            {item !== undefined && <DecodedRequest item={item} findings={requestFindings(item)} />}
          </Panel>
        )}
      </div>
      <Panel title="What you will get" className="vendor-summary">
        {plan.ok && (
          <>
            <dl>
              <IssuedRows template={plan.value.template} />
            </dl>
            <LeftOut names={plan.value.leftOut} />
          </>
        )}
        <Standing problem={problem} isEmpty={files.length === 0} />
        <Button
          name="issue-certificate"
          kind="primary"
          isDisabled={!plan.ok}
          busy={isBusy}
          onPress={() => void place()}
        >
          {label}
        </Button>
      </Panel>
    </div>
  );
}

/** What stands against it, or what is still missing. */
function Standing({
  problem,
  isEmpty,
}: {
  readonly problem: Problem | undefined;
  readonly isEmpty: boolean;
}) {
  if (problem === undefined) return null;
  if (problem.name === 'request-missing' && isEmpty)
    return <p className="mb-10 text-ink-muted">Submit the CSR to see what will be issued.</p>;
  return (
    <p className="vendor-problem" role="alert">
      <CircleX size={15} aria-hidden /> {problemWords(problem)}
    </p>
  );
}

function LeftOut({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <ul className="m-0 list-none p-0">
      <FindingLine
        severity="warning"
        text={`${visibleText(names.join(', '))} is in the request, but not in the certificate: a further certificate of an order has the order’s names.`}
      />
    </ul>
  );
}
