// What dockerfile-utils finds in a Dockerfile, in words of our own: every code of the library has some.
import { validate, ValidationCode } from 'dockerfile-utils';
import { type Problem, type ProblemWords } from './problem';

/** The library measures letters with Node's Buffer; browsers have none. */
const BYTES = { from: (text: string): Uint8Array => new TextEncoder().encode(text) };

const WORDS = {
  CASING_INSTRUCTION: 'casing',
  CASING_DIRECTIVE: 'casingDirective',
  ARGUMENT_MISSING: 'argumentMissing',
  ARGUMENT_EXTRA: 'argumentExtra',
  ARGUMENT_REQUIRES_ONE: 'argumentCount',
  ARGUMENT_REQUIRES_AT_LEAST_ONE: 'argumentCount',
  ARGUMENT_REQUIRES_TWO: 'argumentCount',
  ARGUMENT_REQUIRES_AT_LEAST_TWO: 'argumentCount',
  ARGUMENT_REQUIRES_ONE_OR_THREE: 'argumentCount',
  ARGUMENT_UNNECESSARY: 'argumentExtra',
  DUPLICATE_BUILD_STAGE_NAME: 'stageTwice',
  EMPTY_CONTINUATION_LINE: 'continuation',
  INVALID_BUILD_STAGE_NAME: 'stageName',
  FLAG_AT_LEAST_ONE: 'flagValue',
  FLAG_DUPLICATE: 'flagDuplicate',
  FLAG_INVALID_DURATION: 'flagValue',
  FLAG_LESS_THAN_1MS: 'flagValue',
  FLAG_MISSING_DURATION: 'flagValue',
  FLAG_MISSING_VALUE: 'flagMissing',
  FLAG_UNKNOWN_UNIT: 'flagValue',
  NO_SOURCE_IMAGE: 'from',
  INVALID_ESCAPE_DIRECTIVE: 'directive',
  INVALID_AS: 'as',
  INVALID_DESTINATION: 'destination',
  INVALID_PORT: 'port',
  INVALID_PROTO: 'port',
  INVALID_REFERENCE_FORMAT: 'reference',
  INVALID_SIGNAL: 'signal',
  INVALID_SYNTAX: 'syntax',
  ONBUILD_CHAINING_DISALLOWED: 'onbuild',
  ONBUILD_TRIGGER_DISALLOWED: 'onbuild',
  SHELL_JSON_FORM: 'jsonForm',
  SHELL_REQUIRES_ONE: 'argumentCount',
  SYNTAX_MISSING_EQUALS: 'equals',
  SYNTAX_MISSING_NAMES: 'names',
  SYNTAX_MISSING_SINGLE_QUOTE: 'quote',
  SYNTAX_MISSING_DOUBLE_QUOTE: 'quote',
  MULTIPLE_INSTRUCTIONS: 'once',
  UNKNOWN_INSTRUCTION: 'unknown',
  UNKNOWN_ADD_FLAG: 'flagUnknown',
  UNKNOWN_COPY_FLAG: 'flagUnknown',
  UNKNOWN_FROM_FLAG: 'flagUnknown',
  UNKNOWN_HEALTHCHECK_FLAG: 'flagUnknown',
  UNKNOWN_TYPE: 'type',
  UNSUPPORTED_MODIFIER: 'modifier',
  DEPRECATED_MAINTAINER: 'maintainer',
  HEALTHCHECK_CMD_ARGUMENT_MISSING: 'argumentMissing',
  FLAG_INVALID_FROM_VALUE: 'flagValue',
  FLAG_INVALID_LINK_VALUE: 'flagValue',
  FLAG_EXPECTED_BOOLEAN_VALUE: 'flagValue',
  JSON_IN_SINGLE_QUOTES: 'jsonForm',
  WORKDIR_IS_NOT_ABSOLUTE: 'workdir',
  BASE_NAME_EMPTY: 'reference',
  DUPLICATED_ESCAPE_DIRECTIVE: 'directive',
} satisfies Record<keyof typeof ValidationCode, ProblemWords>;

/** The problems of a Dockerfile. */
export function dockerfileProblems(text: string): Problem[] {
  if (!('Buffer' in globalThis)) Object.assign(globalThis, { Buffer: BYTES });
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = ({ line, character }: { line: number; character: number }): number => Math.min(text.length, (starts[line] ?? text.length) + character);
  return validate(text).map(({ range, severity, code }): Problem => {
    const from = offset(range.start);
    const to = offset(range.end);
    return {
      line: range.start.line + 1,
      from,
      to,
      severity: severity === 1 ? 'error' : 'warning',
      words: WORDS[ValidationCode[Number(code)] as keyof typeof WORDS],
      text: text.slice(from, to).split('\n')[0] ?? '',
    };
  });
}
