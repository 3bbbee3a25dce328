import { Button } from '@/ui/button';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';

/** Saves the RSA private key of the request that a slot keeps, on this computer and in the Files folder (note, step 12). */
export function SaveKeyButton({ slot }: { readonly slot: string }) {
  const { perform, readFile } = useLab();
  const { download } = usePc();
  const save = async () => {
    const outcome = await perform({ type: 'save-request-key', slot });
    if (!outcome.ok) return;
    const { fileName = '', sha256 = '' } = outcome.value[0]?.values ?? {};
    const bytes = await readFile(sha256);
    if (bytes !== undefined) download({ name: fileName, bytes });
  };
  return (
    <Button name="save-key" onPress={() => void save()}>
      Save RSA private key
    </Button>
  );
}
