import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { planCertificate } from '@/simulation/practice-ca/issue-certificate';
import type { Profile } from '@/simulation/world/practice-records';
import { useJudged, usePresent } from '@/state/use-world';
import { Tabs } from '@/ui/tabs';
import { FormForecast } from '@/views/certificate/foresight/forecast';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';
import { changeFields, useFormValues, useLabForm } from '@/views/shell/lab-form';
import { generalNameWords } from '@/views/words/value-words';
import { NameText } from '@/views/words/shown-text';
import { DialogForm } from '../dialog-form';
import { ExtensionsPage, KeyUsagePage, SubjectPage } from '../profile-form/profile-pages';
import { type FormPage, pageOfField } from '../profile-form/profile-values';
import type { CloseForm } from '../use-practice-windows';
import { toAction, withTemplate, type CertificateValues } from './certificate-values';
import { SourcePage } from './source-page';
import { ValidityFields } from '../profile-form/validity-rows';
import { notInstalled } from './renew-form';

interface CertificateFormProps {
  readonly first: CertificateValues;
  readonly onClose: CloseForm;
}

/** Issues a certificate: for a request, or for a key of one's own. */
export function CertificateForm({ first, onClose }: CertificateFormProps) {
  const perform = useConfirmedAction();
  const [page, setPage] = useState<FormPage>(first.request === '' ? 'subject' : 'source');
  const form = useLabForm({
    name: `certificate ${first.request}`,
    start: () => first,
    asksBeforeLoss: true,
    send: (values) => perform((accepted) => toAction(values, accepted)),
    onDone: onClose,
    onRefused: ({ field }) => setPage(pageOfField(field) ?? page),
  });
  const [request, key] = useWatch({ control: form.control, name: ['request', 'key'] });
  const label = request === '' ? 'Create' : 'Sign';
  return (
    <DialogForm
      form={form}
      submitName="issue"
      submitLabel={label}
      busyLabel={request === '' && key === 'new' ? 'Making the key…' : 'Signing…'}
      onCancel={() => onClose()}
    >
      <CertificatePages page={page} onPage={setPage} />
      <FormForecast form={form} toAction={toAction} heading={`After ${label}`} unchanged={notInstalled} />
    </DialogForm>
  );
}

interface CertificatePagesProps {
  readonly page: FormPage;
  readonly onPage: (page: FormPage) => void;
}

function CertificatePages({ page, onPage }: CertificatePagesProps) {
  const form = useFormContext<CertificateValues>();
  const { now } = usePresent();
  const apply = (profile: Profile, part: 'all' | 'subject' | 'extensions') =>
    changeFields(form, withTemplate(form.getValues(), profile, part, now()));
  return (
    <Tabs
      label="Certificate"
      selected={page}
      onSelect={(id) => onPage(id as FormPage)}
      tabs={[
        { id: 'source', label: 'Source', content: <SourcePage onTemplate={apply} /> },
        { id: 'subject', label: 'Subject', content: <Subject /> },
        {
          id: 'extensions',
          label: 'Extensions',
          content: (
            <ExtensionsPage withAddresses names={<NamesOf />}>
              <ValidityFields />
            </ExtensionsPage>
          ),
        },
        { id: 'key-usage', label: 'Key usage', content: <KeyUsagePage /> },
      ]}
    />
  );
}

/** The subject of a request is taken as it is, where it is taken. */
function Subject() {
  const { control } = useFormContext<CertificateValues>();
  const [request, takesSubject] = useWatch({ control, name: ['request', 'takesSubject'] });
  return <SubjectPage isDisabled={request !== '' && takesSubject} />;
}

/** The names that would stand in the certificate: those of the request first. */
function NamesOf() {
  const values = useFormValues(useFormContext<CertificateValues>().control);
  const plan = useJudged((world) => planCertificate(world, toAction(values, everyConsequence)));
  if (!plan.ok) return null;
  const names = (plan.value.template.subjectAlternativeNames ?? []).map(generalNameWords);
  return (
    <p className="pt-3 font-semibold">
      {names.length === 0 ? 'The certificate will have no alternative name.' : 'In the certificate: '}
      <NameText>{names.join(', ')}</NameText>
    </p>
  );
}

/** Names can be shown before any consequence is accepted. */
const everyConsequence = ['issuer-not-authority', 'outlives-issuer', 'issuer-allows-no-authority'] as const;
