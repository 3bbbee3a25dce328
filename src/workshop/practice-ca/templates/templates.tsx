import { LayoutTemplate } from 'lucide-react';
import { defaultTemplateIds } from '@/simulation/practice-ca/default-templates';
import { plainProfile } from '@/simulation/practice-ca/profile';
import { useJudged, usePresent } from '@/state/use-world';
import { NameText } from '@/views/words/name-text';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import type { Command } from '../command';
import type { ItemColumn } from '../item-list/item-column';
import { ListPanel } from '../list-panel';
import { toProfileValues } from '../profile-form/profile-values';
import { obstacleOf, useCommonCommands } from '../use-common-commands';
import { useList, type ListState } from '../use-list';
import { usePracticeWindows } from '../use-practice-windows';
import { allTemplates, profileOf, type TemplateEntry } from './all-templates';
import { rangeWords } from './range-words';
import { TemplateForm } from './template-form';
import { type Profile, subjectFields } from '@/simulation/world/practice-records';
import { purposeWords } from '@/views/certificate/certificate-details/extension-words';

const kinds: Readonly<Record<Profile['basicConstraints'], string>> = {
  authority: 'Certification Authority',
  'end-entity': 'End Entity',
  'not-defined': 'Not defined',
};

const columns: readonly ItemColumn<TemplateEntry>[] = [
  {
    id: 'name',
    label: 'Internal name',
    width: 'minmax(180px, 2fr)',
    text: ({ name }) => name,
    render: ({ name }) => (
      <>
        <LayoutTemplate size={14} className="text-[#3b6ea5]" aria-hidden />
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
    ...{ list: 'templates', state, fixed },
    lossOf: () => 'Certificates that were made with it stay as they are.',
    showDetails: (id) =>
      openDetails('Template', nameIn(rows, id), 560, <TemplateDetails profile={profileOf(world(), id)} />),
  });
  return (
    <ListPanel
      label="Templates"
      {...{ rows, columns }}
      selection={state.selection}
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
      ...{ name: 'copy-template', label: 'Duplicate', obstacle: obstacleOf(ids, 'one') },
      run: () => copy(id),
    },
    {
      ...{ name: 'change-template', label: 'Change', obstacle: obstacleOf(ids, 'one') ?? fixed },
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
          <Line key={label} {...{ label, value }} />
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
