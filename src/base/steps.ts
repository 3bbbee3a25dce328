/** Work in small parts that ends with a result: whoever does it can let others have their turn between two parts. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all of it at once. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
