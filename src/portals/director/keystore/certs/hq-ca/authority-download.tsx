import { authorityIds } from '@/simulation/world/authority';
import { recordOf } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import { useState } from 'react';

const fileName = 'hq_ca.crt';

/** The certificate of the Mitel UC CA at the address where phones fetch it: nothing but the file. */
export default function AuthorityDownload() {
  const { certificate } = useWorld((world) => recordOf(world, 'authorities', authorityIds.mitelUc));
  const { perform, readFile } = useLab();
  const { download } = usePc();
  const [said, setSaid] = useState('');
  const save = async () => {
    const outcome = await perform({
      type: 'save-certificates',
      certificates: [certificate],
      format: 'pem',
      fileName,
    });
    if (!outcome.ok) {
      setSaid(problemWords(outcome.problem));
      return;
    }
    const { sha256 = '', fileName: saved = fileName } = outcome.value[0]?.values ?? {};
    const bytes = await readFile(sha256);
    if (bytes !== undefined) download({ name: saved, bytes });
    setSaid(`${saved} was saved on this computer and in the Files folder.`);
  };
  return (
    <div className="p-16">
      <h1 className="text-16">{fileName}</h1>
      <p className="mx-0 my-8">
        The certificate of the Mitel UC Certificate Authority, which signs the default certificates of this
        site.
      </p>
      <Button name="save-authority" onPress={() => void save()}>
        Save {fileName}
      </Button>
      <p className="mx-0 my-8" role="status">
        {said}
      </p>
    </div>
  );
}
