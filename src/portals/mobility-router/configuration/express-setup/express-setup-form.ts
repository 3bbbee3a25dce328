import type { UpdateEquipment } from '@/simulation/site/equipment';
import type { Equipment } from '@/simulation/world/equipment';

/** What is typed on the page. */
export interface ExpressSetupValues {
  readonly hostName: string;
  readonly domainName: string;
  readonly ipAddress: string;
}

/** The form for a router. */
export function valuesOf({ fqdn, ipAddress }: Equipment): ExpressSetupValues {
  const [hostName = '', ...domain] = fqdn.split('.');
  return { hostName, domainName: domain.join('.'), ipAddress };
}

/** *Apply*: the action that the form stands for. */
export function toAction(router: string, values: ExpressSetupValues): UpdateEquipment {
  return {
    type: 'update-equipment',
    equipment: router,
    values: { fqdn: fqdnOf(values), ipAddress: values.ipAddress.trim() },
  };
}

/** The form for an action. */
export function toValues({ values: { fqdn = '', ipAddress = '' } }: UpdateEquipment): ExpressSetupValues {
  const [hostName = '', ...domain] = fqdn.split('.');
  return { hostName, domainName: domain.join('.'), ipAddress };
}

/** Host name and domain name together. */
export function fqdnOf({ hostName, domainName }: ExpressSetupValues): string {
  return [hostName.trim(), domainName.trim()].filter((part) => part !== '').join('.');
}
