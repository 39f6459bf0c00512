import * as kms from '@pulumi/aws/kms';
import cek12 from '../../controls/cek-12-key-rotation';
import { everyRuleIsShown, mockStacks } from '../support/mock-stacks';

const rotated = 'CEK-12/rotated-within-a-year';

everyRuleIsShown(cek12);
mockStacks({
  'a key that nobody told to rotate': {
    program: () => new kms.Key('logs', {}),
    expect: { [`${rotated} logs`]: 'mandatory' },
  },
  'a key that rotates': {
    program: () => new kms.Key('logs', { enableKeyRotation: true }),
    expect: { [`${rotated} logs`]: 'pass' },
  },
});
