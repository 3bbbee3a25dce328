import { isIpAddress } from '@/pki/names/ip-address';
import type { Equipment } from '@/simulation/appliances/equipment';
import type { ConfirmationName } from '@/simulation/problem';
import type { GenerateRequest } from '@/simulation/slots/generate-request';
import * as z from 'zod/mini';
import { alternativeHostName, anyText, commonName, country, ipAddressOrEmpty } from '../../../../field-rules';

const alternativeName = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dns'), value: alternativeHostName }),
  z.object({ kind: z.literal('ip'), value: ipAddressOrEmpty }),
]);

/** The form's rules field by field; the server applies the same ones when it decides. */
export const requestSchema = z.object({
  server: anyText,
  newKey: z.boolean(),
  commonName,
  alternativeNames: z.array(alternativeName),
  organization: anyText,
  organizationalUnit: anyText,
  city: anyText,
  state: anyText,
  country,
});

/** What is typed in the form. `server` is the id of the slot. */
export type RequestValues = z.infer<typeof requestSchema>;

/** The action that the form stands for. Rows left empty are no names. */
export function toAction(values: RequestValues, accepted: readonly ConfirmationName[] = []): GenerateRequest {
  const { server, alternativeNames, ...rest } = values;
  return {
    ...rest,
    type: 'generate-request',
    slot: server,
    alternativeNames: alternativeNames.map(({ value }) => value.trim()).filter((value) => value !== ''),
    accepted,
  };
}

/** The form for an action: for links and lessons that fill it in. */
export function toValues({ slot, alternativeNames, ...action }: GenerateRequest): RequestValues {
  const { newKey, commonName: name, organization, organizationalUnit, city, state, country: code } = action;
  return {
    server: slot,
    newKey,
    commonName: name,
    alternativeNames: alternativeNames.map((value) => ({ kind: isIpAddress(value) ? 'ip' : 'dns', value })),
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
