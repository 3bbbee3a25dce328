import { expect, test } from 'vitest';
import { shellCommand } from './shell-command';
import { submitRequest } from './submit-request';

test.each([
  ['hq.csr', 'certreq -submit -attrib CertificateTemplate:WebServer hq.csr hq.cer'],
  ['hq.sb7.com.req', 'certreq -submit -attrib CertificateTemplate:WebServer hq.sb7.com.req hq.sb7.com.cer'],
  ['my request', 'certreq -submit -attrib CertificateTemplate:WebServer "my request" "my request.cer"'],
])('%s', (request, command) => {
  expect(shellCommand(submitRequest(request), 'cmd')).toBe(command);
});
