import {
  type DefaultTemplateId,
  defaultTemplateIds,
  defaultTemplates,
} from '@/simulation/practice-ca/templates';
import type { Profile } from '@/simulation/world/practice-records';
import { labOf, type World } from '@/simulation/world/world';

/** A template of the list: one that is always there, or one's own. */
export interface TemplateEntry {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly profile: Profile;
  /** Of one's own, milliseconds since 1970. */
  readonly createdAt?: number;
}

const defaultNames: Readonly<Record<DefaultTemplateId, string>> = {
  authority: '[default] CA',
  'https-server': '[default] HTTPS server',
  'https-client': '[default] HTTPS client',
};

/** All templates, the ones that are always there first. */
export function allTemplates(world: World): readonly TemplateEntry[] {
  const profiles = defaultTemplates(companyOf(world));
  return [
    ...defaultTemplateIds.map((id) => ({
      id,
      name: defaultNames[id],
      isDefault: true,
      profile: profiles[id],
    })),
    ...Object.entries(world.practiceTemplates).map(([id, template]) => ({
      ...template,
      id,
      isDefault: false,
    })),
  ];
}

/** A template's profile; that of servers where there is no such template. */
export function profileOf(world: World, id: string): Profile {
  const own = world.practiceTemplates[id];
  if (own !== undefined) return own.profile;
  const profiles = defaultTemplates(companyOf(world));
  return profiles[defaultTemplateIds.find((known) => known === id) ?? 'https-server'];
}

/** The company that the site belongs to. */
function companyOf(world: World): string {
  const headquarters = Object.values(world.equipment).find(({ kind }) => kind === 'headquarters-server');
  return headquarters?.organization ?? labOf(world).name;
}
