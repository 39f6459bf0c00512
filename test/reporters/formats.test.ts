import { formats } from '../../policypack/reporters';
import { violationsOf } from '../../policypack/reporters/pulumi';
import { Folder, leaky } from '../commands/support';

describe('formats', () => {
  const folder = new Folder().write({ 'leaky.json': leaky });
  afterAll(() => folder.remove());

  it.each(['check', 'preview'])('%s takes every one, and no other', async command => {
    const { code, err } = await folder.ccm([command, 'leaky.json', '--format', 'none']);
    expect([code, err]).toEqual([2, expect.stringContaining(`Allowed choices are ${Object.keys(formats).join(', ')}.`)]);
  });

  it.each(Object.keys(formats))('%s says what was found, the same twice', async format => {
    const said = async (): Promise<string> => (await folder.check('leaky.json', '--format', format)).out;
    const [one, two] = [await said(), await said()];
    expect(one).toContain('CEK-03');
    expect(two).toBe(one);
  });
});

describe('notes to an engine', () => {
  it('say all that is said of one resource at once, and each thing of the stack by itself', () =>
    expect(
      violationsOf([
        { message: 'one' },
        { message: 'two' },
        { message: 'three', resource: 'a' },
        { message: 'four', resource: 'a' },
        { message: 'five', resource: 'b' },
      ]),
    ).toEqual([{ message: 'one' }, { message: 'two' }, { message: 'three\nfour', urn: 'a' }, { message: 'five', urn: 'b' }]));
});
