import { actsOf } from '@/actions/act';
import { useSessionStore } from '@/desktop/session/session-store';
import { useBegin } from '@/lessons/coach/use-begin';
import type { Mode } from '@/simulation/world/run';
import { FormList } from '@/ui/form-fields';
import { Form, useLabForm } from '@/views/shell/lab-form';
import { entryWords } from './entry-words';
import type { Debriefing } from './use-ended-run';

interface Values {
  /** The place of an entry in the path, counted from 0. */
  readonly 'go-back-to': string;
}

/** To any place of the path: to look at the lab as it was after it, or to do better from before it. */
export function GoBack({ lesson, ended, path, turn }: Debriefing) {
  const begin = useBegin();
  const { show } = useSessionStore();
  const { start } = ended.evidence;
  const { acts = 0, variant, mode: ownMode } = ended.run;
  const go = async (wanted: Mode, entries: number) => {
    // What has gone wrong is there in *Fix* alone.
    const mode = ownMode === 'fix' ? ownMode : wanted;
    const log = actsOf(ended.evidence.own.slice(0, entries));
    if (log === undefined)
      return 'Files from outside the lab were used up to this point, so the lab cannot be rebuilt.';
    return begin(lesson, { mode, faults: variant.faults, acts, log });
  };
  const form = useLabForm<Values, never>({
    name: 'go back',
    start: () => ({ 'go-back-to': String(turn ?? 0) }),
    send: async ({ 'go-back-to': chosen }, by) => {
      const place = Number(chosen);
      const refused = await (by === 'try-from-there' ? go('try', place) : go('free', place + 1));
      if (refused === undefined) show();
      else form.setError('go-back-to', { message: refused }, { shouldFocus: true });
      return undefined;
    },
  });
  const { control, isBusy } = form;
  return (
    <section className="print:hidden" aria-labelledby="go-back-title">
      <h3 id="go-back-title">Go back</h3>
      <p className="max-w-[70ch]">
        The lab of the lesson is rebuilt as it was then and replaces this debrief. Save the result first if
        you want to keep it.
      </p>
      <Form form={form} className="learn-offers my-12 flex flex-wrap items-end gap-8">
        <FormList
          control={control}
          name="go-back-to"
          label="Place of the path"
          translate="yes"
          choices={path.map((step, index) => ({
            id: String(index),
            label: `${String(index + 1)} · ${entryWords(step.entry, { lesson, start })}`,
          }))}
        />
        <button type="submit" name="see-then" className="frame-choice" disabled={isBusy}>
          See the lab then
        </button>
        <button type="submit" name="try-from-there" className="frame-choice" disabled={isBusy}>
          Try again from there
        </button>
      </Form>
    </section>
  );
}
