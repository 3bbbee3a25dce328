import { useEffect, useState } from 'react';
import { useLab, type LabAccess } from '@/views/lab';
import { problemWords } from '@/views/problem-words';

interface Progress {
  readonly done: number;
  readonly all: number;
}

let installation: ReturnType<LabAccess['perform']> | undefined;

/** First visit: the keys and certificates of the site are made here, in this browser, once. */
export function InstallationScreen() {
  const { perform } = useLab();
  const [progress, setProgress] = useState<Progress>({ done: 0, all: 10 });
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const onProgress = (done: number, all: number) => setProgress({ done, all });
    installation ??= perform({ type: 'install-site', keySource: 'fresh' }, { onProgress });
    void installation.then((outcome) => {
      // Another tab may have been quicker: then its site is the one.
      if (!outcome.ok && outcome.problem.name !== 'already-installed')
        setProblem(problemWords(outcome.problem));
    });
  }, [perform]);
  return (
    <main className="installation" aria-labelledby="installation-title">
      <h1 id="installation-title">Installing the site</h1>
      <p>
        A telephone system with its servers, a certificate vendor and your PC. Their keys and certificates are
        real and are made in this browser now; nothing leaves it.
      </p>
      <progress aria-label="Keys made" value={progress.done} max={progress.all} />
      <p>{problem ?? `${String(progress.done)} of ${String(progress.all)} keys made`}</p>
    </main>
  );
}
