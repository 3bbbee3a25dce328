import { FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { CertificateRequest } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import { findingsOf } from '@/pki/findings/findings-of';
import { toPem } from '@/pki/pem';
import type { MakePracticeRequest } from '@/simulation/practice-ca/make-request';
import type { LabEvent } from '@/simulation/world/decision';
import type { PracticeRequest, Profile } from '@/simulation/world/practice-records';
import { recordOf, type World } from '@/simulation/world/world';
import { useJudged, usePresent } from '@/state/use-world';
import { CopyButton } from '@/ui/button';
import { formatDate } from '@/ui/date-text';
import { Tabs } from '@/ui/tabs';
import { Findings } from '@/views/certificate/findings/findings';
import { RequestDetails } from '@/views/certificate/request-details/request-details';
import { useLab } from '@/views/shell/lab';
import { changeFields, useLabForm } from '@/views/shell/lab-form';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { keyWords } from '@/views/words/item-words';
import { NameText } from '@/views/words/shown-text';
import { visibleText } from '@/views/words/value-words';
import { CertificateForm } from './certificates/certificate-form';
import { firstValues } from './certificates/certificate-values';
import { CheckRow, DialogForm } from './dialog-form';
import type { ListColumn } from '@/ui/list/arrange-rows';
import { ListPanel } from './list-panel';
import { profileOf } from './profile-form/all-templates';
import { KeyRows, type KeyValues, newKeyValues, toKeyChoice } from './profile-form/key-rows';
import { ExtensionsPage, KeyUsagePage, SubjectPage } from './profile-form/profile-pages';
import {
  type FormPage,
  pageOfField,
  type ProfileValues,
  toProfile,
  toProfileValues,
} from './profile-form/profile-values';
import { TemplateAndNameRows } from './profile-form/template-and-name-rows';
import { obstacleOf, useCommonCommands } from './use-common-commands';
import { useList } from './use-list';
import { type CloseForm, usePracticeWindows } from './use-practice-windows';

interface RequestRow extends PracticeRequest {
  readonly id: string;
  readonly isSigned: boolean;
}

const signatureWords = { good: 'good', bad: 'BAD', unsupported: 'not checked' } as const;

const columns: readonly ListColumn<RequestRow>[] = [
  {
    id: 'name',
    label: 'Internal name',
    width: 'minmax(170px, 2fr)',
    text: ({ name }) => name,
    render: ({ name }) => (
      <>
        <FileText size={14} className="text-file-request" aria-hidden />
        <NameText>{name}</NameText>
      </>
    ),
  },
  {
    id: 'common-name',
    label: 'commonName',
    width: 'minmax(140px, 1.5fr)',
    text: ({ subject }) => displayNameOf(subject),
  },
  {
    id: 'signed',
    label: 'Signed',
    width: '80px',
    text: ({ isSigned }) => (isSigned ? 'Signed' : 'Unhandled'),
  },
  { id: 'key', label: 'Key', width: '110px', isMinor: true, text: ({ key }) => keyWords(key) },
  {
    id: 'signature',
    label: 'Signature',
    width: '90px',
    isMinor: true,
    text: ({ signature }) => signatureWords[signature],
  },
  {
    id: 'created',
    label: 'Added',
    width: 'minmax(150px, 1fr)',
    isMinor: true,
    text: ({ createdAt }) => formatDate(createdAt),
    order: ({ createdAt }) => createdAt,
  },
];

/** Certificate signing requests: one's own, and those that others sent. */
export function Requests() {
  const rows = useJudged(rowsOf);
  const { world, now } = usePresent();
  const state = useList('requests');
  const { openForm, openDetails } = usePracticeWindows();
  const newRequest = useLastingWindow('new request', () =>
    openForm('new-request', 'Create certificate request', 660, (close) => (
      <RequestForm first={firstRequest(world())} onClose={close} />
    )).then(state.tell),
  );
  const sign = useLastingWindow('sign request', async (request) => {
    if (world().practiceRequests[request] === undefined) return;
    const events = await openForm('sign-request', 'Sign certificate request', 660, (close) => (
      <CertificateForm first={firstValues(world(), now(), { request })} onClose={close} />
    ));
    if (events !== undefined) state.say(signedWords(events));
  });
  const common = useCommonCommands({
    list: 'requests',
    state,
    lossOf: () => 'Certificates that were issued for it stay.',
    showDetails: (id) =>
      openDetails(
        'Certificate request',
        world().practiceRequests[id]?.name ?? '',
        640,
        <RequestDetailsOf id={id} />,
      ),
  });
  const [id = ''] = state.ids;
  return (
    <ListPanel
      label="Certificate signing requests"
      rows={rows}
      columns={columns}
      selected={state.ids}
      onSelect={state.onSelect}
      message={state.message}
      commands={[
        { name: 'new-request', label: 'New Request', run: () => newRequest() },
        {
          name: 'sign-request',
          label: 'Sign',
          obstacle: obstacleOf(state.ids, 'one'),
          run: () => sign(id),
        },
        ...common,
      ]}
      empty={
        <>
          <p className="text-14">No certificate request yet.</p>
          <p>
            “Import” takes one from the folder of this PC, such as the one that Director generates, or from
            your computer. “New Request” makes one here.
          </p>
        </>
      }
    />
  );
}

function rowsOf(world: World): readonly RequestRow[] {
  const certified = new Set(
    Object.keys(world.practiceCertificates).map(
      (id) => recordOf(world, 'certificates', id).publicKey.fingerprint,
    ),
  );
  return Object.entries(world.practiceRequests).map(([id, request]) => ({
    ...request,
    id,
    isSigned: certified.has(request.key.fingerprint),
  }));
}

function firstRequest(world: World): RequestValues {
  const template = 'https-server';
  return {
    ...toProfileValues(profileOf(world, template)),
    ...newKeyValues,
    template,
    name: '',
    saves: true,
  };
}

function signedWords(events: readonly LabEvent[]): string {
  const { name = '' } = events[0]?.values ?? {};
  const file = events.find((event) => event.name === 'file-saved')?.values['fileName'];
  const saved = file === undefined ? '' : ` It was saved in the folder as ${visibleText(file)}.`;
  return `The certificate ${visibleText(name)} was issued: see Certificates.${saved}`;
}

/** A request in full, read from its bytes, with what an authority would have to say about it. */
function RequestDetailsOf({ id }: { readonly id: string }) {
  const request = useRequest(id);
  if (request === undefined) return <p>Reading…</p>;
  if (request === 'gone') return <p>The bytes of this request are no longer kept in this browser.</p>;
  const findings = findingsOf({
    kind: 'request',
    request,
    origin: { file: 0, container: 'der', encrypted: false },
  });
  return (
    <div className="grid gap-12">
      <RequestDetails request={request} />
      <Findings findings={findings} none="Nothing is wrong with this request." />
      <p>
        <CopyButton name="copy-pem" label="Copy as PEM" text={toPem('CERTIFICATE REQUEST', request.der)} />
      </p>
    </div>
  );
}

function useRequest(id: string): CertificateRequest | 'gone' | undefined {
  const { readFile, readFiles } = useLab();
  const [request, setRequest] = useState<CertificateRequest | 'gone'>();
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const der = await readFile(id);
      const [item] = der === undefined ? [] : await readFiles([der], []);
      if (isCurrent) setRequest(item?.kind === 'request' ? item.request : 'gone');
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [id, readFile, readFiles]);
  return request;
}

