import { decided, refused, type Decision, type NoFacts } from '../world/decision';
import { withRecords, type World } from '../world/world';
import { freeItemName } from './item-name';
import { planExtensions, planNames, planSubject } from './plan-profile';
import type { Profile } from '../world/practice-records';

/** Keep a profile as a template: a new one, or another content for one of one's own. */
export interface SavePracticeTemplate {
  readonly type: 'save-practice-template';
  /** Left out: a new one. */
  readonly template?: string;
  readonly name: string;
  readonly profile: Profile;
}

/** Refuses a template without a name, and what no certificate could be made from. */
export const savePracticeTemplate: Decision<SavePracticeTemplate, NoFacts> = (world, action, _facts, at) => {
  const { profile, template: id = nextTemplateId(world) } = action;
  const wished = action.name.trim();
  if (wished === '') return refused('name-required', 'name');
  for (const plan of [planSubject(profile.subject), planNames(profile, ''), planExtensions(profile)])
    if (!plan.ok) return plan;
  const { [id]: before, ...others } = world.practiceTemplates;
  const name = freeItemName(others, wished);
  const createdAt = before?.createdAt ?? at;
  const saved = withRecords(world, 'practiceTemplates', { [id]: { name, profile, createdAt } });
  return decided(saved, 'practice-template-saved', { name, id });
};

function nextTemplateId(world: World): string {
  const numbers = Object.keys(world.practiceTemplates).map((id) => Number(id.replace('template-', '')));
  return `template-${String(Math.max(0, ...numbers) + 1)}`;
}
