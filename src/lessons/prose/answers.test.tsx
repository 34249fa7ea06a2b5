// Proves what learners can press: predictions, commands, hints, terms, and quizzes with one answer or an order.
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { type Answer, type LessonProseState } from './LessonProseContext';
import { proseOf, proseState } from './renderProse';

const RIGHT = { 'L12-vm': ['hardware', 'hypervisor', 'guest-os', 'app'], 'L12-container': ['hardware', 'kernel', 'container'], 'L12-saved': 'guest-os' };

/** Answers quizzes as the app does: keeps the answer and compares it. */
function Answering({ state, onAnswer }: { state: LessonProseState; onAnswer: (id: string, answer: Answer) => void }) {
  const [quiz, setQuiz] = useState(state.quiz);
  const onQuiz = (id: string, chosen: Answer) => {
    onAnswer(id, chosen);
    setQuiz({ ...quiz, [id]: { chosen, correct: JSON.stringify(state.rightAnswers[id]) === JSON.stringify(chosen) } });
  };
  return proseOf('12-side-by-side', { ...state, quiz, onQuiz });
}

const onAnswer = vi.fn();
const showQuizzes = () => render(<Answering state={proseState({ stepId: 'check', beat: 'check', rightAnswers: RIGHT })} onAnswer={onAnswer} />);
const region = (question: RegExp) => within(screen.getByRole('region', { name: question }));

test('a prediction is told at once and may change', async () => {
  const onChoose = vi.fn();
  render(proseOf('12-side-by-side', proseState({ stepId: 'melt', beat: 'predict', prediction: { revealed: false, onChoose } })));
  await userEvent.click(screen.getByText('Just the hypervisor.'));
  expect(onChoose).toHaveBeenLastCalledWith('only-hypervisor');
  await userEvent.keyboard('{ArrowDown}');
  expect(onChoose).toHaveBeenCalledWith('guest-os-and-kernels');
});

test('a term inside a choice is plain words', () => {
  render(proseOf('16-journey', proseState({ stepId: 'whole-trip', beat: 'predict', prediction: { revealed: false, onChoose: vi.fn() } })));
  const choice = screen.getByRole('radio', { name: 'The daemon on the Docker host.' }).closest('label') as HTMLElement;
  expect(within(choice).queryByRole('button')).toBeNull();
});

test('a command is run as it is written', async () => {
  const onRun = vi.fn();
  render(proseOf('16-journey', proseState({ stepId: 'other-host', onRun })));
  await userEvent.click(screen.getByRole('button', { name: 'Run: docker context use host-b' }));
  await userEvent.click(screen.getByRole('button', { name: 'Run: docker run -d -p 8080:80 nginx' }));
  expect(onRun.mock.calls).toEqual([['docker context use host-b'], ['docker run -d -p 8080:80 nginx']]);
});

describe('checks', () => {
  const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent);

  test('the next one says what to do, the others wait', () => {
    render(proseOf('12-side-by-side', proseState({ stepId: 'melt' })));
    expect(rows()).toEqual(['Switch to containersnot yetMove the switch to Container and watch each guest OS sink.', 'Pick the shared kernelnot yet']);
  });

  test('a done one says what was seen', () => {
    render(proseOf('12-side-by-side', proseState({ stepId: 'melt', checks: { 'container-view': 'done' } })));
    expect(rows()[0]).toBe('Switch to containersdoneThree guest OSes are gone. All three apps are still here.');
    expect(screen.getByRole('heading', { name: 'Checks 1/2' })).toBeVisible();
  });
});

