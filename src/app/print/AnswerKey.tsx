// The answer key: the right answer to every question of a lesson, why the others are wrong, and a way through each step.
import { useTranslation } from 'react-i18next';
import { PaperQuestion } from './PaperQuestion';
import { PaperQuiz } from './PaperQuiz';
import figure from './PaperFigure.module.css';
import styles from './PrintPage.module.css';
import { commandsOf, type SheetProps } from './sheet';

/** Every step with its answers. */
export function AnswerKey({ steps }: SheetProps) {
  const { t } = useTranslation('print');
  return (
    <>
      {steps.map(({ step, words }) => {
        const question = words.questions.get(null);
        const commands = commandsOf(step);
        return (
          <section key={step.id} className={styles['step']}>
            <h2>{words.title}</h2>
            {question && <PaperQuestion words={question} right={step.prediction} />}
            {words.checks.length > 0 && (
              <div className={styles['do']}>
                <h3>{t('found')}</h3>
                <ul className={styles['found']}>
                  {words.checks.map(({ id, label, done }) => (
                    <li key={id}>
                      <strong>{label}</strong> {done}
                    </li>
                  ))}
                </ul>
                {commands.length > 0 && (
                  <p className={figure['commands']} lang="en">
                    {commands.map((line, at) => (
                      <code key={at}>$ {line}</code>
                    ))}
                  </p>
                )}
              </div>
            )}
            {words.quizzes.map((quiz) => (
              <PaperQuiz key={quiz.id} words={quiz} right={step.quizzes?.[quiz.id] ?? ''} fix={step.fixes?.[quiz.id]} answered />
            ))}
          </section>
        );
      })}
    </>
  );
}
