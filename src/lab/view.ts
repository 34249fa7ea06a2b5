// What the learner looks at: which diagram, and how each of them is set. A view changes nothing in the machine.

/** Every diagram: lenses draw the whole machine, instruments one question about it. */
export const LENS_IDS = [
  'stack',
  'inside',
  'journey',
  'layers',
  'life',
  'network',
  'bakery',
  'toy',
  'duties',
  'desktop',
  'levels',
  'gate',
  'moves',
  'process-vm',
  'curtains',
  'walls',
  'race',
] as const;
export type LensId = (typeof LENS_IDS)[number];

/** What each option can be set to, so that a view which comes from outside can be checked. */
export const VIEW_VALUES = {
  lens: LENS_IDS,
  /** The stop of the stack lens. */
  stack: ['container', 'vm', 'nested'],
  /** The kind of hypervisor under the VMs. */
  type: ['1', '2'],
  /** The computer of the stack lens: that of its stop, or the one with a guest for another CPU. */
  computer: ['own', 'gate'],
  /** From where the inside lens looks. */
  side: ['host', 'inside'],
  /** What the layers lens shows: one image with its making, or all images of the store. */
  layers: ['one', 'all'],
  /** What the network lens shows: where packets go, or where data stays. */
  network: ['ways', 'volumes'],
  /** From which side the bakery lens shows things: as a bakery, as Docker, or half and half. */
  bakery: ['shop', 'split', 'tech'],
  /** Whether the bakery lens offers the strings that snap where the analogy ends. */
  limits: ['hidden', 'shown'],
  /** The guest that fires at the gate: built for the host's CPU, or for another. */
  guest: ['same', 'other'],
  /** The part of the levels instrument. */
  levels: ['blocks', 'products', 'hyper-v'],
  /** The set-up of the desktop instrument. */
  desktop: ['mac', 'windows', 'linux-desktop', 'linux-engine'],
  /** Whether Docker Desktop's cover has been taken off. */
  peel: ['closed', 'open'],
  /** The language whose process VM is shown. */
  language: ['java', 'python'],
  /** What the curtains ask of a process: what it sees, or how much it may use. */
  curtains: ['see', 'use'],
  /** Whose view the curtains show. */
  subject: ['plain', 'container'],
  /** What the race compares. */
  measure: ['start', 'layers', 'kernels', 'blast', 'attacks', 'memory', 'disk', 'density', 'wave', 'cpu', 'io', 'redis'],
  /** How much time the race's track shows: all of it, or the first second. */
  track: ['all', 'second'],
  /** Requests in a second at the crest of the race's wave. */
  crest: ['300', '600', '1200'],
  /** The most replicas of a fleet in that wave. */
  replicas: ['3', '6', '12'],
} as const;

/** What the learner's lens shows: the diagram, and the options of each, kept while another one is on screen. */
export type View = { -readonly [Option in keyof typeof VIEW_VALUES]: (typeof VIEW_VALUES)[Option][number] } & {
  /** The image that the layers lens shows; empty for the one that something happens to. */
  image: string;
};

/** An option of some diagram. */
export type ViewOption = Exclude<keyof View, 'lens'>;

/** Where every option begins. */
export const DEFAULT_VIEW: View = {
  lens: 'stack',
  stack: 'container',
  type: '1',
  computer: 'own',
  side: 'host',
  layers: 'one',
  image: '',
  network: 'ways',
  bakery: 'shop',
  limits: 'hidden',
  guest: 'same',
  levels: 'blocks',
  desktop: 'mac',
  peel: 'closed',
  language: 'java',
  curtains: 'see',
  subject: 'plain',
  measure: 'start',
  track: 'all',
  crest: '600',
  replicas: '6',
};
