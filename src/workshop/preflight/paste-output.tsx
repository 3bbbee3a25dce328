import { useEffect, useState } from 'react';
import type { PreflightPieces } from '@/actions/preflight/write-preflight';
import { fromUtf8 } from '@/base/bytes';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { useLab } from '@/views/shell/lab';
import { keyWords } from './what-to-give';
import { WrittenButtons } from './written-buttons';

/** The one text that *Import* takes: certificate, RSA private key, chain. The key is shown on demand alone. */
export function PasteOutput({ pieces }: { readonly pieces: PreflightPieces }) {
  const { writePreflight } = useLab();
  const text = usePasteText(pieces);
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <p>
        Paste this into Import. Its order: the certificate,{' '}
        {pieces.key !== undefined && `${keyWords(pieces.key)}, `}the chain.
      </p>
      <textarea
        name="text"
        className="ui-input preflight-paste"
        aria-label="Text for Import"
        rows={14}
        readOnly
        autoComplete="off"
        spellCheck={false}
        value={isShown ? text : withoutKey(text)}
      />
      <p className="preflight-buttons">
        <CopyButton name="copy-text" label="Copy the text" text={text} />
        {pieces.key !== undefined && (
          <Button name="show-key" onPress={() => setIsShown(!isShown)}>
            {isShown ? 'Hide the private key' : 'Show the private key'}
          </Button>
        )}
      </p>
      <WrittenButtons
        name="text"
        label="Save as a text file"
        write={() => writePreflight(pieces, { form: 'paste' })}
      />
    </>
  );
}

function usePasteText(pieces: PreflightPieces): string {
  const { writePreflight } = useLab();
  const [text, setText] = useState('');
  useEffect(() => {
    let isCurrent = true;
    const write = async () => {
      const [file] = await writePreflight(pieces, { form: 'paste' });
      if (isCurrent && file !== undefined) setText(fromUtf8(file.bytes));
    };
    void write();
    return () => {
      isCurrent = false;
    };
  }, [writePreflight, pieces]);
  return text;
}

/** The text with dots in the place of the key. */
function withoutKey(text: string): string {
  return text.replace(
    /(-----BEGIN [A-Z ]*PRIVATE KEY-----\n)[^-]*(-----END)/,
    (_whole, begin: string, end: string) => `${begin}••••••••  copied and saved with the text\n${end}`,
  );
}
