import type { Equipment } from '@/simulation/world/equipment';
import type { ConfirmationName } from '@/simulation/world/problem';
import type { GenerateRequest } from '@/simulation/slots/request';
import { subjectFields, type Taking } from '@/views/files/fill-in/filling';
import { z } from '@/base/zod';
import { alternativeNames, anyText, commonName, country, subjectText } from '../../../../field-rules';

/** The form's rules field by field; the server applies the same ones when it decides. */
export const requestSchema = z.object({
  server: anyText,
  newKey: z.boolean(),
  commonName,
  alternativeNames,
  organization: subjectText('organization'),
  organizationalUnit: subjectText('organizationalUnit'),
  city: subjectText('city'),
  state: subjectText('state'),
  country,
});

/** What is typed in the form. `server` is the id of the slot. */
export type RequestValues = z.infer<typeof requestSchema>;

/** What the form takes from an old certificate or request. */
export const taking: Taking<RequestValues> = { fields: subjectFields, addsCommonName: true };

/** The action that the form stands for. */
export function toAction(values: RequestValues, accepted: readonly ConfirmationName[] = []): GenerateRequest {
  const { server, ...rest } = values;
  return { ...rest, type: 'generate-request', slot: server, accepted };
}

/** The form for an action: for links and lessons that fill it in. */
export function toValues({ slot, alternativeNames: names, ...action }: GenerateRequest): RequestValues {
  const { newKey, commonName: name, organization, organizationalUnit, city, state, country: code } = action;
  return {
    server: slot,
    newKey,
    commonName: name,
    alternativeNames: [...names],
    organization,
    organizationalUnit,
    city,
    state,
    country: code,
  };
}

/** The form as it is filled in from the Platform Equipment page when a server is chosen. */
export function valuesOf(slot: string, equipment: Equipment): RequestValues {
  const { fqdn, organization, organizationalUnit, city, state, country: code } = equipment;
  return {
    server: slot,
    newKey: false,
    commonName: fqdn,
    alternativeNames: [],
    organization,
    organizationalUnit,
    city,
    state,
    country: code,
  };
}
