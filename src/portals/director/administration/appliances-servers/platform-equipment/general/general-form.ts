import type { AddEquipment, UpdateEquipment } from '@/simulation/site/equipment';
import type { Equipment } from '@/simulation/world/equipment';
import { z } from '@/base/zod';
import {
  anyText,
  countryOrEmpty,
  hostNameOrEmpty,
  ipAddressOrEmpty,
  requiredName,
} from '../../../../field-rules';

/** The form's rules field by field; whether a name is taken is known when it is saved. */
export const generalSchema = z.object({
  name: requiredName,
  description: anyText,
  site: anyText,
  fqdn: hostNameOrEmpty,
  ipAddress: ipAddressOrEmpty,
  outsideFqdn: hostNameOrEmpty,
  outsideIpAddress: ipAddressOrEmpty,
  organization: anyText,
  organizationalUnit: anyText,
  city: anyText,
  state: anyText,
  country: countryOrEmpty,
});

/** What is typed in the form: everything of a device but its kind and its Collaboration tab. */
export type GeneralValues = z.infer<typeof generalSchema>;

/** The change of an existing device that the form stands for. */
export function toAction(values: GeneralValues, equipment: string): UpdateEquipment {
  return { type: 'update-equipment', equipment, values };
}

/** The addition of a device that the form stands for. */
export function toAddition(values: GeneralValues, kind: Equipment['kind']): AddEquipment {
  return { type: 'add-equipment', values: { ...values, kind, collaborationFqdn: '' } };
}

const empty: GeneralValues = {
  name: '',
  description: '',
  site: '',
  fqdn: '',
  ipAddress: '',
  outsideFqdn: '',
  outsideIpAddress: '',
  organization: '',
  organizationalUnit: '',
  city: '',
  state: '',
  country: '',
};

/** The form for a device, or for the values of an action; what an action leaves out is empty. */
export function toValues(equipment: Partial<Equipment>): GeneralValues {
  const fields = Object.keys(empty) as (keyof GeneralValues)[];
  return { ...empty, ...Object.fromEntries(fields.map((field) => [field, equipment[field] ?? ''])) };
}
