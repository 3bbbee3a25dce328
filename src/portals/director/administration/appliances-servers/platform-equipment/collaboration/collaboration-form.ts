import type { UpdateEquipment } from '@/simulation/site/equipment';
import * as z from 'zod/mini';
import { hostNameOrEmpty } from '../../../../field-rules';

/** The form's rules. */
export const collaborationSchema = z.object({ collaborationFqdn: hostNameOrEmpty });

/** What is typed in the form. */
export type CollaborationValues = z.infer<typeof collaborationSchema>;

/** The action that the form stands for. */
export function toAction(values: CollaborationValues, equipment: string): UpdateEquipment {
  return { type: 'update-equipment', equipment, values };
}

/** The form for an action. */
export function toValues({ values }: Pick<UpdateEquipment, 'values'>): CollaborationValues {
  return { collaborationFqdn: values.collaborationFqdn ?? '' };
}
