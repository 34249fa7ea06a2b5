// Says a phrase of a question in the learner's language.
import { useTranslation } from 'react-i18next';
import { type Phrase } from '../../lessons/review/question';

/** The function that says phrases. */
export function usePhrase(): (phrase: Phrase) => string {
  const { t } = useTranslation('review');
  return ({ key, values }) => t(key, { ...values });
}
