// A problem in a file: where it is, how bad it is, and which words tell it.

/** Names of the words in locales/<lang>/editor.json, under `problem`. */
export type ProblemWords =
  | 'argumentMissing'
  | 'argumentExtra'
  | 'argumentCount'
  | 'casing'
  | 'casingDirective'
  | 'continuation'
  | 'destination'
  | 'directive'
  | 'equals'
  | 'flagDuplicate'
  | 'flagMissing'
  | 'flagUnknown'
  | 'flagValue'
  | 'from'
  | 'as'
  | 'json'
  | 'jsonForm'
  | 'maintainer'
  | 'modifier'
  | 'names'
  | 'onbuild'
  | 'once'
  | 'port'
  | 'quote'
  | 'reference'
  | 'signal'
  | 'stageName'
  | 'stageTwice'
  | 'syntax'
  | 'type'
  | 'unknown'
  | 'workdir'
  | 'yaml'
  | 'yamlIndent'
  | 'yamlTab'
  | 'yamlTwice';

/** One problem. */
export interface Problem {
  /** From 1. */
  line: number;
  /** Characters from the beginning of the text. */
  from: number;
  to: number;
  severity: 'error' | 'warning';
  words: ProblemWords;
  /** The part of the text that is meant. */
  text: string;
}
