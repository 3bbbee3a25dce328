/** The addresses of the pages on which the procedures take place. */
export const pageAddresses = {
  certificateSigningRequest: 'administration/system/security/certificate-signing-request',
  platformEquipment: 'administration/appliances-servers/platform-equipment',
} as const;
