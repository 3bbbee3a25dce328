import { LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import { plainProfile } from '@/simulation/practice-ca/profile';
import { defaultTemplateIds } from '@/simulation/practice-ca/templates';
import { type Profile, subjectFields, type ValidityRange } from '@/simulation/world/practice-records';
import { useJudged, usePresent } from '@/state/use-world';
import { Tabs } from '@/ui/tabs';
import { purposeWords } from '@/views/certificate/certificate-details/extension-words';
import { FormText } from '@/ui/form-fields';
import { useLab } from '@/views/shell/lab';
import { useLabForm } from '@/views/shell/lab-form';
import { useFormContext } from 'react-hook-form';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { NameText } from '@/views/words/shown-text';
import { type Command, ListPanel } from './list-panel';
import { DialogForm } from './dialog-form';
import type { ListColumn } from '@/ui/list/arrange-rows';
import { allTemplates, profileOf, type TemplateEntry } from './profile-form/all-templates';
import { ExtensionsPage, KeyUsagePage, SubjectPage } from './profile-form/profile-pages';
import {
  type FormPage,
  pageOfField,
  type ProfileValues,
  toProfile,
  toProfileValues,
} from './profile-form/profile-values';
import { DigestRow } from './profile-form/template-and-name-rows';
import { ValidityRows } from './profile-form/validity-rows';
import { obstacleOf, useCommonCommands } from './use-common-commands';
import { type ListState, useList } from './use-list';
import { type CloseForm, usePracticeWindows } from './use-practice-windows';

const kinds: Readonly<Record<Profile['basicConstraints'], string>> = {
  authority: 'Certification Authority',
  'end-entity': 'End Entity',
  'not-defined': 'Not defined',
};

const columns: readonly ListColumn<TemplateEntry>[] = [
  {
    id: 'name',
    label: 'Internal name',
    width: 'minmax(180px, 2fr)',
    text: ({ name }) => name,
    render: ({ name }) => (
      <>
        <LayoutTemplate size={14} className="text-file-request" aria-hidden />
        <NameText>{name}</NameText>
      </>
    ),
  },
  {
    id: 'organization',
    label: 'organizationName',
    width: 'minmax(140px, 1.5fr)',
    text: ({ profile }) => profile.subject.organization,
  },
  {
    id: 'kind',
    label: 'Basic constraints',
    width: '150px',
    text: ({ profile }) => kinds[profile.basicConstraints],
  },
  {
    id: 'validity',
    label: 'Time range',
    width: '100px',
    text: ({ profile: { validity } }) => rangeWords(validity),
  },
];

/** Templates: settings to fill in certificates and requests from. */
export function Templates() {
  const rows = useJudged(allTemplates);
  const { world } = usePresent();
  const state = useList('templates', defaultTemplateIds);
  const { openDetails } = usePracticeWindows();
  const isDefault = state.ids.some((id) => (defaultTemplateIds as readonly string[]).includes(id));
  const fixed = isDefault ? 'Default templates stay as they are: copy one to change it' : undefined;
  const own = useTemplateCommands(rows, state, fixed);
  const common = useCommonCommands({
    list: 'templates',
    state,
    fixed,
    lossOf: () => 'Certificates that were made with it stay as they are.',
    showDetails: (id) =>
      openDetails('Template', nameIn(rows, id), 560, <TemplateDetails profile={profileOf(world(), id)} />),
  });
  return (
    <ListPanel
      label="Templates"
      rows={rows}
      columns={columns}
      selected={state.ids}
      onSelect={state.onSelect}
      message={state.message}
      commands={[...own, ...common]}
      empty={<p>No template.</p>}
    />
  );
}

function nameIn(rows: readonly TemplateEntry[], id: string): string {
  return rows.find((row) => row.id === id)?.name ?? '';
}

/** What can be done with templates alone: make, duplicate, change. */
function useTemplateCommands(
  rows: readonly TemplateEntry[],
  { ids, tell }: ListState,
  fixed: string | undefined,
): readonly Command[] {
  const { world } = usePresent();
  const { openForm } = usePracticeWindows();
  const [id = ''] = ids;
  const open = async (profile: Profile, named: string, template?: string) =>
    tell(
      await openForm(
        'template',
        template === undefined ? 'New template' : 'Change template',
        660,
        (close) => (
          <TemplateForm
            {...(template === undefined ? {} : { template })}
            first={{ ...toProfileValues(profile), name: named }}
            onClose={close}
          />
        ),
      ),
    );
  const create = useLastingWindow('new template', () => open(plainProfile, ''));
  const copy = useLastingWindow('copy template', (model) =>
    open(profileOf(world(), model), `${nameIn(rows, model).replace('[default] ', '')} copy`),
  );
  const change = useLastingWindow('change template', async (template) => {
    if (world().practiceTemplates[template] !== undefined)
      await open(profileOf(world(), template), nameIn(rows, template), template);
  });
  return [
    { name: 'new-template', label: 'New Template', run: () => create() },
    {
      name: 'copy-template',
      label: 'Duplicate',
      obstacle: obstacleOf(ids, 'one'),
      run: () => copy(id),
    },
    {
      name: 'change-template',
      label: 'Change',
      obstacle: obstacleOf(ids, 'one') ?? fixed,
      run: () => change(id),
    },
  ];
}

/** What a template fills in; what is empty is left out. */
function TemplateDetails({ profile }: { readonly profile: Profile }) {
  const { subject, validity, pathLength } = profile;
  const lines: readonly (readonly [string, string])[] = [
    [
      'Subject',
      subjectFields
        .map((field) => subject[field])
        .filter((value) => value !== '')
        .join(', '),
    ],
    ['Alternative names', profile.alternativeNames.join(', ')],
    ['Common name', profile.copiesCommonName ? 'is copied into the alternative names' : 'is not copied'],
    ['Basic constraints', constraintWords[profile.basicConstraints]],
    ['Path length', pathLength],
    ['Key usage', profile.keyUsage.join(', ')],
    ['Extended key usage', profile.extendedKeyUsage.map(purposeWords).join(', ')],
    ['CRL distribution point', profile.revocationListAddresses.join(', ')],
    ['Issuer’s certificate', profile.issuerAddresses.join(', ')],
    ['OCSP', profile.ocspAddresses.join(', ')],
    ['Time range', `${rangeWords(validity)}${validity.isRoundedToMidnight ? ', midnight' : ''}`],
    ['Signature algorithm', profile.digest],
  ];
  return (
    <dl className="item-terms">
      {lines
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <Line key={label} label={label} value={value} />
        ))}
    </dl>
  );
}

