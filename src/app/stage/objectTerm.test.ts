// A chosen object must lead to words and a lesson that exist, whatever diagram it was chosen in.
import { describe, expect, test } from 'vitest';
import { diagrams } from '../../diagrams';
import { playFigure, viewOfFigure } from '../../diagrams/playFigure';
import { LENS_IDS } from '../../lab/view';
import { findLesson } from '../course/modules';
import { kindOfObject } from './objectTerm';

/** What a picture may offer that the glossary has no word for. */
const WITHOUT_TERM = /^(browser|card:)/;

describe.each(LENS_IDS)('%s', (lens) => {
  test('every object of every figure has its sentence, a term and a lesson', async () => {
    const { diagram } = await diagrams[lens].load();
    const all = diagram.figures.flatMap((figure) => {
      const moment = playFigure(figure);
      const view = viewOfFigure(diagram, figure);
      return diagram.objects(moment, view).map((id) => ({ id, moment, view }));
    });
    expect(all.length).toBeGreaterThan(0);
    for (const { id, moment, view } of all) {
      if (!id.startsWith('card:')) expect(diagram.describeObject(moment, view, id), `${lens} ${id}`).toBeDefined();
      if (!WITHOUT_TERM.test(id)) expect(findLesson(kindOfObject(id)?.lesson ?? '')?.lesson.id, id).toBeDefined();
    }
  });

  test('an object that is gone has no sentence', async () => {
    const { diagram } = await diagrams[lens].load();
    for (const figure of diagram.figures) expect(diagram.describeObject(playFigure(figure), viewOfFigure(diagram, figure), 'container:nobody')).toBeUndefined();
  });
});
