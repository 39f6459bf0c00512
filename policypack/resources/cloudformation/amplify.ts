import { placed, cfnTagged as tagged } from '../plain-rows';
import { cfnRows } from '../row';

export const amplify = cfnRows({
  'AWS::Amplify::App': tagged,
  'AWS::Amplify::Branch': tagged,
  'AWS::Amplify::Domain': placed,
  'AWS::Amplify::Webhook': tagged,
});
