// The way to the review from where the learner goes on: how many questions are due.
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { LinkButton } from '../../ui/LinkButton';
import { addressOf, type Language } from '../address';
import { useDueCount } from './useReviewStates';

/** A link with the number of questions that are due. Without any it is the plain name of the place, or with `quiet` nothing. */
export function ReviewDue({ lang, quiet = false }: { lang: Language; quiet?: boolean }) {
  const { t } = useTranslation();
  const count = useDueCount();
  if (count === 0 && quiet) return null;
  return (
    <Link href={addressOf(lang, 'review')} asChild>
      <LinkButton glyph={History}>{count === 0 ? t('review.open') : t('review.due', { count })}</LinkButton>
    </Link>
  );
}
