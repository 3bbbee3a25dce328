/** Under which name the class finds the certificate of its authority. */
export const authorityFile = 'class-authority.crt';

/**
 * What `npm run class` says.
 * @param {{ urls: string[], code: string, fingerprint: string }} served - `code`: the first address as a QR code
 */
export function classText({ urls, code, fingerprint }) {
  return `
The lab is served to this network until you press Ctrl-C:

${urls.map((url) => `  ${url}`).join('\n')}

${code}
Each browser warns once, because this computer vouches for itself. There are two ways on:

- Go on past the warning (Advanced, then Proceed or Accept the risk). Everything works, but the app is not kept
  for use without a network.
- Or trust the authority of this class first: save ${urls[0]}${authorityFile}, then
    Windows  open the file: Install Certificate › Current User › Trusted Root Certification Authorities
    macOS    open the file: Keychain Access, then the certificate › Trust › Always Trust
    Android  Settings › Security › Install a certificate › CA certificate
    iOS      open the file, then Settings › Profile Downloaded, and About › Certificate Trust Settings
    Firefox  Settings › Privacy & Security › View Certificates › Authorities › Import
  Its SHA-256 fingerprint is
    ${fingerprint}
  It vouches for this computer alone, for 30 days at most: its key was thrown away. Remove it after the class.
`;
}
