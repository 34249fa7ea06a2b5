// Runs axe over a rendered container, so that component tests can assert that it is accessible.
import axe from 'axe-core';

/** The axe violations of a container as readable lines; colour contrast and landmarks need a whole page, so the browser tests look at those. */
export async function violations(container: Element): Promise<string[]> {
  const result = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
