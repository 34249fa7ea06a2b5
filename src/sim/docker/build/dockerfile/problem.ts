// What is wrong with a Dockerfile, in BuildKit's words, and on which lines.

/** First and last line, counted from 1. */
export interface Lines {
  start: number;
  end: number;
}

/** A Dockerfile that cannot be built as it is written. `lines` are shown as an excerpt; null where BuildKit shows none. */
export class DockerfileProblem extends Error {
  constructor(
    message: string,
    readonly lines: Lines | null,
  ) {
    super(message);
  }
}
