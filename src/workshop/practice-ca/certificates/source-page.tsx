import { nameToText } from '@/pki/distinguished-name';
import { useJudged, useWorld } from '@/state/use-world';
import { CheckboxField } from '@/ui/choice-fields';
import { generalNameWords } from '@/views/words/value-words';
import { keyWords } from '@/views/words/item-words';
import { NameText } from '@/views/words/shown-text';
import { CheckRow, InputRow, SelectRow } from '../form-rows';
import { KeyRows } from '../profile-form/key-rows';
import { TemplateAndNameRows } from '../profile-form/template-and-name-rows';
import type { FormAction } from '../dialog-form';
import type { CertificateValues } from './certificate-values';
import { issuerChoices } from '../issuer-choices';
import type { Profile } from '@/simulation/world/practice-records';

interface SourcePageProps {
  readonly values: CertificateValues;
  readonly onChange: (changed: Partial<CertificateValues>) => void;
  readonly errorOf: FormAction['errorOf'];
  readonly onTemplate: (profile: Profile, part: 'all' | 'subject' | 'extensions') => void;
}

/** What is certified, who signs, and the template. */
export function SourcePage({ values, onChange, errorOf, onTemplate }: SourcePageProps) {
  const issuers = useJudged(issuerChoices);
  const canSelfSign = useWorld(
    ({ practiceKeys, practiceRequests }) =>
      values.request === '' || isKeyHere(practiceKeys, practiceRequests[values.request]),
  );
  return (
    <div className="practice-page">
      {values.request === '' ? (
        <KeyRows values={values} onChange={onChange} errorOf={errorOf} />
      ) : (
        <RequestRows values={values} onChange={onChange} />
      )}
      <SelectRow
        name="issuer"
        label="Signed by"
        value={values.issuer}
        choices={[...(canSelfSign ? [{ id: '', label: 'Self-signed' }] : []), ...issuers]}
        onChange={(issuer) => onChange({ issuer })}
        error={errorOf('issuer')}
      />
      <TemplateAndNameRows values={values} onChange={onChange} errorOf={errorOf} onTemplate={onTemplate} />
      <CheckRow
        name="saves"
        label="Save it in the folder of this PC too"
        value={values.saves}
        onChange={(saves) => onChange({ saves })}
      />
      {values.saves && (
        <InputRow
          name="fileName"
          label="File name"
          value={values.fileName}
          onChange={(fileName) => onChange({ fileName })}
          hint="Written as PEM."
        />
      )}
    </div>
  );
}

function isKeyHere(
  keys: Readonly<Record<string, unknown>>,
  request: { readonly key: { readonly fingerprint: string } } | undefined,
): boolean {
  return request !== undefined && keys[request.key.fingerprint] !== undefined;
}

/** What the request says, and what becomes of it. */
function RequestRows({ values, onChange }: Pick<SourcePageProps, 'values' | 'onChange'>) {
  const request = useWorld((world) => world.practiceRequests[values.request]);
  if (request === undefined) return null;
  const names = request.subjectAlternativeNames.map(generalNameWords).join(', ');
  return (
    <>
      <dl className="item-terms border border-line bg-surface-alternate px-10 py-8">
        <dt>Request</dt>
        <dd>
          <NameText>{request.name}</NameText>
        </dd>
        <dt>Subject</dt>
        <dd>
          <NameText>{nameToText(request.subject)}</NameText>
        </dd>
        <dt>Alternative names</dt>
        <dd>
          <NameText>{names === '' ? 'none' : names}</NameText>
        </dd>
        <dt>Key</dt>
        <dd>{keyWords(request.key)}</dd>
      </dl>
      <fieldset className="practice-indent border-0">
        <legend className="ui-visually-hidden">What is taken from the request</legend>
        <CheckboxField
          name="takesSubject"
          label="Take its subject"
          value={values.takesSubject}
          onChange={(takesSubject) => onChange({ takesSubject })}
        />
        <CheckboxField
          name="takesNames"
          label="Take its alternative names; the template adds to them"
          value={values.takesNames}
          onChange={(takesNames) => onChange({ takesNames })}
        />
        <CheckboxField
          name="takesExtensions"
          label="Take key usages that it asks for and the template leaves open"
          value={values.takesExtensions}
          onChange={(takesExtensions) => onChange({ takesExtensions })}
        />
      </fieldset>
    </>
  );
}