test('hints come one by one', async () => {
  const onHint = vi.fn();
  const at = (hintsShown: number) => proseOf('12-side-by-side', proseState({ stepId: 'melt', hintsShown, onHint }));
  const { rerender } = render(at(0));
  expect(screen.queryByText(/Hint 1/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show a hint 1/3' }));
  rerender(at(1));
  expect(screen.getByText('Hint 1')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Next hint 2/3' }));
  rerender(at(3));
  await userEvent.click(screen.getByRole('button', { name: /That was the last hint/ }));
  expect(onHint).toHaveBeenCalledTimes(2);
});

test('a term says what it means, in both languages', () => {
  render(proseOf('12-side-by-side', proseState({ stepId: 'melt', lang: 'ko', beat: 'situation' })));
  const button = screen.getByRole('button', { name: '컨테이너(container)' });
  const card = document.getElementById(button.getAttribute('popovertarget') ?? '');
  expect(card).toHaveTextContent('컨테이너 container호스트의 커널 위에서 실행되는, 필요한 파일을 갖춘 격리된 프로세스입니다.');
  expect(card?.querySelector('[lang="en"]')).toHaveTextContent('container');
});

test('a source says what it is and where it was read', () => {
  render(proseOf('12-side-by-side', proseState({ stepId: 'melt', beat: 'explain' })));
  const [button] = screen.getAllByRole('button', { name: 'Source D-cont' });
  const card = document.getElementById(button?.getAttribute('popovertarget') ?? '');
  expect(card).toHaveTextContent('Docker Docs: What is a container?');
  expect(card).toHaveTextContent('@00c5ae4');
});

describe('a quiz with one answer', () => {
  test('is answered with a reason, and can be tried again', async () => {
    showQuizzes();
    const check = screen.getByRole('button', { name: 'Check my answer' });
    await userEvent.click(check);
    expect(onAnswer).not.toHaveBeenCalled();
    await userEvent.click(screen.getByText('The memory the app uses'));
    await userEvent.click(check);
    expect(onAnswer).toHaveBeenLastCalledWith('L12-saved', 'app-memory');
    expect(screen.getByText('Want to pick again?')).toBeVisible();
    expect(screen.queryByRole('img', { name: 'Right answer' })).toBeNull();
    await userEvent.click(screen.getByText('A guest OS'));
    expect(screen.queryByText('Want to pick again?')).toBeNull();
    await userEvent.click(check);
    expect(screen.getByText(/A whole set drops out/)).toBeVisible();
    expect(screen.getByRole('img', { name: 'Right answer' })).toBeVisible();
  });
});

describe('a quiz that asks for an order', () => {
  const press = async (...names: string[]) => {
    const blocks = within(region(/in a container/).getByRole('group', { name: 'Blocks' }));
    for (const name of names) await userEvent.click(blocks.getByRole('button', { name }));
  };
  const check = () => region(/in a container/).getByRole('button', { name: 'Check my order' });
  const hint = () => region(/in a container/).getByRole('status').textContent;

  test('says how many are in place, then why each stands where it does', async () => {
    showQuizzes();
    await press('Hardware', 'Hypervisor', "The host's kernel");
    await userEvent.click(check());
    expect(onAnswer).toHaveBeenLastCalledWith('L12-container', ['hardware', 'hypervisor', 'kernel']);
    expect(hint()).toBe('Blocks in place: 1. Want to move the others?');
    await press('Hypervisor', "The host's kernel", "The host's kernel", 'Container (app and libraries)');
    await userEvent.click(check());
    expect(hint()).toContain('The one left over. With no VMs, nobody needs a share of the hardware.');
    expect(region(/in a container/).getAllByRole('img', { name: 'in place' })).toHaveLength(3);
  });

  test('works with the keyboard alone and keeps the focus', async () => {
    showQuizzes();
    const block = within(region(/in a container/).getByRole('group', { name: 'Blocks' })).getByRole('button', { name: 'Hardware' });
    block.focus();
    await userEvent.keyboard('{Enter}');
    expect(block).toHaveFocus();
    expect(block).toHaveAttribute('aria-pressed', 'true');
    const [place] = within(region(/in a container/).getByRole('list')).getAllByRole('button');
    expect(place).toHaveTextContent('1Hardware Take out');
    await userEvent.keyboard(' ');
    expect(place).toHaveTextContent('1goes here');
  });

  test('an empty place says what pressing it does', async () => {
    showQuizzes();
    const places = within(region(/in a container/).getByRole('list')).getAllByRole('button');
    expect(places.map(({ textContent }) => textContent)).toEqual(['1goes here', '2empty Fill this one next', '3empty Fill this one next']);
    await userEvent.click(places[1] as HTMLElement);
    expect(places[1]).toHaveTextContent('2goes here');
  });

  test('buttons of one name say which question they check', () => {
    showQuizzes();
    const checks = screen.getAllByRole('button', { name: /^Check my/ });
    expect(checks.length).toBeGreaterThan(1);
    const questions = checks.map((check) => document.getElementById(check.getAttribute('aria-describedby') ?? '')?.textContent);
    for (const question of questions) expect(question).toBeTruthy();
    expect(new Set(questions).size).toBe(checks.length);
  });

  test('does not give the order away', () => {
    showQuizzes();
    const names = within(region(/in a container/).getByRole('group', { name: 'Blocks' }))
      .getAllByRole('button')
      .map((block) => block.textContent);
    expect(names).not.toEqual(['Hardware', "The host's kernel", 'Container (app and libraries)', 'Hypervisor']);
  });
});
