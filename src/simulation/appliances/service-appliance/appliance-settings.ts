import { refusal } from '@/base/outcome';
import { decided, type Decision, type NoFacts } from '../../world/decision';
import { problemOf, type Problem } from '../../world/problem';
import type { World } from '../../world/world';
import { applianceName, applianceOf, withAppliance } from './service-appliance';
import type { SettingName } from '../../world/appliance-records';

/** What a setting may be, and what it is on a fresh appliance. */
export type SettingRow = { readonly page: 'site' | 'defaults'; readonly initial: string } & (
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
);

const yesOrNo = { kind: 'choice', choices: ['Yes', 'No'] } as const;

/** One row a setting, in the order of the pages. */
export const settingRows: Readonly<Record<SettingName, SettingRow>> = {
  siteTitle: { page: 'site', kind: 'text', initial: 'Conferences' },
  welcomeText: { page: 'site', kind: 'text', initial: '' },
  guests: { page: 'site', ...yesOrNo, initial: 'Yes' },
  sessionMinutes: { page: 'site', kind: 'number', least: 5, most: 480, initial: '60' },
  uploadMegabytes: { page: 'site', kind: 'number', least: 1, most: 200, initial: '50' },
  largestConference: { page: 'defaults', kind: 'number', least: 2, most: 100, initial: '50' },
  entrySound: { page: 'defaults', kind: 'choice', choices: ['None', 'Tone', 'Name'], initial: 'Tone' },
  waitForOrganizer: { page: 'defaults', ...yesOrNo, initial: 'No' },
  recordAlways: { page: 'defaults', ...yesOrNo, initial: 'No' },
  accessCodeDigits: { page: 'defaults', kind: 'number', least: 4, most: 12, initial: '6' },
};

/** All settings of an appliance. */
export type ApplianceSettings = Readonly<Record<SettingName, string>>;

/** Save settings of a service appliance; what is left out stays. */
export interface SaveApplianceSettings {
  readonly type: 'save-appliance-settings';
  readonly appliance: string;
  readonly settings: Readonly<Partial<Record<SettingName, string>>>;
}

/** What is set on an appliance. */
export function settingsOf(world: World, appliance: string): ApplianceSettings {
  const initial = Object.entries(settingRows).map(([name, row]) => [name, row.initial] as const);
  return { ...Object.fromEntries(initial), ...applianceOf(world, appliance).settings } as ApplianceSettings;
}

/** Refuses numbers out of their range, with the field. */
export const saveApplianceSettings: Decision<SaveApplianceSettings, NoFacts> = (
  world,
  { appliance, settings },
) => {
  const entries = Object.entries(settings) as (readonly [SettingName, string])[];
  const trimmed = entries.map(([name, value]) => [name, value.trim()] as const);
  const problem = trimmed.map(([name, value]) => problemOfSetting(name, value)).find(Boolean);
  if (problem !== undefined) return refusal(problem);
  const changed = { ...applianceOf(world, appliance).settings, ...Object.fromEntries(trimmed) };
  return decided(withAppliance(world, appliance, { settings: changed }), 'equipment-changed', {
    name: applianceName(world, appliance),
  });
};

function problemOfSetting(name: SettingName, value: string): Problem | undefined {
  const row = settingRows[name];
  if (row.kind === 'text') return undefined;
  if (row.kind === 'choice') {
    if (!row.choices.includes(value)) throw new Error(`${name} cannot be ${value}`);
    return undefined;
  }
  const number = Number(value);
  const isRight = /^\d+$/.test(value) && number >= row.least && number <= row.most;
  const values = { least: String(row.least), most: String(row.most) };
  return isRight ? undefined : problemOf('number-out-of-range', name, values);
}