const constraintWords: Readonly<Record<Profile['basicConstraints'], string>> = {
  authority: 'Certification Authority',
  'end-entity': 'End Entity',
  'not-defined': 'Not defined',
};

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <NameText>{value}</NameText>
      </dd>
    </>
  );
}

interface TemplateFormProps {
  /** The template that is changed; left out: a new one. */
  readonly template?: string;
  readonly first: ProfileValues & { readonly name: string };
  readonly onClose: CloseForm;
}

/** Makes or changes a template. */
function TemplateForm({ template, first, onClose }: TemplateFormProps) {
  const { perform } = useLab();
  const [page, setPage] = useState<FormPage>('source');
  const form = useLabForm({
    name: `template ${template ?? ''}`,
    start: () => first,
    asksBeforeLoss: true,
    send: (values) =>
      perform({
        type: 'save-practice-template',
        ...(template === undefined ? {} : { template }),
        name: values.name,
        profile: toProfile(values),
      }),
    onDone: onClose,
    onRefused: ({ field }) => setPage(pageOfField(field) ?? page),
  });
  return (
    <DialogForm
      form={form}
      submitName="save-template"
      submitLabel="Save"
      busyLabel="Saving…"
      onCancel={() => onClose()}
    >
      <Tabs
        label="Template"
        selected={page}
        onSelect={(id) => setPage(id as FormPage)}
        tabs={[
          { id: 'source', label: 'Template', content: <TemplateSource /> },
          { id: 'subject', label: 'Subject', content: <SubjectPage /> },
          { id: 'extensions', label: 'Extensions', content: <ExtensionsPage withAddresses /> },
          { id: 'key-usage', label: 'Key usage', content: <KeyUsagePage /> },
        ]}
      />
    </DialogForm>
  );
}

function TemplateSource() {
  const { control } = useFormContext<TemplateFormProps['first']>();
  return (
    <div className="practice-page">
      <FormText control={control} name="name" label="Internal name" hasFocus />
      <DigestRow />
      <ValidityRows />
    </div>
  );
}

/** How long something is valid, as lists write it: `1 year`, `90 days`. */
function rangeWords({ count, unit }: ValidityRange): string {
  return `${String(count)} ${count === 1 ? unit.slice(0, -1) : unit}`;
}
