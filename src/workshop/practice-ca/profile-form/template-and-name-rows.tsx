import { useFormContext } from 'react-hook-form';
import type { Profile } from '@/simulation/world/practice-records';
import { useJudged, usePresent } from '@/state/use-world';
import { FormList, FormText } from '@/ui/form-fields';
import { allTemplates, profileOf } from './all-templates';
import type { ProfileValues } from './profile-values';

interface TemplateAndNameValues extends Pick<ProfileValues, 'digest'> {
  readonly template: string;
  readonly name: string;
}

interface TemplateAndNameRowsProps {
  readonly onTemplate: (profile: Profile, part: 'all' | 'subject' | 'extensions') => void;
}

/** How it is signed, which template fills it in, and what the list calls it. */
export function TemplateAndNameRows({ onTemplate }: TemplateAndNameRowsProps) {
  const { control } = useFormContext<TemplateAndNameValues>();
  return (
    <>
      <DigestRow />
      <TemplateRow onApply={onTemplate} />
      <FormText
        control={control}
        name="name"
        label="Internal name"
        hint="What the list calls it; empty for the common name."
      />
    </>
  );
}

interface TemplateRowProps {
  readonly onApply: TemplateAndNameRowsProps['onTemplate'];
}

const parts = [
  ['apply-all', 'Apply all', 'all'],
  ['apply-subject', 'Apply subject', 'subject'],
  ['apply-extensions', 'Apply extensions', 'extensions'],
] as const;

/** A template, and what of it is to be filled in. */
function TemplateRow({ onApply }: TemplateRowProps) {
  const { control, getValues } = useFormContext<TemplateAndNameValues>();
  const { world } = usePresent();
  const choices = useJudged((present) => allTemplates(present).map(({ id, name }) => ({ id, label: name })));
  return (
    <>
      <FormList control={control} name="template" label="Template" choices={choices} />
      <div className="after-labels flex flex-wrap justify-items-start gap-6">
        {parts.map(([name, label, part]) => (
          <button
            key={name}
            type="button"
            name={name}
            className="pc-button"
            onClick={() => onApply(profileOf(world(), getValues('template')), part)}
          >
            {label}
          </button>
        ))}
      </div>
    </>
  );
}

const digests = [
  { id: 'SHA-256', label: 'SHA 256' },
  { id: 'SHA-384', label: 'SHA 384' },
  { id: 'SHA-512', label: 'SHA 512' },
  { id: 'SHA-1', label: 'SHA 1 (browsers refuse it since 2017)' },
] as const;

/** The digest of the signature, of the form around it. */
export function DigestRow() {
  const { control } = useFormContext<Pick<ProfileValues, 'digest'>>();
  return <FormList control={control} name="digest" label="Signature algorithm" choices={digests} />;
}
