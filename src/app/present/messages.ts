// What the two windows of a talk say to each other, and how each takes what it hears: checked, never trusted.
import * as v from 'valibot';
import { LANGUAGES } from '../address';
import { CommandSchema, type Talk, TalkSchema } from './talk';

/** The name of the channel between the windows of this browser. */
export const CHANNEL = 'kyeo:present';

/** What the next press does on the wall before the talk goes on: it ends the film that runs, or shows what is out of sight. */
const FirstSchema = v.nullable(v.picklist(['film', 'more']));
/** What the next press does on the wall first; null where the talk goes on at once. */
export type First = v.InferOutput<typeof FirstSchema>;

const MessageSchema = v.variant('kind', [
  /** The speaker's window has opened and wants to know where the talk is. */
  v.object({ kind: v.literal('ask'), lesson: v.string() }),
  /** The speaker's window asks for something. */
  v.object({ kind: v.literal('command'), lesson: v.string(), command: CommandSchema }),
  /** A window knows where a talk is whose audience window has opened anew. */
  v.object({ kind: v.literal('restore'), lesson: v.string(), talk: TalkSchema }),
  /** The audience window has opened and knows of no talk. */
  v.object({ kind: v.literal('hello'), lesson: v.string() }),
  /** An audience window says where the talk is; `moved` if somebody has just moved it there, so that others follow. */
  v.object({ kind: v.literal('state'), lesson: v.string(), lang: v.picklist(LANGUAGES), talk: TalkSchema, moved: v.boolean() }),
  /** An audience window says what the next press does there first. */
  v.object({ kind: v.literal('first'), lesson: v.string(), first: FirstSchema }),
  /** The audience window closes. */
  v.object({ kind: v.literal('gone'), lesson: v.string() }),
]);

/** A message between the windows. */
export type Message = v.InferOutput<typeof MessageSchema>;

/** Reads what came over the channel; undefined for what is no message of ours, or about another lesson. */
export function readMessage(data: unknown, lesson: string): Message | undefined {
  const result = v.safeParse(MessageSchema, data);
  return result.success && result.output.lesson === lesson ? result.output : undefined;
}

/** What the speaker's window knows of the other one. */
export interface SpeakerView {
  /** Whether the audience window is there; `asking` until it has had time to answer. */
  readonly room: 'asking' | 'open' | 'closed';
  readonly talk: Talk;
  /** The talk is one that has been heard of or moved, not just the beginning. */
  readonly known: boolean;
  /** The language on the wall. */
  readonly lang: (typeof LANGUAGES)[number];
  /** What the next press does on the wall first, as the audience window said last. */
  readonly first: First;
}

/** What the speaker's window knows after a message, and what it answers. */
export function heardBySpeaker(view: SpeakerView, message: Message): { view: SpeakerView; answer: Message | null } {
  switch (message.kind) {
    case 'state':
      return { view: { ...view, room: 'open', talk: message.talk, known: true, lang: message.lang }, answer: null };
    case 'first':
      return { view: { ...view, first: message.first }, answer: null };
    case 'hello':
      return { view, answer: view.known ? { kind: 'restore', lesson: message.lesson, talk: view.talk } : null };
    case 'gone':
      // another one may still be open
      return { view: { ...view, room: 'asking', first: null }, answer: { kind: 'ask', lesson: message.lesson } };
    default:
      return { view, answer: null };
  }
}
