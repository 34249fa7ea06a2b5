// The one table of which component draws which tag of a lesson.
import { Bridge, Farewell, LookBack, Takeaway } from './Closing';
import { CheckLabel, Checks, Check, Done, NotYet } from './Checks';
import { Do, Runs } from './Do';
import { Deeper, Explain } from './Explain';
import { Fact } from './Fact';
import { Hint, Hints } from './Hints';
import { type LessonComponents } from './lessonModule';
import { Notes } from './Notes';
import { Choice, Feedback, Option, Question, Target } from './Option';
import { Predict } from './Predict';
import { Quiz } from './Quiz';
import { Run } from './Run';
import { Source } from './Source';
import { Situation, Step, StepTitle } from './Step';
import { Term } from './Term';
import { Unbroken } from './Unbroken';

/** Every tag that a compiled lesson can hold. */
export const lessonComponents = {
  Bridge,
  Check,
  CheckLabel,
  Checks,
  Choice,
  Deeper,
  Do,
  Done,
  Explain,
  Fact,
  Farewell,
  Feedback,
  Hint,
  Hints,
  LookBack,
  NotYet,
  Notes,
  Option,
  Predict,
  Question,
  Quiz,
  Run,
  Runs,
  Situation,
  Source,
  Step,
  StepTitle,
  Takeaway,
  Target,
  Term,
  Unbroken,
} satisfies LessonComponents;
