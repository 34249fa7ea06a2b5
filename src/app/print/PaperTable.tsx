// A quiz that sorts, as a table: a box under each target where there are few of them, or else a blank for the target's letter.
import { useTranslation } from 'react-i18next';
import { Tick } from '../../ui/Tick';
import { type TargetWords } from '../../lessons/prose/Option';
import { shuffled } from '../../lessons/prose/placing';
import { type QuizWords } from '../../lessons/prose/stepWords';
import { letterOf } from './letterOf';
import paper from './PaperQuiz.module.css';
import styles from './PrintPage.module.css';

/** Props of `PaperTable`. */
export interface PaperTableProps {
  words: QuizWords;
  /** The target of each option. */
  right: Readonly<Record<string, string>>;
  /** The answer is printed, with its reasons. */
  answered: boolean;
}

/** More targets than these would make columns too narrow. */
const MOST_COLUMNS = 3;

/** The table. */
export function PaperTable({ words, right, answered }: PaperTableProps) {
  const { t } = useTranslation('print');
  const few = words.targets.length <= MOST_COLUMNS;
  const targets = few ? words.targets : mixed(words);
  return (
    <div className={paper['question']}>
      <p className={styles['asked']}>{words.question}</p>
      {!few && (
        <ul className={paper['blocks']}>
          {targets.map(({ id, label }, at) => (
            <li key={id}>
              <strong>{letterOf(at)}</strong> {label}
            </li>
          ))}
        </ul>
      )}
      <table className={paper['table']}>
        <thead>
          <tr>
            <td />
            {few ? (
              targets.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))
            ) : (
              <th scope="col">{t('letter')}</th>
            )}
            {answered && <th scope="col">{t('reason')}</th>}
          </tr>
        </thead>
        <tbody>
          {words.options.map(({ id, choice, feedback }) => (
            <tr key={id} data-option={id}>
              <th scope="row">{choice}</th>
              {few ? (
                targets.map((target) => <td key={target.id}>{boxOf(answered && target.id === right[id], t('right'))}</td>)
              ) : (
                <td>{answered && letterOf(targets.findIndex((target) => target.id === right[id]))}</td>
              )}
              {answered && <td className={paper['reason']}>{feedback}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const boxOf = (ticked: boolean, label: string) => <Tick state={ticked ? 'done' : 'open'} {...(ticked && { label })} />;

/** The targets in an order that does not give the pairs away. */
function mixed({ id, targets }: QuizWords): TargetWords[] {
  const ids = shuffled(
    targets.map((target) => target.id),
    id,
  );
  return ids.flatMap((each) => targets.find((target) => target.id === each) ?? []);
}
