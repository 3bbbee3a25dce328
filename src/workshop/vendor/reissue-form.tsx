import type { GivenFile } from '@/actions/preparation/preparation';
import { requestFindings } from '@/simulation/vendor/vendor-application';
import { planReissue, type ReissueCertificate } from '@/simulation/vendor/vendor-reissue';
import type { Problem } from '@/simulation/world/problem';
import { useJudged } from '@/state/use-world';
import { Button } from '@/ui/button';
import { FormRadios } from '@/ui/form-fields';
import { DecodedRequest } from '@/views/certificate/decoded-request/decoded-request';
import { useRecognition } from '@/views/files/file-drop/use-recognition';
import { FindingLine } from '@/views/certificate/findings/findings';
import { Form, useLabForm } from '@/views/shell/lab-form';
import { problemWords } from '@/views/words/problem-words';
import { RequestInput } from '@/views/files/request-input/request-input';
import { visibleText } from '@/views/words/value-words';
import { CircleX } from 'lucide-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { IssuedRows, usePlacing } from './placing';
import { Panel } from './page-parts';

type KeyChoice = ReissueCertificate['key'];

interface ReissueFormProps {
  /** What is asked for, but for the key. */
  readonly asked: Omit<ReissueCertificate, 'key'>;
  /** The keys that it can be for, the usual one first. */
  readonly keys: readonly KeyChoice[];
  /** What the button says. */
  readonly label: string;
}

interface Values {
  readonly key: KeyChoice;
}

const keyLabels: Readonly<Record<KeyChoice, string>> = {
  request: 'A new CSR: the key of that request',
  same: 'The same key as before: install the new certificate over the old one',
  vendor: 'Make a new key for me; deliver a PFX file with a password',
};

const noFiles: readonly GivenFile[] = [];
const noPasswords: readonly string[] = [];

/** Takes the key and, where one is needed, the request, shows what would be issued, and has it issued. */
export function ReissueForm({ asked, keys, label }: ReissueFormProps) {
  const [files, setFiles] = useState(noFiles);
  const form = useLabForm<Values, never>({
    name: `${asked.kind} ${asked.certificate}`,
    start: () => ({ key: keys[0] ?? 'request' }),
    send: async () => {
      if (plan.ok) await place();
      return undefined;
    },
  });
  const { control } = form;
  const key = useWatch({ control, name: 'key' });
  const action = { ...asked, key };
  const given = key === 'request' ? files : noFiles;
  const { items } = useRecognition(given, noPasswords);
  const item = items?.find((found) => found.kind === 'request');
  const plan = useJudged((world, at) => planReissue(world, action, item?.request, at));
  const { place, refused } = usePlacing(action, given, files.length > 0);
  const problem = refused ?? (plan.ok ? undefined : plan.problem);
  return (
    <Form form={form} className="mt-12 grid aside-320 items-start gap-18 max-lg:grid-cols-1">
      <div>
        {keys.length > 1 && (
          <Panel title="For which key?">
            <FormRadios
              control={control}
              name="key"
              label="Key"
              choices={keys.map((id) => ({ id, label: keyLabels[id] }))}
            />
          </Panel>
        )}
        {key === 'request' && (
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
      <Panel title="What you will get" look="summary">
        {plan.ok && (
          <>
            <dl className="item-terms mb-10">
              <IssuedRows template={plan.value.template} />
            </dl>
            <LeftOut names={plan.value.leftOut} />
          </>
        )}
        <Standing problem={problem} isEmpty={files.length === 0} />
        <Button
          name="issue-certificate"
          className="h-36 w-full text-15"
          type="submit"
          kind="primary"
          isDisabled={!plan.ok}
          busy={form.isBusy}
        >
          {label}
        </Button>
      </Panel>
    </Form>
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
    <p className="ui-notice my-10" data-kind="refused" role="alert">
      <CircleX className="inline align-[-2px]" size={15} aria-hidden /> {problemWords(problem)}
    </p>
  );
}

function LeftOut({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <ul className="m-0 list-none p-0">
      <FindingLine
        severity="warning"
        text={`${names.map(visibleText).join(', ')} is in the request, but not in the certificate: a further certificate of an order has the order’s names.`}
      />
    </ul>
  );
}
