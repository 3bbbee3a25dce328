import { useState } from 'react';
import { useDraftState, useUnsaved } from '@/views/shell/use-draft';
import { planCertificate } from '@/simulation/practice-ca/issue-certificate';
import { useJudged, usePresent } from '@/state/use-world';
import { Tabs } from '@/ui/tabs';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { generalNameWords } from '@/views/words/value-words';
import { NameText } from '@/views/words/shown-text';
import { DialogForm, useFormAction } from '../dialog-form';
import { ExtensionsPage, KeyUsagePage, SubjectPage } from '../profile-form/profile-pages';
import { type FormPage, pageOfField } from '../profile-form/profile-values';
import type { CloseForm } from '../use-practice-windows';
import { appliedRange, toAction, withTemplate, type CertificateValues } from './certificate-values';
import { SourcePage } from './source-page';
import { ValidityFields } from '../profile-form/validity-rows';
import { notInstalled } from './renew-form';

interface CertificateFormProps {
  readonly first: CertificateValues;
  readonly onClose: CloseForm;
}

/** Issues a certificate: for a request, or for a key of one's own. */
export function CertificateForm({ first, onClose }: CertificateFormProps) {
  const [values, setValues] = useDraftState(`certificate ${first.request}`, first);
  const [page, setPage] = useState<FormPage>(first.request === '' ? 'subject' : 'source');
  useUnsaved(values !== first);
  const action = useFormAction(onClose, ({ field }) => {
    const wrong = pageOfField(field);
    if (wrong !== undefined) setPage(wrong);
  });
  const change = (changed: Partial<CertificateValues>) => {
    action.clear();
    setValues({ ...values, ...changed });
  };
  const label = values.request === '' ? 'Create' : 'Sign';
  return (
    <DialogForm
      action={action}
      submitName="issue"
      submitLabel={label}
      busyLabel={values.request === '' && values.key === 'new' ? 'Making the key…' : 'Signing…'}
      fields={pageFields}
      onSubmit={() => void action.submit((accepted) => toAction(values, accepted))}
      onCancel={() => onClose()}
    >
      <CertificatePages
        values={values}
        page={page}
        errorOf={action.errorOf}
        onChange={change}
        onPage={setPage}
        onReplace={(replaced) => {
          action.clear();
          setValues(replaced);
        }}
      />
      <Forecast heading={`After ${label}`} action={toAction(values, [])} unchanged={notInstalled} />
    </DialogForm>
  );
}

interface CertificatePagesProps extends PartProps {
  readonly page: FormPage;
  readonly onPage: (page: FormPage) => void;
  readonly onReplace: (values: CertificateValues) => void;
}

function CertificatePages({ page, onPage, onReplace, ...parts }: CertificatePagesProps) {
  const { values, onChange } = parts;
  const { now } = usePresent();
  return (
    <Tabs
      label="Certificate"
      selected={page}
      onSelect={(id) => onPage(id as FormPage)}
      tabs={[
        {
          id: 'source',
          label: 'Source',
          content: (
            <SourcePage
              {...parts}
              onTemplate={(profile, part) => onReplace(withTemplate(values, profile, part, now()))}
            />
          ),
        },
        {
          id: 'subject',
          label: 'Subject',
          content: <SubjectPage {...parts} isDisabled={values.request !== '' && values.takesSubject} />,
        },
        {
          id: 'extensions',
          label: 'Extensions',
          content: (
            <ExtensionsPage {...parts} withAddresses names={<NamesOf values={values} />}>
              <ValidityFields {...parts} onApply={() => onChange(appliedRange(values, now()))} />
            </ExtensionsPage>
          ),
        },
        { id: 'key-usage', label: 'Key usage', content: <KeyUsagePage {...parts} /> },
      ]}
    />
  );
}

/** The fields whose pages show by themselves what is wrong. */
const pageFields = [
  ...['country', 'state', 'city', 'organization', 'organizationalUnit', 'commonName', 'email'],
  ...['key', 'keySize', 'issuer', 'digest', 'pathLength', 'notAfter', 'alternativeNames'],
  ...['revocationListAddresses', 'ocspAddresses', 'issuerAddresses'],
];

interface PartProps {
  readonly values: CertificateValues;
  readonly onChange: (changed: Partial<CertificateValues>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** The names that would stand in the certificate: those of the request first. */
function NamesOf({ values }: { readonly values: CertificateValues }) {
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
