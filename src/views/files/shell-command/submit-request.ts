/**
 * The command that has a Windows CA (AD CS) sign a request, word by word, and writes the certificate beside it. *WebServer*
 * is the name of the template that such a CA has for servers (Microsoft, certreq and default certificate templates).
 */
export function submitRequest(request: string): readonly string[] {
  const answer = `${request.replace(/\.[^.]{1,4}$/, '')}.cer`;
  return ['certreq', '-submit', '-attrib', 'CertificateTemplate:WebServer', request, answer];
}
