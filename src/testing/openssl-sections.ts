/** A policy of `openssl ca` that takes any subject with a common name. */
export const anySubject = `
[any_subject]
commonName = supplied
countryName = optional
stateOrProvinceName = optional
localityName = optional
organizationName = optional
organizationalUnitName = optional
`;

/** An extension section for a certificate authority; `pathLength` limits the authorities under it. */
export function authoritySection(name: string, pathLength?: number): string {
  const limit = pathLength === undefined ? '' : `, pathlen:${String(pathLength)}`;
  return `
[${name}]
basicConstraints = critical, CA:TRUE${limit}
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
`;
}

/** The extension section `server`, last in its file: a line `subjectAltName = …` may follow. */
export function serverSection(...purposes: readonly ('serverAuth' | 'clientAuth')[]): string {
  return `
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = ${purposes.join(', ')}
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
`;
}
