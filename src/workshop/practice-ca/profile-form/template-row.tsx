import { useWorld } from '@/state/use-world';
import { SelectRow } from '../select-row';
import { allTemplates, profileOf } from '../templates/all-templates';
import type { Profile } from '@/simulation/world/practice-records';

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
export function TemplateRow({ template, onChange, onApply }: TemplateRowProps) {
  const world = useWorld((present) => present);
  const choices = allTemplates(world).map(({ id, name }) => ({ id, label: name }));
  return (
    <>
      <SelectRow name="template" label="Template" value={template} choices={choices} onChange={onChange} />
      <div className="practice-indent practice-buttons">
        {parts.map(([name, label, part]) => (
          <button
            key={name}
            type="button"
            name={name}
            className="pc-button"
            onClick={() => onApply(profileOf(world, template), part)}
          >
            {label}
          </button>
        ))}
      </div>
    </>
  );
}
