import type { Profile } from '@/simulation/world/practice-records';
import { useJudged, usePresent } from '@/state/use-world';
import { InputRow, SelectRow } from '../form-rows';
import { allTemplates, profileOf } from './all-templates';
import type { ProfileValues } from './profile-values';

interface TemplateAndNameValues extends Pick<ProfileValues, 'digest'> {
  readonly template: string;
  readonly name: string;
}

interface TemplateAndNameRowsProps {
  readonly values: TemplateAndNameValues;
  readonly onChange: (changed: Partial<TemplateAndNameValues>) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly onTemplate: (profile: Profile, part: 'all' | 'subject' | 'extensions') => void;
}

/** How it is signed, which template fills it in, and what the list calls it. */
export function TemplateAndNameRows({ values, onChange, errorOf, onTemplate }: TemplateAndNameRowsProps) {
  return (
    <>
      <DigestRow
        value={values.digest}
        onChange={(digest) => onChange({ digest })}
        error={errorOf('digest')}
      />
      <TemplateRow
        template={values.template}
        onChange={(template) => onChange({ template })}
        onApply={onTemplate}
      />
      <InputRow
        name="name"
        label="Internal name"
        value={values.name}
        onChange={(name) => onChange({ name })}
        hint="What the list calls it; empty for the common name."
      />
    </>
  );
}

interface TemplateRowProps {
  readonly template: string;
  readonly onChange: (template: string) => void;
  readonly onApply: (profile: Profile, part: 'all' | 'subject' | 'extensions') => void;
}

const parts = [
  ['apply-all', 'Apply all', 'all'],
  ['apply-subject', 'Apply subject', 'subject'],
  ['apply-extensions', 'Apply extensions', 'extensions'],
] as const;

/** A template, and what of it is to be filled in. */
function TemplateRow({ template, onChange, onApply }: TemplateRowProps) {
  const { world } = usePresent();
  const choices = useJudged((present) => allTemplates(present).map(({ id, name }) => ({ id, label: name })));
  return (
    <>
      <SelectRow name="template" label="Template" value={template} choices={choices} onChange={onChange} />
      <div className="practice-indent flex flex-wrap gap-6">
        {parts.map(([name, label, part]) => (
          <button
            key={name}
            type="button"
            name={name}
            className="pc-button"
            onClick={() => onApply(profileOf(world(), template), part)}
          >
            {label}
          </button>
        ))}
      </div>
    </>
  );
}

interface DigestRowProps {
  readonly value: Profile['digest'];
  readonly onChange: (value: Profile['digest']) => void;
  readonly error?: string | undefined;
}

const digests = [
  { id: 'SHA-256', label: 'SHA 256' },
  { id: 'SHA-384', label: 'SHA 384' },
  { id: 'SHA-512', label: 'SHA 512' },
  { id: 'SHA-1', label: 'SHA 1 (browsers refuse it since 2017)' },
] as const;

/** The digest of the signature. */
export function DigestRow(props: DigestRowProps) {
  return <SelectRow name="digest" label="Signature algorithm" choices={digests} {...props} />;
}
