import type { EquipmentKind } from '@/simulation/appliances/equipment';

/** What no longer works once a device is deleted. */
export const whatStops: Readonly<Record<EquipmentKind, string>> = {
  'headquarters-server': 'The whole site depends on it.',
  server: 'Its certificate and stored request go with it; phones and clients can no longer use it.',
  'service-appliance': 'Conferences and instant messages of the Connect clients stop.',
  'edge-gateway':
    'Its four certificates go with it; remote phones and clients outside can no longer reach the site.',
  'mobility-router': 'Mobile users can no longer connect.',
  'voice-switch': 'The phones on this switch go out of service.',
};