/** What is typed to make a request. */
interface RequestValues extends ProfileValues, KeyValues {
  readonly name: string;
  readonly template: string;
  readonly saves: boolean;
}

interface RequestFormProps {
  readonly first: RequestValues;
  readonly onClose: CloseForm;
}

/** The action that the form stands for; the file is called after the common name. */
function toRequestAction(values: RequestValues): MakePracticeRequest {
  const stem = values.commonName.trim() || values.name.trim() || 'request';
  return {
    type: 'make-practice-request',
    name: values.name,
    key: toKeyChoice(values),
    profile: toProfile(values),
    ...(values.saves ? { saveAs: `${stem}.csr` } : {}),
  };
}

/** Makes a certification request for a key of one's own. */
function RequestForm({ first, onClose }: RequestFormProps) {
  const { perform } = useLab();
  const [page, setPage] = useState<FormPage>('subject');
  const form = useLabForm({
    name: 'request',
    start: () => first,
    asksBeforeLoss: true,
    send: (values) => perform(toRequestAction(values)),
    onDone: onClose,
    onRefused: ({ field }) => setPage(pageOfField(field) ?? page),
  });
  const key = useWatch({ control: form.control, name: 'key' });
  return (
    <DialogForm
      form={form}
      submitName="make-request"
      submitLabel="Create"
      busyLabel={key === 'new' ? 'Making the key…' : 'Signing…'}
      onCancel={() => onClose()}
    >
      <Tabs
        label="Certificate request"
        selected={page}
        onSelect={(id) => setPage(id as FormPage)}
        tabs={[
          { id: 'source', label: 'Source', content: <RequestSource /> },
          { id: 'subject', label: 'Subject', content: <SubjectPage /> },
          { id: 'extensions', label: 'Extensions', content: <ExtensionsPage withAddresses={false} /> },
          { id: 'key-usage', label: 'Key usage', content: <KeyUsagePage /> },
        ]}
      />
    </DialogForm>
  );
}

function RequestSource() {
  const form = useFormContext<RequestValues>();
  const apply = (profile: Profile, part: 'all' | 'subject' | 'extensions') => {
    const values = form.getValues();
    const { commonName, digest } = values;
    const own = toProfileValues(profile);
    if (part === 'subject') changeFields(form, { ...profile.subject, commonName });
    else
      changeFields(
        form,
        part === 'all' ? { ...own, commonName } : { ...own, ...toProfile(values).subject, digest },
      );
  };
  return (
    <div className="practice-page">
      <KeyRows />
      <TemplateAndNameRows onTemplate={apply} />
      <CheckRow control={form.control} name="saves" label="Save it in the folder of this PC too, as PEM" />
    </div>
  );
}
