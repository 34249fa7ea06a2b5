// Shows words of a lesson to be looked at, on a wall or on paper: terms are words, and nothing can be pressed.
import { Children, createContext, isValidElement, type ReactNode, useContext } from 'react';
import styles from './inline.module.css';
import { LessonProseContext, type LessonProseState } from './LessonProseContext';
import { PlainTerms } from './PlainTerms';
import { type SourceTag } from './Source';
import { type WordsProps } from './Step';

/** What words are looked at on. Sources are for readers: on a wall they would be small print. */
type Medium = 'wall' | 'paper';

const MediumContext = createContext<Medium>('wall');

const nothing = (): void => undefined;

/** The words below it, as they stand on `on`. */
export function StillWords({ lang, on = 'wall', children }: { lang: 'ko' | 'en'; on?: Medium; children: ReactNode }) {
  const state: LessonProseState = {
    stepId: '',
    lang,
    beat: 'check',
    checks: {},
    hintsShown: 0,
    onHint: nothing,
    quiz: {},
    onQuiz: nothing,
    files: {},
    onTry: () => '',
    rightAnswers: {},
    replays: [],
    onReplay: nothing,
    onRun: nothing,
    speakerNotes: true,
  };
  return (
    <LessonProseContext value={state}>
      <MediumContext value={on}>
        <PlainTerms>{children}</PlainTerms>
      </MediumContext>
    </LessonProseContext>
  );
}

/** The source of the sentence before it: its tag on paper, whose foot says what the tag means. */
export function StillSource({ tag }: { tag: SourceTag }) {
  return useContext(MediumContext) === 'paper' && <span className={styles['tag']}>[{tag}]</span>;
}

/** The sources that words name, once each, in their order. */
export function sourcesIn(words: ReactNode): SourceTag[] {
  const found = Children.toArray(words).flatMap((child): SourceTag[] => {
    if (!isValidElement<WordsProps & { tag?: SourceTag }>(child)) return [];
    return child.type === StillSource && child.props.tag ? [child.props.tag] : sourcesIn(child.props.children);
  });
  return [...new Set(found)];
}
