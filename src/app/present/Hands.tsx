// The room's hands as the speaker counts them: bars, and a button for one more and one fewer.
import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type QuestionWords } from '../../lessons/prose/Option';
import { IconButton } from '../../ui/IconButton';
import { HandBars } from './HandBars';
import styles from './Speaker.module.css';
import { type Command, type Talk } from './talk';

/** Props of `Hands`. */
export interface HandsProps {
  words: QuestionWords;
  name: string;
  talk: Talk;
  /** The option that is right. */
  right: string;
  /** The question is on the wall, so hands can be raised. */
  open: boolean;
  command: (command: Command) => void;
}

/** The question with its tally; the speaker sees at once which option is right. */
export function Hands({ words, name, talk, right, open, command }: HandsProps) {
  const { t } = useTranslation('present');
  const hands = talk.hands[name] ?? [];
  const keys = (option: number) => (
    <span className={styles['hands']}>
      <IconButton glyph={Minus} label={t('lower', { n: option + 1 })} onClick={() => command({ kind: 'hand', option, change: -1 })} />
      <IconButton glyph={Plus} label={t('raise', { n: option + 1 })} onClick={() => command({ kind: 'hand', option, change: 1 })} />
    </span>
  );
  return (
    <div className={styles['tally']}>
      <p className={styles['question']}>{words.question}</p>
      <HandBars words={words} hands={hands} right={right} {...(open && { tools: keys })} />
      {open && <p className={styles['hint']}>{t('tallyHint', { last: words.options.length })}</p>}
    </div>
  );
}
