import { CopyButton } from '@/ui/button';
import { shellCommand } from '@/views/files/shell-command/shell-command';
import { submitRequest } from '@/views/files/shell-command/submit-request';
import { CommandBlock } from './command-block';

/** How a company's own Windows CA (AD CS) signs the request, and which of its downloads each device takes. */
export function WindowsAuthority({ request }: { readonly request: string }) {
  const command = shellCommand(submitRequest(request), 'cmd');
  return (
    <>
      <h3>Signed by a Windows CA of your own</h3>
      <CommandBlock label="Command for a Windows CA" command={command} />
      <p className="mt-6">
        <CopyButton name="copy-submit" label="Copy the command for the Windows CA" text={command} />
      </p>
      <p>
        WebServer is for servers alone. Where the device is a client too, have a copy of that template made
        with Client Authentication among its purposes, and name the copy.
      </p>
      <p>
        From its web page: Director takes each download; Conference Administration and the gateways take Base
        64 encoded, and not the chain in certnew.p7b.
      </p>
    </>
  );
}
