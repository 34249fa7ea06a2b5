// The names that dockerd gives to containers which were not named: adjective_surname.
import { wordAt } from '../text';

const ADJECTIVES =
  'admiring adoring agitated amazing awesome blissful bold boring brave busy charming clever compassionate competent confident cool cranky crazy dazzling determined dreamy eager ecstatic elastic elated elegant eloquent epic exciting fervent festive flamboyant focused friendly frosty gallant gifted goofy gracious great happy hardcore heuristic hopeful hungry infallible inspiring intelligent jolly jovial keen kind laughing loving lucid magical modest musing mystifying naughty nice nifty nostalgic optimistic peaceful pensive practical priceless quirky relaxed reverent romantic serene sharp silly sleepy stoic strange sweet tender thirsty trusting upbeat vibrant vigilant vigorous wizardly wonderful xenodochial youthful zealous zen'.split(
    ' ',
  );

const SURNAMES =
  'albattani allen archimedes aryabhata babbage banach bardeen bartik bassi bell bhabha blackwell bohr borg bose boyd buck burnell cannon carson cartwright cerf chandrasekhar chatelet colden cori curie curran darwin davinci dewdney dijkstra dirac easley edison einstein elion engelbart euclid euler faraday fermat fermi feynman franklin galileo galois ganguly gates gauss germain goldberg goodall hamilton haslett hawking heisenberg hertz hodgkin hofstadter hopper hypatia jackson jang jemison jepsen johnson joliot kalam kapitsa kare keller kepler khorana kilby knuth kowalevski lalande lamarr lamport leakey leavitt lovelace lumiere mahavira mayer mccarthy mcclintock meitner mendel mendeleev mestorf mirzakhani morse napier nash neumann newton nightingale nobel noether pasteur payne perlman pike poincare ptolemy raman ramanujan ride ritchie rosalind sammet shannon shaw shockley snyder stallman swartz tesla thompson torvalds turing varahamihira villani volhard wescoff wiles williams wing wozniak wright yalow yonath'.split(
    ' ',
  );

/** A random name. `pick` draws an integer in [0, below); the one name that Docker never gives is drawn again. */
export function randomName(pick: (below: number, label: string) => number): string {
  for (let attempt = 0; ; attempt++) {
    const adjective = wordAt(ADJECTIVES, pick(ADJECTIVES.length, `adjective ${String(attempt)}`));
    const surname = wordAt(SURNAMES, pick(SURNAMES.length, `surname ${String(attempt)}`));
    // Steve Wozniak is not boring (moby's namesgenerator).
    if (adjective !== 'boring' || surname !== 'wozniak') return `${adjective}_${surname}`;
  }
}
