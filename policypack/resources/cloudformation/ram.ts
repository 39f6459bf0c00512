import { cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const ram = cfnRows({
  'AWS::RAM::ResourceShare': tagged,
  'AWS::RAM::Permission': tagged,
});
