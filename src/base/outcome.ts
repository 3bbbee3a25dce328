/** The result of an operation: a value, or an expected refusal. Bugs throw instead. */
export type Outcome<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

/** An outcome that holds a value. */
export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** An outcome that names the problem. */
export function refusal<Problem>(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

/** The kind of an unexpected error: a script that did not load, or a bug of the lab. */
export type Fault = 'part-not-loaded' | 'lab-failed';

/** The kind of an error that nobody expected. */
export function faultOf(error: unknown): Fault {
  return isOfLoading(error) ? 'part-not-loaded' : 'lab-failed';
}

/** How browsers (and the bundler, for style sheets) report a script that did not load. */
function isOfLoading(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof TypeError
    ? /import|fetch|module/i.test(error.message)
    : error.message.startsWith('Unable to preload');
}

/** Work in small parts with a result at the end; the caller may pause between parts. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all parts at once. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
