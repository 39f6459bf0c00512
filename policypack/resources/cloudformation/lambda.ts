import type { Exposure } from '../../engine/facts';
import { gather, type Many, map, one, some } from '../../engine/known';
import type { Around } from '../../engine/row';
import { regionOf } from '../cells';
import { invocation, layerUse, throughLayer, throughPermission, throughService, throughUrl, variables } from '../lambda-cells';
import { ownedBy } from '../owner-cells';
import { placed as setting } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { type CfnInputs, cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const exposure = (_f: object, around: Around<CfnInputs>): Many<Exposure> =>
  gather(
    () => map(around.pointingHere('AWS::Lambda::Url', 'targetFunctionArn'), ({ inputs }) => one(throughUrl(inputs.authType))),
    () => map(around.pointingHere('AWS::Lambda::Permission', 'functionName'), ({ inputs }) => one(throughPermission(inputs, around))),
    () =>
      map(around.pointingHere('AWS::Lambda::ResourcePolicy', 'resourceArn'), ({ inputs }) =>
        one({
          through: 'its resource policy',
          public: some(
            grantsOf(() => inputs.policyDocument as unknown, 'resource'),
            grant => grant.anyone(),
          ),
        }),
      ),
  );

export const lambda = cfnRows({
  'AWS::Lambda::Function': {
    holds: 'compute',
    model: 'paas',
    names: ['functionName'],
    facts: { tags: stackTags, location: regionOf, encryption: variables, exposure },
  },
  'AWS::Lambda::Url': {
    holds: 'other',
    model: 'paas',
    belongsTo: (u, around) => {
      const found = around.target(u, 'targetFunctionArn', 'AWS::Lambda::Function');
      return found ? [() => found as never] : [];
    },
    facts: { location: regionOf, exposure: u => gather(() => one(throughUrl(u.authType))) },
  },
  'AWS::Lambda::Permission': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('functionName', 'AWS::Lambda::Function'),
    facts: {
      location: regionOf,
      admits: (p, around) => gather(() => one(invocation(p, around))),
      exposure: throughService('functionName', 'AWS::Lambda::Function'),
    },
  },
  'AWS::Lambda::ResourcePolicy': {
    holds: 'identity',
    model: 'paas',
    facts: { location: regionOf, admits: p => grantsOf(() => p.policyDocument as unknown, 'resource') },
  },
  'AWS::Lambda::LayerVersion': {
    holds: 'other',
    model: 'paas',
    names: ['layerName'],
    facts: {
      location: regionOf,
      exposure: (_l, around) =>
        map(around.pointingHere('AWS::Lambda::LayerVersionPermission', 'layerVersionArn'), ({ inputs }) =>
          one(throughLayer(inputs, around)),
        ),
    },
  },
  'AWS::Lambda::LayerVersionPermission': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('layerVersionArn', 'AWS::Lambda::LayerVersion'),
    facts: { location: regionOf, admits: (p, around) => gather(() => one(layerUse(p, around))) },
  },
  'AWS::Lambda::EventSourceMapping': { holds: 'other', model: 'paas', facts: { tags: stackTags, location: regionOf } },
  'AWS::Lambda::Alias': setting,
  'AWS::Lambda::Version': setting,
  'AWS::Lambda::EventInvokeConfig': setting,
});
