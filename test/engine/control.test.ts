import { definer } from '../../policypack/engine/control';
import { control } from '../support/small';

it('a control is what was defined', () => {
  const written = control({});
  expect(definer<unknown>()(written)).toBe(written);
});
