import { useState } from 'react';
import { useDraftState } from '@/views/shell/use-draft';
import type { MakePracticeRequest } from '@/simulation/practice-ca/make-request';
import { Tabs } from '@/ui/tabs';
import { useUnsaved } from '@/views/shell/use-unsaved';
import { CheckRow } from '../check-row';
import { DialogForm } from '../dialog-form';
import { ExtensionsPage } from '../profile-form/extensions-page';
import { KeyRows } from '../profile-form/key-rows';
import { KeyUsagePage } from '../profile-form/key-usage-page';
import { toKeyChoice, type KeyValues } from '../profile-form/key-values';
import { pageOfField, type FormPage } from '../profile-form/page-of-field';
import { toProfile, toProfileValues, type ProfileValues } from '../profile-form/profile-values';
import { SubjectPage } from '../profile-form/subject-page';
import { TemplateAndNameRows } from '../profile-form/template-and-name-rows';
import { useFormAction } from '../use-form-action';
import type { CloseForm } from '../use-practice-windows';

/** What is typed to make a request. */
export interface RequestValues extends ProfileValues, KeyValues {
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

const fields = [
  ...['country', 'state', 'city', 'organization', 'organizationalUnit', 'commonName', 'email'],
  ...['key', 'keySize', 'digest', 'pathLength', 'alternativeNames'],
];

/** Makes a certification request for a key of one's own. */
export function RequestForm({ first, onClose }: RequestFormProps) {
  const [values, setValues] = useDraftState('request', first);
  const [page, setPage] = useState<FormPage>('subject');
  useUnsaved(values !== first);
  const action = useFormAction(onClose, ({ field }) => setPage(pageOfField(field) ?? page));
  const change = (changed: Partial<RequestValues>) => {
    action.clear();
    setValues({ ...values, ...changed });
  };
  const parts = { values, onChange: change, errorOf: action.errorOf };
  return (
    <DialogForm
      action={action}
      submitName="make-request"
      submitLabel="Create"
      busyLabel={values.key === 'new' ? 'Making the key…' : 'Signing…'}
      fields={fields}
      onSubmit={() => void action.submit(() => toRequestAction(values))}
      onCancel={() => onClose()}
    >
      <Tabs
        label="Certificate request"
        selected={page}
        onSelect={(id) => setPage(id as FormPage)}
        tabs={[
          { id: 'source', label: 'Source', content: <RequestSource {...parts} /> },
          { id: 'subject', label: 'Subject', content: <SubjectPage {...parts} /> },
          {
            id: 'extensions',
            label: 'Extensions',
            content: <ExtensionsPage {...parts} withAddresses={false} />,
          },
          { id: 'key-usage', label: 'Key usage', content: <KeyUsagePage {...parts} /> },
        ]}
      />
    </DialogForm>
  );
}

interface RequestSourceProps {
  readonly values: RequestValues;
  readonly onChange: (changed: Partial<RequestValues>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

function RequestSource({ values, onChange, errorOf }: RequestSourceProps) {
  return (
    <div className="practice-page">
      <KeyRows {...{ values, onChange, errorOf }} />
      <TemplateAndNameRows
        {...{ values, onChange, errorOf }}
        onTemplate={(profile, part) => {
          const { commonName, digest } = values;
          const own = toProfileValues(profile);
          if (part === 'subject') onChange({ ...profile.subject, commonName });
          else
            onChange(
              part === 'all' ? { ...own, commonName } : { ...own, ...toProfile(values).subject, digest },
            );
        }}
      />
      <CheckRow
        name="saves"
        label="Save it in the folder of this PC too, as PEM"
        value={values.saves}
        onChange={(saves) => onChange({ saves })}
      />
    </div>
  );
}
