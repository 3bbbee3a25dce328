import { useState } from 'react';
import { resultOf } from '@/lessons/results/result-file';
import { saveToComputer } from '@/desktop/window/downloads';
import { TextField } from '@/ui/text-field';
import type { Debriefing } from './use-ended-run';

/** The result as a file for whoever teaches. The typed name proves nothing: the file shows what was done, not who did it. */
export function SaveResult({ lesson, ended, score }: Debriefing) {
  const [name, setName] = useState('');
  const save = () => {
    const text = JSON.stringify(resultOf(lesson, ended, score, name.trim()), undefined, 1);
    saveToComputer({ name: `${lesson.id}.result.json`, bytes: new TextEncoder().encode(text) });
  };
  return (
    <>
      <TextField
        name="result-name"
        label="Your name, for the file"
        translate="yes"
        maxLength={200}
        value={name}
        onChange={setName}
      />
      <button type="button" name="save-result" className="frame-choice" onClick={save}>
        Save result
      </button>
    </>
  );
}
