import { InputRow } from '../input-row';
import { DigestRow } from './digest-row';
import type { ProfileValues } from './profile-values';
import { TemplateRow } from './template-row';
import type { Profile } from '@/simulation/world/practice-records';

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
