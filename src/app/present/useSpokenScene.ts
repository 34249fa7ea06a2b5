// Says to screen readers what a talk has come to: the focus stays on the key that was pressed, which says nothing of it.
import { type TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../lessons/prose/Option';
import { type StepWords } from '../../lessons/prose/stepWords';
import { useAnnounce } from '../../ui/Announcer';
import { type Place, type Talk } from './talk';

/** A scene in one sentence: its question, or which step it is of, what kind it is, and the step's title. */
function sentenceOf(t: TFunction<'present'>, { index, scene }: Place, words: StepWords, total: number): string {
  if (scene.kind === 'question') return textOf(words.questions.get(scene.quiz)?.question);
  return [t('stepOf', { n: index + 1, total }), t(`scene.${scene.kind}`), textOf(words.title)].join(', ');
}

/** Says each scene once when the talk comes to it, but not the one that a window opens with. */
export function useSpokenScene(talk: Talk, place: Place | undefined, words: StepWords | undefined, total: number): void {
  const { t } = useTranslation('present');
  const announce = useAnnounce();
  const scene = `${talk.step} ${talk.scene}`;
  const said = useRef(scene);
  const sentence = place && words ? sentenceOf(t, place, words, total) : '';
  useEffect(() => {
    if (said.current === scene) return;
    said.current = scene;
    announce(sentence);
  }, [scene, sentence, announce]);
}
