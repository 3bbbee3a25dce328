import { useState } from 'react';
import { useDraftState } from '@/views/shell/use-draft';
import { Tabs } from '@/ui/tabs';
import { useUnsaved } from '@/views/shell/use-unsaved';
import { DialogForm } from '../dialog-form';
import { InputRow } from '../input-row';
import { DigestRow } from '../profile-form/digest-row';
import { ExtensionsPage } from '../profile-form/extensions-page';
import { KeyUsagePage } from '../profile-form/key-usage-page';
import { pageOfField, type FormPage } from '../profile-form/page-of-field';
import { toProfile, type ProfileValues } from '../profile-form/profile-values';
import { SubjectPage } from '../profile-form/subject-page';
import { ValidityRows } from '../profile-form/validity-rows';
import { useFormAction } from '../use-form-action';
import type { CloseForm } from '../use-practice-windows';

interface TemplateFormProps {
  /** The template that is changed; left out: a new one. */
  readonly template?: string;
  readonly first: ProfileValues & { readonly name: string };
  readonly onClose: CloseForm;
}

const fields = [
  ...['name', 'country', 'state', 'city', 'organization', 'organizationalUnit', 'commonName', 'email'],
  ...['pathLength', 'alternativeNames', 'revocationListAddresses', 'ocspAddresses', 'issuerAddresses'],
];

/** Makes or changes a template. */
export function TemplateForm({ template, first, onClose }: TemplateFormProps) {
  const [values, setValues] = useDraftState(`template ${template ?? ''}`, first);
  const [page, setPage] = useState<FormPage>('source');
  useUnsaved(values !== first);
  const action = useFormAction(onClose, ({ field }) => setPage(pageOfField(field) ?? page));
  const change = (changed: Partial<typeof first>) => {
    action.clear();
    setValues({ ...values, ...changed });
  };
  const parts = { values, onChange: change, errorOf: action.errorOf };
  const submit = () =>
    action.submit(() => ({
      type: 'save-practice-template',
      ...(template === undefined ? {} : { template }),
      name: values.name,
      profile: toProfile(values),
    }));
  return (
    <DialogForm
      {...{ action, fields }}
      submitName="save-template"
      submitLabel="Save"
      busyLabel="Saving…"
      onSubmit={() => void submit()}
      onCancel={() => onClose()}
    >
      <Tabs
        label="Template"
        selected={page}
        onSelect={(id) => setPage(id as FormPage)}
        tabs={[
          {
            id: 'source',
            label: 'Template',
            content: (
              <div className="practice-page">
                <InputRow
                  name="name"
                  label="Internal name"
                  value={values.name}
                  onChange={(name) => change({ name })}
                  error={action.errorOf('name')}
                  hasFocus
                />
                <DigestRow value={values.digest} onChange={(digest) => change({ digest })} />
                <ValidityRows values={values} onChange={change} />
              </div>
            ),
          },
          { id: 'subject', label: 'Subject', content: <SubjectPage {...parts} /> },
          { id: 'extensions', label: 'Extensions', content: <ExtensionsPage {...parts} withAddresses /> },
          { id: 'key-usage', label: 'Key usage', content: <KeyUsagePage {...parts} /> },
        ]}
      />
    </DialogForm>
  );
}
